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
import { CopyCutter, undoCopyEscapes } from "./copy-cutter.js";

const NULL_TEXT = Uint8Array.of(92, 78);
const PIECE_BYTES = 1 << 18;

/**
 * Opens a file of PostgreSQL's COPY text.
 *
 * @param input - The file.
 * @param options - Whether it has a header.
 * @param context - Known columns, limits, where bad rows go.
 */
export async function readCopy(
  input: FileInput,
  options: { readonly header: boolean },
  context: ReadContext,
): Promise<readonly FileTable[]> {
  const name = tableNameOf(input.name, context);
  const known = context.schemas[name]?.columns.map((column) => column.name);
  const open = async (): Promise<RawRows> => {
    const text = await openText(input, undefined);
    const cut = cutAll(text.chunks, new CopyCutter(input.name, context.limits));
    const first = await cut.next();
    const start = first.done === true ? undefined : first.value;
    const top = start === undefined ? [] : cellsOf(start);
    const names = options.header ? uniqueNames(top) : (known ?? uniqueNames(top.map(() => "")));
    const meaning: CellMeaning = { names, nullText: NULL_TEXT, undo: undoCopyEscapes, depth: context.limits.depth };
    async function* chunks(): AsyncGenerator<RawChunk> {
      if (start !== undefined) yield new CellChunk(options.header ? dropRow(start) : start, meaning);
      for await (const rows of cut) yield new CellChunk(rows, meaning);
    }
    return { names, chunks: chunks(), dialect: { encoding: text.encoding } };
  };
  return [await createRowTable({ name, file: input.name, untyped: true, open }, context)];
}

function cellsOf(rows: CellRows): string[] {
  return Array.from({ length: rows.firsts[1]! }, (_, cell) => readCell(rows, cell, undoCopyEscapes));
}

async function* cutAll(pieces: AsyncIterable<Uint8Array>, cutter: CopyCutter): AsyncGenerator<CellRows> {
  for await (const piece of pieces) {
    for (let from = 0; from < piece.length; from += PIECE_BYTES) {
      const rows = cutter.push(piece.subarray(from, from + PIECE_BYTES), false);
      if (rows !== undefined) yield rows;
    }
  }
  const rows = cutter.push(new Uint8Array(0), true);
  if (rows !== undefined) yield rows;
}
