import { formatDate, formatDuration, formatTime, formatTimestamp } from "./calendar.js";
import { makeObjects, type ObjectColumn } from "./row-objects.js";
import { readUtf8 } from "./utf8.js";
import type { NumberType } from "./value-type.js";
import { hasBit, type NumberVector, type TextVector, type Vector } from "./vector.js";

const POWERS: readonly number[] = /* @__PURE__ */ Array.from({ length: 23 }, (_, i) => Number(`1e${i}`));

/**
 * Ten to an integer power, exact up to 10^22.
 *
 * @param exponent - 0 to 22.
 */
export function powerOfTen(exponent: number): number {
  return POWERS[exponent]!;
}

/**
 * An unscaled decimal as text: `(1205, 2)` is `"12.05"`.
 *
 * @param unscaled - Integer within ±2^53.
 * @param scale - Digits after the point.
 */
export function formatDecimal(unscaled: number, scale: number): string {
  if (scale === 0) return String(unscaled);
  const digits = String(Math.abs(unscaled)).padStart(scale + 1, "0");
  const cut = digits.length - scale;
  return `${unscaled < 0 ? "-" : ""}${digits.slice(0, cut)}.${digits.slice(cut)}`;
}

/**
 * A number of a vector as its value in rows.
 *
 * @param type - The vector's type.
 * @param raw - Unscaled integer, days, milliseconds or the number itself.
 */
export function fromRaw(type: NumberType, raw: number): unknown {
  switch (type.type) {
    case "int":
    case "float":
      return raw;
    case "decimal":
      return type.as === "string" ? formatDecimal(raw, type.scale) : raw / powerOfTen(type.scale);
    case "date":
      return formatDate(raw);
    case "time":
      return formatTime(raw);
    case "timestamp":
      return type.as === "date" ? new Date(raw) : type.as === "iso" ? formatTimestamp(raw) : raw;
    case "duration":
      return formatDuration(raw);
  }
}

/**
 * Decodes a whole vector into the values rows hold; missing values are `null`, or `undefined` when the field is optional.
 *
 * @param vector - Any vector.
 * @returns One value a position.
 */
export function toValues(vector: Vector): unknown[] {
  const out = decode(vector);
  const { validity } = vector;
  if (validity !== null) {
    const absent = vector.absent ?? new Uint8Array(validity.length);
    for (let i = 0; i < out.length; i++) if (!hasBit(validity, i)) out[i] = hasBit(absent, i) ? undefined : null;
  }
  return out;
}

function decode(vector: Vector): unknown[] {
  const { length } = vector;
  const out: unknown[] = new Array(length);
  switch (vector.layout) {
    case "number":
      return decodeNumbers(vector, out);
    case "bool":
      for (let i = 0; i < length; i++) out[i] = hasBit(vector.bits, i);
      return out;
    case "text":
      return decodeText(vector, out);
    case "dictionary": {
      const { strings } = vector.dictionary;
      const { indices } = vector;
      for (let i = 0; i < length; i++) out[i] = strings[indices[i]!];
      return out;
    }
    case "list": {
      const { offsets } = vector;
      const items = toValues(vector.child);
      for (let i = 0; i < length; i++) out[i] = items.slice(offsets[i]!, offsets[i + 1]!);
      return out;
    }
    case "struct":
      return decodeStruct(vector.children, length);
    case "value":
      for (let i = 0; i < length; i++) out[i] = vector.values[i];
      return out;
  }
}

function decodeNumbers(vector: NumberVector, out: unknown[]): unknown[] {
  const { values, type, length } = vector;
  if (isPlain(type)) {
    for (let i = 0; i < length; i++) out[i] = values[i];
  } else if (type.type === "decimal" && type.as === "number") {
    const unit = powerOfTen(type.scale);
    for (let i = 0; i < length; i++) out[i] = values[i]! / unit;
  } else if (type.type === "timestamp" && type.as === "date") {
    for (let i = 0; i < length; i++) out[i] = new Date(values[i]!);
  } else {
    const { validity } = vector;
    for (let i = 0; i < length; i++) out[i] = hasBit(validity, i) ? fromRaw(type, values[i]!) : null;
  }
  return out;
}

function decodeText(vector: TextVector, out: unknown[]): unknown[] {
  const { offsets, bytes, length } = vector;
  if (vector.type.type === "bytes") {
    for (let i = 0; i < length; i++) out[i] = bytes.slice(offsets[i]!, offsets[i + 1]!);
  } else if (vector.ascii) {
    // One decoded string for the batch, cut by byte offset: far cheaper than decoding every value.
    const whole = readUtf8(bytes, offsets[0]!, offsets[length]!);
    const base = offsets[0]!;
    for (let i = 0; i < length; i++) out[i] = whole.substring(offsets[i]! - base, offsets[i + 1]! - base);
  } else {
    for (let i = 0; i < length; i++) out[i] = readUtf8(bytes, offsets[i]!, offsets[i + 1]!);
  }
  return out;
}

/**
 * Turns columns into objects of one shape.
 *
 * @param children - One vector a field, all of the same length.
 * @param length - Number of objects.
 * @param out - Array that takes the objects; a new one unless stated.
 * @param from - Position of the first object in it.
 * @returns The array.
 */
export function decodeStruct(
  children: Readonly<Record<string, Vector>>,
  length: number,
  out: Record<string, unknown>[] = new Array(length),
  from = 0,
): Record<string, unknown>[] {
  const names = Object.keys(children);
  if (names.some((name) => children[name]!.absent !== undefined)) {
    for (let i = 0; i < length; i++) out[from + i] = {};
    for (const name of names) {
      const values = toValues(children[name]!);
      for (let i = 0; i < length; i++) if (values[i] !== undefined) out[from + i]![name] = values[i];
    }
    return out;
  }
  const columns = names.map((name) => toColumn(children[name]!));
  makeObjects(out, from, names, columns, length);
  return out;
}

/** The layouts that need no array of values in between. */
function toColumn(vector: Vector): ObjectColumn {
  if (vector.validity === null && vector.layout === "number") {
    const { values, type } = vector;
    if (isPlain(type)) return { read: "value", values };
    if (type.type === "decimal" && type.as === "number") return { read: "scaled", values, by: powerOfTen(type.scale) };
    if (type.type === "timestamp" && type.as === "date") return { read: "date", values };
  }
  if (vector.validity === null && vector.layout === "dictionary") {
    return { read: "entry", values: vector.indices, by: vector.dictionary.strings };
  }
  return { read: "value", values: toValues(vector) };
}

/** Numbers that rows hold as vectors do. */
function isPlain(type: NumberType): boolean {
  return type.type === "int" || type.type === "float" || (type.type === "timestamp" && type.as === "epochMs");
}
