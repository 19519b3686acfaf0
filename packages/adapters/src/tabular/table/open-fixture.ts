import type { FileTable } from "../../read/file-table.js";
import type { ReadContext } from "../../read/read-context.js";
import { createFileInvalid } from "../../read/read-errors.js";
import { createRowTable } from "./create-row-table.js";
import { groupRows } from "./group-rows.js";
import { tableNameOf } from "./table-name.js";
import type { ValueRow } from "./value-chunk.js";

/**
 * Opens the tables of a document that is held in memory: a list of rows, or lists of rows by the names of tables.
 *
 * @param value - The document.
 * @param file - Name of the file.
 * @param context - Known columns, limits, where bad rows go.
 * @throws SeedbedError `FILE_INVALID` when it is neither.
 */
export async function openFixture(value: unknown, file: string, context: ReadContext): Promise<readonly FileTable[]> {
  const single = tableNameOf(file, context);
  if (Array.isArray(value)) return [await openList(single, value, file, context)];
  if (value === null || value === undefined) return [await openList(single, [], file, context)];
  if (typeof value !== "object") throw createFileInvalid(file, "holds no list of rows");
  const tables: FileTable[] = [];
  for (const [name, rows] of Object.entries(value)) {
    if (rows !== null && !Array.isArray(rows)) throw createFileInvalid(file, `${name.slice(0, 100)} is no list of rows`);
    tables.push(await openList(name, (rows as unknown[] | null) ?? [], file, context));
  }
  return tables;
}

function openList(name: string, rows: readonly unknown[], file: string, context: ReadContext): Promise<FileTable> {
  const options = { jsonText: false, depth: context.limits.depth, lackingIsNull: false };
  const open = async () => ({ chunks: groupRows([rows.map(toRow)], options) });
  return createRowTable({ name, file, untyped: false, open }, context);
}

function toRow(row: unknown): ValueRow {
  const isObject = typeof row === "object" && row !== null && !Array.isArray(row) && !(row instanceof Date);
  return isObject ? { values: new Map(Object.entries(row)) } : { values: undefined, fault: "is no row of fields" };
}
