import { fromValues, hasBit, type NumberVector, toValues, type Vector } from "@seedbed/core";
import type { CellBuffer } from "../../../../cells/cell-buffer.js";
import type { CellColumn } from "../../../../cells/cell-column.js";
import { encodeTexts } from "../../../../cells/text-cells.js";
import { copyText } from "./copy-text.js";
import { formatFarMoment } from "./far-moment.js";
import type { CopyTarget } from "./read-targets.js";
import { toLiteral } from "./to-literal.js";

/**
 * Encodes lists and objects as the literals of arrays and composite types.
 *
 * @param vector - Lists, objects or JSON values.
 * @param target - The column they are for.
 * @param from - First value.
 * @param to - One past the last value.
 * @param take - Hands out memory.
 */
export function encodeLiterals(
  vector: Vector,
  target: CopyTarget,
  from: number,
  to: number,
  take: (length: number) => CellBuffer,
): CellColumn {
  const values = toValues(vector);
  const literals = values.map((value, i) =>
    i >= from && i < to && hasBit(vector.validity, i) && value !== undefined ? toLiteral(value, target) : null,
  );
  return encodeStrings(literals, from, to, take);
}

/**
 * Encodes durations as intervals, whose signs stand before each part.
 *
 * @param vector - Durations.
 * @param from - First value.
 * @param to - One past the last value.
 * @param take - Hands out memory.
 */
export function encodeIntervals(vector: Vector, from: number, to: number, take: (length: number) => CellBuffer): CellColumn {
  const texts = toValues(vector).map((value) => (typeof value === "string" ? value.replace(/^-PT/, "PT-") : null));
  return encodeStrings(texts, from, to, take);
}

/**
 * Encodes dates and moments that lie far away.
 *
 * @param vector - Dates or moments.
 * @param from - First value.
 * @param to - One past the last value.
 * @param take - Hands out memory.
 */
export function encodeFarMoments(
  { type, values, validity }: NumberVector,
  from: number,
  to: number,
  take: (length: number) => CellBuffer,
): CellColumn {
  const kind = type.type === "date" ? "date" : "timestamp";
  const texts = Array.from(values, (raw, i) => (hasBit(validity, i) ? formatFarMoment(raw, kind) : null));
  return encodeStrings(texts, from, to, take);
}

function encodeStrings(
  strings: readonly (string | null)[],
  from: number,
  to: number,
  take: (length: number) => CellBuffer,
): CellColumn {
  const texts = fromValues({ type: "string" }, strings);
  if (texts.layout !== "text") throw new TypeError("texts have the layout of texts");
  return encodeTexts(texts, from, to, copyText, take);
}
