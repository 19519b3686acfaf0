import type { ValueType } from "../vector/value-type.js";

/** A number the language knows under a type of its own. */
export class CelQuantity {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }

  valueOf(): number {
    return this.value;
  }
}

/** Days since 1970. */
export class CelDate extends CelQuantity {}
/** Milliseconds since midnight. */
export class CelTime extends CelQuantity {}
/** Milliseconds since 1970, UTC. */
export class CelTimestamp extends CelQuantity {}
/** Milliseconds. */
export class CelDuration extends CelQuantity {}

/** A number rounded to so many digits after the point; infinitely many when it cannot be exact. */
export class CelDecimal extends CelQuantity {
  readonly scale: number;

  constructor(value: number, scale: number) {
    super(value);
    this.scale = scale;
  }
}

/** Names of the types in the language and their classes. */
export const CEL_TYPES: readonly (readonly [name: string, ctor: new (value: number, scale: number) => CelQuantity])[] = [
  ["date", CelDate],
  ["time", CelTime],
  ["timestamp", CelTimestamp],
  ["duration", CelDuration],
  ["decimal", CelDecimal],
];

/**
 * The name the language has for a type.
 *
 * @param type - A value type.
 */
export function toCelName(type: ValueType): string {
  switch (type.type) {
    case "float":
      return "double";
    case "list":
      return type.of.type === "list" || type.of.type === "struct" || isTemporal(type.of)
        ? "list<dyn>"
        : `list<${toCelName(type.of)}>`;
    case "struct":
      return "map<string, dyn>";
    case "json":
      return "dyn";
    default:
      return type.type;
  }
}

/**
 * A column's value as the language takes it.
 *
 * @param type - The column's type.
 * @param value - The value; null stays null.
 */
export function toCel(type: ValueType, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  switch (type.type) {
    case "int":
      return BigInt(value as number);
    case "decimal":
      return new CelDecimal(Number(value), type.scale);
    case "date":
      return new CelDate(value as number);
    case "time":
      return new CelTime(value as number);
    case "timestamp":
      return new CelTimestamp(value as number);
    case "duration":
      return new CelDuration(value as number);
    case "list":
      return isTemporal(type.of) ? value : (value as readonly unknown[]).map((item) => toCel(type.of, item));
    case "struct":
      return toCelStruct(type.fields, value as Readonly<Record<string, unknown>>);
    case "json":
      return value instanceof Date ? new CelTimestamp(value.getTime()) : value;
    default:
      return value;
  }
}

/** Inside lists and structs dates and times are what rows hold, not numbers. */
function isTemporal(type: ValueType): boolean {
  return type.type === "date" || type.type === "time" || type.type === "timestamp" || type.type === "duration";
}

function toCelStruct(fields: Readonly<Record<string, ValueType>>, value: Readonly<Record<string, unknown>>): object {
  const out: Record<string, unknown> = Object.create(null);
  for (const name of Object.keys(value)) {
    const type = Object.hasOwn(fields, name) ? fields[name]! : undefined;
    out[name] = type === undefined || isTemporal(type) ? value[name] : toCel(type, value[name]);
  }
  return out;
}

/**
 * A result of the language as a plain value.
 *
 * @param value - What an evaluation gave.
 * @returns Numbers, strings, booleans, arrays, objects or null.
 * @throws RangeError when an integer is beyond ±2^53.
 */
export function fromCel(value: unknown): unknown {
  if (typeof value === "bigint") return fromInteger(value);
  if (value === undefined || value === null || typeof value !== "object") return value ?? null;
  if (value instanceof CelQuantity) return value.value;
  if (value instanceof Date) return value.getTime();
  if (value instanceof Uint8Array) return value;
  if (Array.isArray(value)) return value.map(fromCel);
  const plain = value.valueOf();
  if (typeof plain === "bigint") return fromInteger(plain);
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype) return String(value);
  const out: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) if (name !== "__proto__") out[name] = fromCel(inner);
  return out;
}

function fromInteger(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError("integer overflow");
  return number;
}
