import { type Batch, hasBit, type TableSchema, type Vector } from "@seedbed/core";
import { createAdapterError } from "../errors/adapter-error.js";

/** What is done with absent fields where a format knows null only: they are refused, or written as null. */
export type AbsentPolicy = "refuse" | "null";

/**
 * The columns as they can be written to a format that has one kind of missing value.
 *
 * @param schema - The table.
 * @param format - Name of the format, for messages.
 * @param absent - What is done with columns that may be both null and absent.
 * @returns Columns that may be null or absent, but not both.
 * @throws SeedbedError `TYPE_UNSUPPORTED`.
 */
export function toOneMissing(schema: TableSchema, format: string, absent: AbsentPolicy): TableSchema {
  const columns = schema.columns.map((column) => {
    if (!column.nullable || !column.optional) return column;
    if (absent === "null") return { ...column, optional: false };
    throw createAdapterError(
      "TYPE_UNSUPPORTED",
      `${schema.name}.${column.name} may be null and may be absent, which ${format} cannot tell apart`,
      { hint: 'let the field be one of both, or set the option absent to "null"', details: { column: column.name, format } },
    );
  });
  return { ...schema, columns };
}

/**
 * Makes a check of batches: values are missing only where the columns say so, and in the way they say.
 *
 * @param schema - From {@link toOneMissing}.
 * @param format - Name of the format, for messages.
 * @param absent - What is done with absent fields that would become null.
 */
export function createMissingCheck(schema: TableSchema, format: string, absent: AbsentPolicy): (batch: Batch) => void {
  const refuse = (batch: Batch, column: string, what: string): never => {
    throw createAdapterError("TYPE_UNSUPPORTED", `${schema.name}.${column} ${what}, in rows from ${batch.from}`, {
      hint: 'declare the field nullable or optional, or set the option absent to "null"',
      details: { column, format },
    });
  };
  return (batch) => {
    for (const { name, nullable, optional } of schema.columns) {
      const vector = batch.columns[name]!;
      if (vector.validity !== null) {
        const { nulls, absents } = countMissing(vector, vector.validity);
        if (nulls + absents > 0 && !nullable && !optional) refuse(batch, name, "holds no value where one is required");
        if (nulls > 0 && optional) refuse(batch, name, "is null, but declared as absent only");
        if (absents > 0 && !optional && absent === "refuse") refuse(batch, name, `is absent, which ${format} holds as null`);
      }
      if (absent === "refuse" && hasNestedAbsent(vector)) {
        refuse(batch, name, `holds an absent value inside, which ${format} cannot tell from null`);
      }
    }
  };
}

function countMissing({ length, absent }: Vector, validity: Uint8Array): { nulls: number; absents: number } {
  let nulls = 0;
  let absents = 0;
  for (let i = 0; i < length; i++) {
    if ((i & 7) === 0 && validity[i >> 3] === 255) {
      i += 7;
    } else if (!hasBit(validity, i)) {
      if (absent !== undefined && hasBit(absent, i)) absents++;
      else nulls++;
    }
  }
  return { nulls, absents };
}

function hasNestedAbsent(vector: Vector): boolean {
  const children = vector.layout === "list" ? [vector.child] : vector.layout === "struct" ? Object.values(vector.children) : [];
  return children.some(
    (child) => (child.validity !== null && countMissing(child, child.validity).absents > 0) || hasNestedAbsent(child),
  );
}
