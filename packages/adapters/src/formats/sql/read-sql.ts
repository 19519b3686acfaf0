import { openText } from "../../read/encoding/open-text.js";
import type { FileInput } from "../../read/file-input.js";
import type { FileTable } from "../../read/file-table.js";
import { toRepeatable } from "../../read/inputs/to-repeatable.js";
import type { ReadContext } from "../../read/read-context.js";
import { createFileInvalid, createReadLimit } from "../../read/read-errors.js";
import { createRowTable } from "../../tabular/table/create-row-table.js";
import { groupRows } from "../../tabular/table/group-rows.js";
import type { RawRows } from "../../tabular/table/raw-chunk.js";
import type { ValueRow } from "../../tabular/table/value-chunk.js";
import { type InsertedRow, InsertReader } from "./sql-inserts.js";
import type { CompleteSqlOptions, SqlFileDialect } from "./sql-options.js";
import { SqlTokenizer } from "./sql-tokens.js";

const PIECE_BYTES = 1 << 16;

/**
 * Opens a file of SQL: the tables are those that rows are inserted in.
 *
 * @param input - The file.
 * @param options - Dialect.
 * @param context - Known columns, limits, where bad rows go.
 */
export async function readSql(
  input: FileInput,
  options: CompleteSqlOptions,
  context: ReadContext,
): Promise<readonly FileTable[]> {
  const repeatable = await toRepeatable(input, context.limits);
  const tables: FileTable[] = [];
  for (const name of await findTables(repeatable, options.dialect, context)) {
    const open = (): Promise<RawRows> => openRows(repeatable, options.dialect, name, context);
    tables.push(await createRowTable({ name, file: input.name, untyped: false, open }, context));
  }
  return tables;
}

async function findTables(input: FileInput, dialect: SqlFileDialect, context: ReadContext): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for await (const rows of readInserts(input, dialect, context)) {
    for (const { table } of rows) names.add(table);
    if (names.size > context.limits.columns) {
      throw createReadLimit(input.name, "columns", `has more than ${context.limits.columns} tables`);
    }
  }
  // A known table without rows is there all the same.
  const known = Object.keys(context.schemas);
  return names.size === 0 && known.length === 1 ? new Set(known) : names;
}

async function openRows(input: FileInput, dialect: SqlFileDialect, table: string, context: ReadContext): Promise<RawRows> {
  const known = context.schemas[table]?.columns.map(({ name }) => name);
  async function* rows(): AsyncGenerator<readonly ValueRow[]> {
    for await (const some of readInserts(input, dialect, context)) {
      yield some.filter((row) => row.table === table).map((row) => toRow(row, known));
    }
  }
  return {
    chunks: groupRows(rows(), {
      jsonText: true,
      depth: context.limits.depth,
      lackingIsNull: false,
      oneMissing: dialect === "sqlite",
    }),
  };
}

function toRow({ columns, values, fault, line }: InsertedRow, known: readonly string[] | undefined): ValueRow {
  const names = columns ?? known ?? values.map((_, i) => `column_${i + 1}`);
  if (fault !== undefined) return { values: undefined, fault, line };
  if (names.length !== values.length) {
    return { values: undefined, fault: `has ${values.length} values for ${names.length} columns`, line };
  }
  return { values: new Map(names.map((name, i) => [name, values[i]])), line };
}

async function* readInserts(input: FileInput, dialect: SqlFileDialect, context: ReadContext): AsyncGenerator<InsertedRow[]> {
  const { limits, signal } = context;
  const tokenizer = new SqlTokenizer(dialect, input.name, limits);
  const reader = new InsertReader(input.name);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const read = (piece: Uint8Array | undefined): InsertedRow[] => {
    const rows: InsertedRow[] = [];
    let text: string;
    try {
      text = piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
    } catch (error) {
      throw createFileInvalid(input.name, "is not UTF-8", error);
    }
    for (const token of tokenizer.push(text, piece === undefined)) {
      const row = reader.push(token);
      if (row !== undefined) rows.push(row);
    }
    return rows;
  };
  for await (const chunk of (await openText(input, undefined)).chunks) {
    for (let from = 0; from < chunk.length; from += PIECE_BYTES) {
      signal?.throwIfAborted();
      yield read(chunk.subarray(from, from + PIECE_BYTES));
    }
  }
  yield read(undefined);
  if (!reader.ended) throw createFileInvalid(input.name, "ends in the middle of a statement");
}
