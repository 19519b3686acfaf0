import { parseDuration, parseTime, parseTimestamp } from "./calendar.js";
import { powerOfTen } from "./read-vector.js";
import { TextBuilder } from "./text-builder.js";
import { isNumberType, type NumberType, type ValueType } from "./value-type.js";
import { createBits, setBit, type Vector } from "./vector.js";

/**
 * A value of a row as the number its vector holds; the inverse of `fromRaw`.
 *
 * @param type - The field's type.
 * @param value - A value of that type.
 * @returns Unscaled integer, days, milliseconds or the number itself; NaN when the value is none of the type.
 */
export function toRaw(type: NumberType, value: unknown): number {
  switch (type.type) {
    case "int":
    case "float":
      return typeof value === "bigint" ? Number(value) : (value as number);
    case "decimal":
      return Math.round(Number(value) * powerOfTen(type.scale));
    case "date":
      return Math.floor((parseTimestamp(String(value)) ?? Number.NaN) / 86_400_000);
    case "time":
      return parseTime(String(value)) ?? Number.NaN;
    case "timestamp":
      return value instanceof Date
        ? value.getTime()
        : typeof value === "number"
          ? value
          : (parseTimestamp(String(value)) ?? Number.NaN);
    case "duration":
      return parseDuration(String(value)) ?? Number.NaN;
  }
}

/**
 * Packs row values into a vector: the plain path of every generator that has no faster one.
 *
 * @param type - The values' type.
 * @param values - Values; `null` and `undefined` are missing. `undefined` is marked absent.
 */
export function fromValues(type: ValueType, values: readonly unknown[]): Vector {
  const length = values.length;
  let validity: Uint8Array | null = null;
  if (values.some((value) => value === null || value === undefined)) {
    validity = createBits(length);
    for (let i = 0; i < length; i++) if (values[i] !== null && values[i] !== undefined) setBit(validity, i);
  }
  const vector = pack(type, values, validity);
  if (validity === null || !values.includes(undefined)) return vector;
  const absent = createBits(length);
  for (let i = 0; i < length; i++) if (values[i] === undefined) setBit(absent, i);
  return { ...vector, absent };
}

function pack(type: ValueType, values: readonly unknown[], validity: Uint8Array | null): Vector {
  const length = values.length;
  if (isNumberType(type)) {
    const raw = new Float64Array(length);
    for (let i = 0; i < length; i++) raw[i] = values[i] === null || values[i] === undefined ? 0 : toRaw(type, values[i]);
    return { layout: "number", type, length, validity, values: raw };
  }
  switch (type.type) {
    case "bool": {
      const bits = createBits(length);
      for (let i = 0; i < length; i++) if (values[i] === true) setBit(bits, i);
      return { layout: "bool", type: { type: "bool" }, length, validity, bits };
    }
    case "string":
    case "bytes": {
      const builder = new TextBuilder(length, 16);
      for (const value of values) {
        if (typeof value === "string") builder.write(value);
        else if (value instanceof Uint8Array) builder.writeBytes(value);
        else if (value !== null && value !== undefined) builder.write(String(value));
        builder.end();
      }
      return builder.finish(validity, { type: type.type });
    }
    case "list": {
      const offsets = new Int32Array(length + 1);
      const items: unknown[] = [];
      for (let i = 0; i < length; i++) {
        const value = values[i];
        if (Array.isArray(value)) for (const item of value) items.push(item);
        offsets[i + 1] = items.length;
      }
      return { layout: "list", type, length, validity, offsets, child: fromValues(type.of, items) };
    }
    case "struct": {
      const children: Record<string, Vector> = {};
      for (const name of Object.keys(type.fields)) {
        children[name] = fromValues(
          type.fields[name]!,
          values.map((value) => (value === null || value === undefined ? null : (value as Record<string, unknown>)[name])),
        );
      }
      return { layout: "struct", type, length, validity, children };
    }
    default:
      return { layout: "value", type: { type: "json" }, length, validity, values };
  }
}
