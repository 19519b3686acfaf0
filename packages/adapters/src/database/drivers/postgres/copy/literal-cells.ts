import { fromValues, hasBit, toValues, type Vector } from "@seedbed/core";
import type { CellBuffer } from "../../../../cells/cell-buffer.js";
import type { CellColumn } from "../../../../cells/cell-column.js";
import { encodeTexts } from "../../../../cells/text-cells.js";
import { copyText } from "./copy-text.js";
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
  const texts = fromValues({ type: "string" }, literals);
  if (texts.layout !== "text") throw new TypeError("texts have the layout of texts");
  return encodeTexts(texts, from, to, copyText, take);
}
