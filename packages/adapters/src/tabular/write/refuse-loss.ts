import { type Batch, hasBit, type TableSchema, type Vector } from "@seedbed/core";
import type { AbsentPolicy } from "../../columnar/missing-values.js";
import { createAdapterError } from "../../errors/adapter-error.js";

/**
 * Makes a check for formats that know one kind of missing value: what is read back with the same columns must be what was written.
 *
 * @param schema - The table.
 * @param format - Name of the format, for messages.
 * @param absent - `null` lets absent fields become null.
 * @returns Throws for batches with values that would come back as others.
 * @throws SeedbedError `TYPE_UNSUPPORTED` from the check.
 */
export function createLossCheck(schema: TableSchema, format: string, absent: AbsentPolicy): (batch: Batch) => void {
  const refuse = (column: string, what: string): never => {
    throw createAdapterError("TYPE_UNSUPPORTED", `${schema.name}.${column} ${what}, which ${format} cannot tell apart`, {
      hint: 'let the field be null or absent, but not both, or set the option absent to "null"',
      details: { column, format },
    });
  };
  if (absent === "null") return () => undefined;
  return (batch) => {
    for (const { name, nullable, optional } of schema.columns) {
      const vector = batch.columns[name]!;
      if (vector.validity !== null && (nullable ? hasAbsent(vector) : optional && hasNull(vector, vector.validity))) {
        refuse(name, nullable ? "is absent where it may be null" : "is null where it may be absent");
      }
    }
  };
}

function hasAbsent({ absent }: Vector): boolean {
  return absent?.some((byte) => byte !== 0) ?? false;
}

function hasNull({ length, absent }: Vector, validity: Uint8Array): boolean {
  for (let i = 0; i < length; i++) if (!hasBit(validity, i) && (absent === undefined || !hasBit(absent, i))) return true;
  return false;
}
