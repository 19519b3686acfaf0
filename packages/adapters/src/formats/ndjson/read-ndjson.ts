import { openText } from "../../read/encoding/open-text.js";
import type { FileInput } from "../../read/file-input.js";
import type { FileTable } from "../../read/file-table.js";
import type { ReadContext } from "../../read/read-context.js";
import { createReadLimit } from "../../read/read-errors.js";
import { createRowTable } from "../../tabular/table/create-row-table.js";
import { groupRows } from "../../tabular/table/group-rows.js";
import { readJsonRow } from "../../tabular/table/json-row.js";
import type { RawRows } from "../../tabular/table/raw-chunk.js";
import { tableNameOf } from "../../tabular/table/table-name.js";
import type { ValueRow } from "../../tabular/table/value-chunk.js";

const LF = 10;

/**
 * Opens a file of one JSON object a line.
 *
 * @param input - The file.
 * @param context - Known columns, limits, where bad rows go.
 */
export async function readNdjson(input: FileInput, context: ReadContext): Promise<readonly FileTable[]> {
  const { depth } = context.limits;
  const open = async (): Promise<RawRows> => {
    const text = await openText(input, undefined);
    const chunks = groupRows(readLines(text.chunks, input.name, context), { jsonText: false, depth, lackingIsNull: false });
    return { chunks, dialect: { encoding: text.encoding } };
  };
  return [await createRowTable({ name: tableNameOf(input.name, context), file: input.name, untyped: false, open }, context)];
}

async function* readLines(
  pieces: AsyncIterable<Uint8Array>,
  file: string,
  { limits }: ReadContext,
): AsyncGenerator<readonly ValueRow[]> {
  let carry: Uint8Array[] = [];
  let carried = 0;
  let line = 0;
  const read = (bytes: Uint8Array): ValueRow | undefined => {
    line++;
    return isBlank(bytes) ? undefined : readJsonRow(bytes, line, limits.depth);
  };
  for await (const piece of pieces) {
    const rows: ValueRow[] = [];
    let from = 0;
    for (let end = piece.indexOf(LF); end >= 0; end = piece.indexOf(LF, from)) {
      const row = read(carried === 0 ? piece.subarray(from, end) : Buffer.concat([...carry, piece.subarray(from, end)]));
      if (row !== undefined) rows.push(row);
      carry = [];
      carried = 0;
      from = end + 1;
    }
    carry.push(piece.subarray(from));
    carried += piece.length - from;
    if (carried > limits.valueBytes) {
      throw createReadLimit(file, "valueBytes", `line ${line + 1} has more than ${limits.valueBytes} bytes`);
    }
    yield rows;
  }
  const row = read(Buffer.concat(carry));
  if (row !== undefined) yield [row];
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 32 || byte === 9 || byte === 13);
}
