import { openText } from "../../read/encoding/open-text.js";
import type { FileInput } from "../../read/file-input.js";
import type { FileTable } from "../../read/file-table.js";
import type { ReadContext } from "../../read/read-context.js";
import { CellChunk, type CellMeaning } from "../../tabular/cells/cell-chunk.js";
import type { CellRows } from "../../tabular/cells/cell-rows.js";
import { readCell } from "../../tabular/cells/cell-text.js";
import { dropRow } from "../../tabular/cells/drop-row.js";
import { createRowTable } from "../../tabular/table/create-row-table.js";
import type { RawChunk, RawRows } from "../../tabular/table/raw-chunk.js";
import { tableNameOf } from "../../tabular/table/table-name.js";
import { uniqueNames } from "../../tabular/table/unique-names.js";
import { CsvCutter } from "./csv-cutter.js";
import { createUnquote } from "./csv-dialect.js";
import type { CompleteCsvOptions } from "./csv-options.js";
import { detectDialect } from "./detect-dialect.js";

/**
 * Opens a CSV file for reading.
 *
 * @param input - The file.
 * @param options - What is stated of its dialect; the rest is detected.
 * @param context - Known columns, limits, where bad rows go.
 * @returns The one table of the file, called like the file.
 */
export async function readCsv(
  input: FileInput,
  options: CompleteCsvOptions,
  context: ReadContext,
): Promise<readonly FileTable[]> {
  const name = tableNameOf(input.name, context);
  const known = context.schemas[name]?.columns.map((column) => column.name);
  const open = (): Promise<RawRows> => openRows(input, options, known, context);
  return [await createRowTable({ name, file: input.name, untyped: true, open }, context)];
}

async function openRows(
  input: FileInput,
  options: CompleteCsvOptions,
  known: readonly string[] | undefined,
  context: ReadContext,
): Promise<RawRows> {
  const text = await openText(input, options.encoding);
  const found = detectDialect(text.head, text.whole, { ...options, columns: known });
  const cutter = new CsvCutter({
    file: input.name,
    limits: context.limits,
    delimiter: found.delimiter.value.charCodeAt(0),
    quote: found.quote.value.charCodeAt(0),
  });
  const undo = createUnquote(found.quote.value.charCodeAt(0));
  const cut = cutAll(text.chunks, cutter);
  const first = await cut.next();
  const start = first.done === true ? undefined : first.value;
  const top = start === undefined ? [] : cellsOf(start, 0, undo);
  const names = found.header.value ? uniqueNames(top) : (known ?? uniqueNames(top.map(() => "")));
  const meaning: CellMeaning = {
    names,
    nullText: new TextEncoder().encode(options.nullText),
    bools: options.bools,
    undo,
    depth: context.limits.depth,
  };
  async function* chunks(): AsyncGenerator<RawChunk> {
    if (start !== undefined)
      yield new CellChunk(withoutEmpty(found.header.value ? dropRow(start) : start, names.length), meaning);
    for await (const rows of cut) yield new CellChunk(withoutEmpty(rows, names.length), meaning);
  }
  return { names, chunks: chunks(), dialect: { encoding: text.encoding, ...found } };
}

async function* cutAll(pieces: AsyncIterable<Uint8Array>, cutter: CsvCutter): AsyncGenerator<CellRows> {
  for await (const piece of pieces) {
    // Pieces of moderate size, so that what is cut at once stays near the processor.
    for (let from = 0; from < piece.length; from += PIECE_BYTES) {
      const rows = cutter.push(piece.subarray(from, from + PIECE_BYTES), false);
      if (rows !== undefined) yield rows;
    }
  }
  const rows = cutter.push(new Uint8Array(0), true);
  if (rows !== undefined) yield rows;
}

const PIECE_BYTES = 1 << 18;

function cellsOf(rows: CellRows, row: number, undo: CellMeaning["undo"]): string[] {
  const cells: string[] = [];
  for (let cell = rows.firsts[row]!; cell < rows.firsts[row + 1]!; cell++) cells.push(readCell(rows, cell, undo));
  return cells;
}

/** Leaves out empty lines where there is more than one column: with one, an empty line is a row. */
function withoutEmpty(rows: CellRows, columns: number): CellRows {
  if (columns === 1) return rows;
  const { firsts, starts, ends, flags, lines, broken } = rows;
  const isEmpty = (row: number): boolean => {
    const cell = firsts[row]!;
    return firsts[row + 1]! === cell + 1 && starts[cell] === ends[cell] && flags[cell] === 0;
  };
  let row = 0;
  while (row < lines.length && !isEmpty(row)) row++;
  if (row === lines.length) return rows;
  const kept: number[] = [];
  for (let each = 0; each < lines.length; each++) if (!isEmpty(each)) kept.push(each);
  return pick(rows, kept, broken);
}

function pick(rows: CellRows, kept: readonly number[], broken: ReadonlyMap<number, string>): CellRows {
  const cells: number[] = [];
  const firsts = new Int32Array(kept.length + 1);
  const faults = new Map<number, string>();
  kept.forEach((row, i) => {
    for (let cell = rows.firsts[row]!; cell < rows.firsts[row + 1]!; cell++) cells.push(cell);
    firsts[i + 1] = cells.length;
    const fault = broken.get(row);
    if (fault !== undefined) faults.set(i, fault);
  });
  return {
    bytes: rows.bytes,
    starts: Int32Array.from(cells, (cell) => rows.starts[cell]!),
    ends: Int32Array.from(cells, (cell) => rows.ends[cell]!),
    flags: Uint8Array.from(cells, (cell) => rows.flags[cell]!),
    firsts,
    lines: Float64Array.from(kept, (row) => rows.lines[row]!),
    broken: faults,
  };
}
