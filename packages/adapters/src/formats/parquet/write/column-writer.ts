import type { ColumnSchema, ValueType, Vector } from "@seedbed/core";
import { createAdapterError } from "../../../errors/adapter-error.js";
import { PHYSICAL } from "../schema/schema-element.js";
import { toStorage } from "../schema/to-elements.js";
import { BoolValues } from "./bool-values.js";
import { LeafWriter, type PageCodec } from "./leaf-writer.js";
import { NumberValues } from "./number-values.js";
import { addNestedRow, type ShredNode } from "./shred.js";
import { TextValues } from "./text-values.js";
import type { ValueEncoder } from "./value-encoder.js";

/** Levels are bytes here. */
const MAX_LEVEL = 200;

/** Writes one column of a table: one leaf, or several for a column with parts. */
export interface ColumnWriter {
  readonly leaves: readonly LeafWriter[];
  /**
   * Adds rows.
   *
   * @param vector - The column.
   * @param from - First row.
   * @param to - One past the last row.
   */
  add(vector: Vector, from: number, to: number): void;
}

/**
 * Makes the writer of a column.
 *
 * @param column - May be null or absent, but not both.
 * @param codec - How pages are compressed.
 * @param dictionary - Whether dictionaries may be used.
 */
export function createColumnWriter(column: ColumnSchema, codec: PageCodec, dictionary: boolean): ColumnWriter {
  const leaves: LeafWriter[] = [];
  const missable = column.nullable || column.optional;
  const build = (type: ValueType, path: readonly string[], optional: boolean, def: number, rep: number): ShredNode => {
    const own = def + (optional ? 1 : 0);
    if (own > MAX_LEVEL) {
      throw createAdapterError("TYPE_UNSUPPORTED", `${column.name} is nested too deep for Parquet`, {
        details: { column: column.name },
      });
    }
    if (type.type === "list") {
      return {
        kind: "list",
        optional,
        rep: rep + 1,
        child: build(type.of, [...path, "list", "element"], true, own + 1, rep + 1),
      };
    }
    if (type.type === "struct") {
      const children = Object.entries(type.fields).map(([name, of]): readonly [string, ShredNode] => {
        return [name, build(of, [...path, name], true, own, rep)];
      });
      return { kind: "struct", optional, children };
    }
    const { physical } = toStorage(type);
    const encoder = createEncoder(physical, dictionary, column.name);
    const leaf = new LeafWriter({ path, physical: PHYSICAL[physical], maxDef: own, maxRep: rep, encoder }, codec);
    leaves.push(leaf);
    return { kind: "leaf", optional, leaf };
  };
  const node = build(column.type, [column.name], missable, 0, 0);
  if (node.kind === "leaf") return { leaves, add: (vector, from, to) => node.leaf.addFlat(vector, from, to) };
  return {
    leaves,
    add(vector, from, to) {
      for (let i = from; i < to; i++) addNestedRow(node, vector, i, 0, 0);
    },
  };
}

function createEncoder(physical: string, dictionary: boolean, column: string): ValueEncoder {
  switch (physical) {
    case "boolean":
      return new BoolValues();
    case "byteArray":
      return new TextValues(dictionary, column);
    default:
      return new NumberValues(physical as "int32" | "int64" | "double", dictionary, column);
  }
}
