import type { ValueVector } from "@seedbed/core";
import { createAdapterError } from "../errors/adapter-error.js";
import type { CellBuffer } from "./cell-buffer.js";
import type { CellColumn } from "./cell-column.js";
import { longestOf } from "./text-cells.js";

const encoder = new TextEncoder();

/**
 * Encodes values that no columnar layout fits, each as JSON.
 *
 * @param vector - Any JSON values.
 * @param from - First value.
 * @param to - One past the last value.
 * @param buffer - Where to.
 * @throws SeedbedError `VALUE_NOT_JSON` for a bigint or a circle.
 */
export function encodeValues(vector: ValueVector, from: number, to: number, buffer: CellBuffer): CellColumn {
  const { values, validity } = vector;
  const { writer, offsets } = buffer;
  offsets[from] = writer.at;
  for (let i = from; i < to; i++) {
    const text = toJson(values[i], i);
    writer.reserve(text.length * 3);
    writer.at += encoder.encodeInto(text, writer.bytes.subarray(writer.at)).written;
    offsets[i + 1] = writer.at;
  }
  return buffer.column(0, longestOf(offsets, from, to), validity);
}

function toJson(value: unknown, row: number): string {
  try {
    const text = JSON.stringify(value) ?? "null";
    // What JSON has no word for becomes null, unless it is looked for.
    if (!text.includes("null") || isNullable(value)) return text;
  } catch (cause) {
    throw createAdapterError("VALUE_NOT_JSON", `row ${row} of a batch holds a value that JSON cannot express`, {
      details: { row },
      cause,
    });
  }
  throw createAdapterError("VALUE_NOT_JSON", `row ${row} of a batch holds a number or a function that JSON cannot express`, {
    details: { row },
  });
}

/** True where every null of the text was one in the value. */
function isNullable(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value === "function" || typeof value === "symbol") return false;
  if (typeof value !== "object" || value === null) return true;
  if (Array.isArray(value)) return value.every((item) => item !== undefined && isNullable(item));
  return typeof (value as { toJSON?: unknown }).toJSON === "function" || Object.values(value).every((each) => isNullable(each));
}
