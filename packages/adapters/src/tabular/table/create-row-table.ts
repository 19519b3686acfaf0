import type { Batch, BatchOptions, ColumnSchema, TableSchema } from "@seedbed/core";
import { sliceVector } from "../../columnar/slice-vector.js";
import type { Detected, FileTable } from "../../read/file-table.js";
import type { ReadContext } from "../../read/read-context.js";
import { createFileInvalid, createReadLimit, toFileInvalid } from "../../read/read-errors.js";
import { TypeDetector } from "../detect/type-detector.js";
import type { RawChunk, RawRows, RawTable } from "./raw-chunk.js";
import { takeGood } from "./take-good.js";

const BATCH_ROWS = 4096;

/** Chunks that were taken to look at, and the rest of the file. */
interface StartedRows {
  readonly rows: RawRows;
  readonly sample: readonly RawChunk[];
  readonly rest: AsyncIterator<RawChunk>;
}

/**
 * Opens a table of a file that is read row by row: finds its columns from the first rows, unless they are known.
 *
 * @param table - The file's rows.
 * @param context - Known columns, limits, where bad rows go.
 * @throws SeedbedError `FILE_INVALID`, `READ_LIMIT`, `ROW_INVALID`.
 */
export async function createRowTable(table: RawTable, context: ReadContext): Promise<FileTable> {
  const known = context.schemas[table.name]?.columns ?? table.declared;
  const started = await start(table, context, known === undefined ? context.sampleRows : 0);
  const names = started.rows.names ?? unite(started.sample);
  checkNames(names, table, context);
  const found = known === undefined ? detect(names, started.sample, table, context) : undefined;
  const columns = found?.columns ?? known!;
  if (found === undefined && started.rows.names !== undefined) checkKnown(columns, started.rows.names, table);
  const schema: TableSchema = { name: table.name, columns };
  let first: StartedRows | undefined = started;
  const { dialect } = started.rows;
  return {
    schema,
    ...(found === undefined ? {} : { types: found.types }),
    ...(dialect === undefined ? {} : { dialect }),
    async *batches(options = {}) {
      const rows = first ?? (await start(table, context, 0));
      first = undefined;
      yield* readBatches(schema, rows, table, options, context);
    },
  };
}

async function start(table: RawTable, context: ReadContext, sampleRows: number): Promise<StartedRows> {
  try {
    const rows = await table.open();
    const rest = rows.chunks[Symbol.asyncIterator]();
    const sample: RawChunk[] = [];
    for (let count = 0; count < sampleRows; ) {
      context.signal?.throwIfAborted();
      const next = await rest.next();
      if (next.done === true) break;
      sample.push(next.value);
      count += next.value.length;
    }
    return { rows, sample, rest };
  } catch (error) {
    throw toFileInvalid(error, table.file);
  }
}

function unite(sample: readonly RawChunk[]): string[] {
  return [...new Set(sample.flatMap(({ names }) => [...names]))];
}

function checkNames(names: readonly string[], { file }: RawTable, { limits }: ReadContext): void {
  if (names.length > limits.columns) throw createReadLimit(file, "columns", `has more than ${limits.columns} columns`);
  if (names.includes("__proto__")) throw createFileInvalid(file, "a field is called __proto__");
}

/** A header that lacks known columns, or has others, is another file. */
function checkKnown(columns: readonly ColumnSchema[], names: readonly string[], { file }: RawTable): void {
  const lacking = columns.filter((column) => !names.includes(column.name) && !column.nullable && !column.optional);
  const other = names.filter((name) => !columns.some((column) => column.name === name));
  if (lacking.length > 0)
    throw createFileInvalid(
      file,
      `has no field ${lacking
        .map(({ name }) => name)
        .join(", ")
        .slice(0, 100)}`,
    );
  if (other.length > 0) throw createFileInvalid(file, `has a field that is not known: ${other.join(", ").slice(0, 100)}`);
}

function detect(names: readonly string[], sample: readonly RawChunk[], table: RawTable, context: ReadContext) {
  const columns: ColumnSchema[] = [];
  const types: [string, Detected<string>][] = [];
  const bad = sample.map((chunk) => {
    const rows = new Set<number>();
    chunk.check(undefined, (row) => rows.add(row));
    return rows;
  });
  for (const name of names) {
    const detector = new TypeDetector(table.untyped);
    let left = context.sampleRows;
    sample.forEach((chunk, i) => {
      for (let row = 0; row < chunk.length && left > 0; row++) {
        if (bad[i]!.has(row)) continue;
        detector.observe(chunk.valueOf(row, name));
        left--;
      }
    });
    const { column, type } = detector.finish(name, context.tolerance ?? 0);
    columns.push(column);
    types.push([name, type]);
  }
  return { columns, types: Object.fromEntries(types) };
}

async function* readBatches(
  { name, columns }: TableSchema,
  { sample, rest }: StartedRows,
  { file }: RawTable,
  options: BatchOptions,
  context: ReadContext,
): AsyncGenerator<Batch> {
  const { from = 0, to = Number.POSITIVE_INFINITY, size = BATCH_ROWS, signal } = options;
  let seen = 0;
  let at = 0;
  try {
    for await (const chunk of followedBy(sample, rest)) {
      for (const each of [signal, context.signal]) if (each?.aborted === true) throw each.reason;
      const good = await takeGood(chunk, columns, seen, context);
      seen += chunk.length;
      const last = Math.min(good.length, to - at);
      for (let start = Math.max(0, from - at); start < last; start += size) {
        const end = Math.min(last, start + size);
        yield { table: name, from: at + start, length: end - start, columns: slice(good.columns, start, end) };
      }
      at += good.length;
      if (at >= to) return;
    }
  } catch (error) {
    throw signal?.aborted === true || context.signal?.aborted === true ? error : toFileInvalid(error, file);
  } finally {
    await rest.return?.();
  }
}

function slice(columns: Batch["columns"], from: number, to: number): Batch["columns"] {
  return Object.fromEntries(Object.entries(columns).map(([name, vector]) => [name, sliceVector(vector, from, to)]));
}

async function* followedBy(sample: readonly RawChunk[], rest: AsyncIterator<RawChunk>): AsyncGenerator<RawChunk> {
  // Let go of each chunk once it was given.
  for (const queue = [...sample]; queue.length > 0; ) yield queue.shift()!;
  for (;;) {
    const next = await rest.next();
    if (next.done === true) return;
    yield next.value;
  }
}
