import type { ColumnSchema, TableSchema } from "@seedbed/core";
import { createFileTable } from "../../../columnar/create-file-table.js";
import { parseDeclaredSchema, SCHEMA_KEY } from "../../../columnar/declared-schema.js";
import type { FileChunk } from "../../../columnar/file-chunk.js";
import { markAbsent } from "../../../columnar/mark-absent.js";
import { beyondLimit, invalidFile, orInvalid } from "../../../columnar/read-errors.js";
import { toTableName } from "../../../columnar/table-name.js";
import type { FileInput } from "../../../read/file-input.js";
import type { FileTable } from "../../../read/file-table.js";
import type { ReadContext } from "../../../read/read-context.js";
import { toElements } from "../schema/to-elements.js";
import { type ReadColumn, toColumns, toValueType, withType } from "./column-tree.js";
import { type FileMetadata, readMetadata } from "./file-metadata.js";
import { ReadBudget } from "./read-budget.js";
import { readRowGroup } from "./row-group-reader.js";

/**
 * Opens a Parquet file.
 *
 * @param input - The file.
 * @param context - Limits, and where rows go that cannot be held.
 * @throws SeedbedError `FILE_INVALID`, `READ_LIMIT`.
 */
export function readParquet(input: FileInput, context: ReadContext): Promise<readonly FileTable[]> {
  return orInvalid(input.name, async () => {
    const { limits } = context;
    const metadata = await readMetadata(input, limits);
    const found = toColumns(metadata.elements, limits.depth * 3);
    if (found.length === 0) throw invalidFile(input.name, "no columns");
    if (found.length > limits.columns) throw beyondLimit(input.name, "columns", `${found.length} columns`);
    const declared = findDeclared(metadata);
    const columns =
      declared === undefined
        ? found
        : found.map((column, c) => ({ ...column, node: withType(column.node, declared.columns[c]!.type) }));
    const schema = declared ?? { name: toTableName(input.name), columns: found.map(toColumnSchema) };
    const chunks = (from: number): AsyncIterable<FileChunk> => readChunks(input, metadata, columns, schema, from, context);
    return [createFileTable({ schema, rowCount: metadata.rows, chunks }, context)];
  });
}

async function* readChunks(
  input: FileInput,
  { groups }: FileMetadata,
  columns: readonly ReadColumn[],
  schema: TableSchema,
  from: number,
  { limits }: ReadContext,
): AsyncGenerator<FileChunk> {
  const fileBytes = groups.flatMap(({ chunks }) => chunks).reduce((most, chunk) => Math.max(most, chunk.to), 1);
  let row = 0;
  for (const group of groups) {
    if (row + group.rows > from) {
      const reader = readRowGroup(input, columns, group, row, new ReadBudget(input.name, limits, fileBytes));
      for (;;) {
        const { value, done } = await orInvalid(input.name, () => reader.next());
        if (done === true) break;
        yield { ...value, columns: markAbsent(value.columns, schema) };
      }
    }
    row += group.rows;
  }
}

/** The columns as they were written, if the file is stored as such columns are. */
function findDeclared({ entries, elements }: FileMetadata): TableSchema | undefined {
  const schema = parseDeclaredSchema(entries.get(SCHEMA_KEY));
  if (schema === undefined) return undefined;
  try {
    return JSON.stringify(toElements(schema)) === JSON.stringify(elements.map(sortMembers)) ? schema : undefined;
  } catch {
    return undefined;
  }
}

/** Members in the order that `toElements` gives them. */
function sortMembers({ name, repetition, children, physical, logical, length }: FileMetadata["elements"][number]): object {
  return { name, repetition, children, physical, logical, length };
}

function toColumnSchema({ name, nullable, node }: ReadColumn): ColumnSchema {
  return { name, type: toValueType(node), nullable, optional: false, primaryKey: false, unique: false };
}
