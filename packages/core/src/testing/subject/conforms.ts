import { parseDuration, parseTime, parseTimestamp, type ValueType } from "../../index.js";

/**
 * Says how a value differs from what its type promises, if it does.
 *
 * @param type - The type of a column.
 * @param value - A value of a row; `null` and `undefined` are looked at elsewhere.
 * @returns A phrase, or undefined when the value is of the type.
 */
export function findTypeFault(type: ValueType, value: unknown): string | undefined {
  switch (type.type) {
    case "int":
      return isNumber(value) && Number.isInteger(value) && Math.abs(value) <= 2 ** 53 ? undefined : "no integer within ±2^53";
    case "float":
      return isNumber(value) && Number.isFinite(value) ? undefined : "no finite number";
    case "decimal":
      return isDecimal(value, type.scale, type.as) ? undefined : `no decimal of scale ${type.scale} as ${type.as}`;
    case "bool":
      return typeof value === "boolean" ? undefined : "no boolean";
    case "string":
      return typeof value === "string" ? undefined : "no string";
    case "bytes":
      return value instanceof Uint8Array ? undefined : "no Uint8Array";
    case "date":
      return isDate(value) ? undefined : "no ISO 8601 date";
    case "time":
      return typeof value === "string" && parseTime(value) !== undefined ? undefined : "no ISO 8601 time";
    case "duration":
      return typeof value === "string" && parseDuration(value) !== undefined ? undefined : "no ISO 8601 duration";
    case "timestamp":
      return isTimestamp(value, type.as) ? undefined : `no timestamp as ${type.as}`;
    case "list":
      return Array.isArray(value) ? findFirst(value.map((item) => findMemberFault(type.of, item))) : "no array";
    case "struct":
      return findStructFault(type.fields, value);
    case "json":
      return undefined;
  }
}

function isNumber(value: unknown): value is number {
  return typeof value === "number";
}

function isDecimal(value: unknown, scale: number, as: "number" | "string"): boolean {
  if (as === "string") {
    return typeof value === "string" && new RegExp(scale === 0 ? "^-?\\d+$" : `^-?\\d+\\.\\d{${scale}}$`).test(value);
  }
  const unit = Number(`1e${scale}`);
  return isNumber(value) && Number.isFinite(value) && Math.round(value * unit) / unit === value;
}

function isDate(value: unknown): boolean {
  return typeof value === "string" && /^([+-]\d{6}|\d{4})-\d\d-\d\d$/.test(value) && parseTimestamp(value) !== undefined;
}

function isTimestamp(value: unknown, as: "date" | "iso" | "epochMs"): boolean {
  if (as === "date") return value instanceof Date && !Number.isNaN(value.getTime());
  if (as === "iso") return typeof value === "string" && parseTimestamp(value) !== undefined;
  return Number.isSafeInteger(value);
}

function findStructFault(fields: Readonly<Record<string, ValueType>>, value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "no object";
  const extra = Object.keys(value).find((name) => !Object.hasOwn(fields, name));
  if (extra !== undefined) return `an object with an undeclared member "${extra}"`;
  return findFirst(Object.keys(fields).map((name) => findMemberFault(fields[name]!, Reflect.get(value, name))));
}

/** Members and elements may be missing: a type does not say which are nullable. */
function findMemberFault(type: ValueType, value: unknown): string | undefined {
  return value === null || value === undefined ? undefined : findTypeFault(type, value);
}

function findFirst(faults: readonly (string | undefined)[]): string | undefined {
  return faults.find((fault) => fault !== undefined);
}
