import { type Batch, type TableSchema, toValues } from "@seedbed/core";
import { createAdapterError } from "../../errors/adapter-error.js";

/**
 * The rows of a batch as JSON values: moments as ISO 8601 text, bytes as base64, absent members left out.
 *
 * @param schema - The table.
 * @param batch - Some of its rows.
 * @throws SeedbedError `CONNECTOR_VALUE` for numbers that JSON does not have.
 */
export function batchToRows(schema: TableSchema, batch: Batch): Record<string, unknown>[] {
  const rows: Record<string, unknown>[] = Array.from({ length: batch.length }, () => ({}));
  for (const { name } of schema.columns) {
    const values = toValues(batch.columns[name]!);
    values.forEach((value, i) => {
      if (value === undefined) return;
      const plain = toJson(value, `row ${batch.from + i} of ${schema.name}: ${name}`);
      // A plain assignment would set the prototype of a member that is called so.
      Object.defineProperty(rows[i]!, name, { value: plain, enumerable: true, configurable: true, writable: true });
    });
  }
  return rows;
}

function toJson(value: unknown, where: string): unknown {
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw createAdapterError("CONNECTOR_VALUE", `${where} is ${value}, which JSON does not have`);
  }
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
  if (Array.isArray(value)) return value.map((item) => toJson(item, where));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([name, member]) => [name, toJson(member, where)]),
  );
}
