import { openText } from "../../read/encoding/open-text.js";
import type { FileInput } from "../../read/file-input.js";
import type { FileTable } from "../../read/file-table.js";
import { peekInput } from "../../read/inputs/peek-input.js";
import { toRepeatable } from "../../read/inputs/to-repeatable.js";
import type { ReadContext } from "../../read/read-context.js";
import { createReadLimit } from "../../read/read-errors.js";
import { JsonCutter, type JsonElement } from "../../tabular/json/json-cutter.js";
import { createRowTable } from "../../tabular/table/create-row-table.js";
import { groupRows } from "../../tabular/table/group-rows.js";
import { readJsonRow } from "../../tabular/table/json-row.js";
import type { RawRows } from "../../tabular/table/raw-chunk.js";
import { tableNameOf } from "../../tabular/table/table-name.js";

const PIECE_BYTES = 1 << 18;

/**
 * Opens a JSON document: a list of objects is one table, an object of lists is one table a member.
 *
 * @param input - The file.
 * @param context - Known columns, limits, where bad rows go.
 */
export async function readJsonFile(input: FileInput, context: ReadContext): Promise<readonly FileTable[]> {
  const { head, input: whole } = await peekInput(input, 4096);
  const table = (name: string, source: FileInput, key: string | undefined): Promise<FileTable> => {
    return createRowTable({ name, file: input.name, untyped: false, open: () => openRows(source, key, context) }, context);
  };
  if (!isObject(head)) return [await table(tableNameOf(input.name, context), whole, undefined)];
  const repeatable = await toRepeatable(whole, context.limits);
  const tables: FileTable[] = [];
  for (const key of await findKeys(repeatable, context)) tables.push(await table(key, repeatable, key));
  return tables;
}

/** True when the first byte that is no blank, nor part of a byte order mark, opens an object. */
function isObject(head: Uint8Array): boolean {
  return head.find((byte) => byte > 32 && byte < 127) === 123;
}

async function openRows(input: FileInput, key: string | undefined, context: ReadContext): Promise<RawRows> {
  const text = await openText(input, undefined);
  const { depth } = context.limits;
  async function* rows() {
    for await (const elements of cutAll(text.chunks, input.name, context)) {
      const own = key === undefined ? elements : elements.filter((element) => element.key === key);
      yield own.map((element) => readJsonRow(element.bytes, element.line, depth));
    }
  }
  return { chunks: groupRows(rows(), { jsonText: false, depth, lackingIsNull: false }), dialect: { encoding: text.encoding } };
}

async function findKeys(input: FileInput, context: ReadContext): Promise<ReadonlySet<string>> {
  const keys = new Set<string>();
  const { chunks } = await openText(input, undefined);
  for await (const elements of cutAll(chunks, input.name, context)) {
    for (const { key } of elements) keys.add(key ?? "");
    if (keys.size > context.limits.columns) {
      throw createReadLimit(input.name, "columns", `has more than ${context.limits.columns} tables`);
    }
  }
  return keys;
}

async function* cutAll(
  pieces: AsyncIterable<Uint8Array>,
  file: string,
  { limits, signal }: ReadContext,
): AsyncGenerator<readonly JsonElement[]> {
  const cutter = new JsonCutter(file, limits);
  for await (const piece of pieces) {
    for (let from = 0; from < piece.length; from += PIECE_BYTES) {
      signal?.throwIfAborted();
      yield cutter.push(piece.subarray(from, from + PIECE_BYTES), false);
    }
  }
  yield cutter.push(new Uint8Array(0), true);
}
