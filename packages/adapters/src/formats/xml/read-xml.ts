import { openText } from "../../read/encoding/open-text.js";
import type { FileInput } from "../../read/file-input.js";
import type { FileTable } from "../../read/file-table.js";
import type { ReadContext } from "../../read/read-context.js";
import { createFileInvalid } from "../../read/read-errors.js";
import { createRowTable } from "../../tabular/table/create-row-table.js";
import { groupRows } from "../../tabular/table/group-rows.js";
import type { RawRows } from "../../tabular/table/raw-chunk.js";
import { tableNameOf } from "../../tabular/table/table-name.js";
import type { ValueRow } from "../../tabular/table/value-chunk.js";
import { XmlRows } from "./xml-rows.js";

const PIECE_BYTES = 1 << 16;

/**
 * Opens an XML file: every child of the root is a row, its attributes and children are the fields.
 *
 * @param input - The file.
 * @param context - Known columns, limits, where bad rows go.
 */
export async function readXml(input: FileInput, context: ReadContext): Promise<readonly FileTable[]> {
  const { depth } = context.limits;
  const open = async (): Promise<RawRows> => {
    const text = await openText(input, undefined);
    const chunks = groupRows(readRows(text.chunks, input.name, context), { jsonText: true, depth, lackingIsNull: false });
    return { chunks, dialect: { encoding: text.encoding } };
  };
  return [await createRowTable({ name: tableNameOf(input.name, context), file: input.name, untyped: true, open }, context)];
}

async function* readRows(
  pieces: AsyncIterable<Uint8Array>,
  file: string,
  { limits, signal }: ReadContext,
): AsyncGenerator<readonly ValueRow[]> {
  const rows = new XmlRows(file, limits);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const decode = (piece: Uint8Array | undefined): string => {
    try {
      return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
    } catch (error) {
      throw createFileInvalid(file, "is not UTF-8", error);
    }
  };
  for await (const piece of pieces) {
    for (let from = 0; from < piece.length; from += PIECE_BYTES) {
      signal?.throwIfAborted();
      yield rows.push(decode(piece.subarray(from, from + PIECE_BYTES)));
    }
  }
  yield rows.push(decode(undefined));
  yield rows.end();
}
