import { type Batch, hasBit, type TableSchema, toValues, type ValueType, type Vector } from "@seedbed/core";
import type { EncodeBatch } from "../../format/format.js";

/** One value of a row, for a format that spells values one by one. */
export interface Spelling {
  readonly name: string;
  readonly type: ValueType;
  /** As rows hold it: see `ValueType`; null is null, undefined absent. */
  readonly value: unknown;
}

/** What a row of text is made from. */
export interface RowPlace {
  /** Row number in the table. */
  readonly row: number;
  /** True when no row stands before it in the file. */
  readonly first: boolean;
}

/**
 * Prepares the writing of rows that are spelled as text, row by row: for formats that are read by people or run by databases, where
 * the spelling costs more than the strings.
 *
 * @param schema - The table.
 * @param spellRow - Gives the text of a row, with all that belongs to it.
 */
export function prepareSpelledRows(
  schema: TableSchema,
  spellRow: (values: readonly Spelling[], place: RowPlace) => string,
): EncodeBatch {
  const encoder = new TextEncoder();
  return (batch, writer, from, to, first = false) => {
    const columns = readColumns(schema, batch);
    for (let i = from; i < to; i++) {
      const values = columns.map(({ name, type, values }) => ({ name, type, value: values[i] }));
      const text = spellRow(values, { row: batch.from + i, first: first && i === from });
      writer.reserve(text.length * 3);
      writer.at += encoder.encodeInto(text, writer.bytes.subarray(writer.at)).written;
    }
  };
}

function readColumns(schema: TableSchema, batch: Batch): { name: string; type: ValueType; values: unknown[] }[] {
  return schema.columns.map(({ name, type }) => ({ name, type, values: readValues(batch.columns[name]!) }));
}

/** Values of a column; a JSON null that is there is told from one that is missing by the vector alone. */
function readValues(vector: Vector): unknown[] {
  const values = toValues(withExactDecimals(vector));
  const { validity, absent } = vector;
  if (validity === null) return values;
  return values.map((value, i) => (hasBit(validity, i) ? value : absent !== undefined && hasBit(absent, i) ? undefined : null));
}

/** Decimals as texts, at any depth: as numbers the last of many digits would be lost. */
function withExactDecimals(vector: Vector): Vector {
  switch (vector.layout) {
    case "number":
      return vector.type.type === "decimal" ? { ...vector, type: { ...vector.type, as: "string" } } : vector;
    case "list":
      return { ...vector, child: withExactDecimals(vector.child) };
    case "struct": {
      const children = Object.entries(vector.children).map(([name, child]): [string, Vector] => [name, withExactDecimals(child)]);
      return { ...vector, children: Object.fromEntries(children) };
    }
    default:
      return vector;
  }
}
