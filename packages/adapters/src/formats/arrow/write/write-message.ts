import { type FlatNode, number, table, writeFlat } from "../flat/write-flat.js";
import type { ArrayParts } from "./array-builder.js";

/** Kinds of messages by their numbers. */
export const HEADER = { schema: 1, dictionary: 2, batch: 3 } as const;

/** Version of the format: V5. */
export const VERSION = 4;

/** A message: its head, then its body. */
export interface Message {
  readonly head: Uint8Array;
  readonly body: readonly Uint8Array[];
  readonly bodyBytes: number;
}

/**
 * Frames a message.
 *
 * @param kind - Its number.
 * @param header - What it says.
 * @param body - Padded buffers.
 * @source Apache Arrow, "Arrow Columnar Format", Encapsulated message format; format/Message.fbs.
 */
export function toMessage(kind: number, header: FlatNode, body: readonly Uint8Array[]): Message {
  const bodyBytes = body.reduce((sum, part) => sum + part.length, 0);
  const flat = writeFlat(table(number(2, VERSION), number(1, kind), header, number(8, bodyBytes)));
  const head = new Uint8Array(8 + flat.length);
  const view = new DataView(head.buffer);
  view.setInt32(0, -1, true);
  view.setInt32(4, flat.length, true);
  head.set(flat, 8);
  return { head, body, bodyBytes };
}

/**
 * A record batch as a message.
 *
 * @param rows - Number of rows.
 * @param parts - Nodes and buffers.
 * @param compress - Compresses a buffer; none leaves it as it is.
 */
export function toBatchMessage(
  rows: number,
  { nodes, buffers }: ArrayParts,
  compress: ((bytes: Uint8Array) => Uint8Array) | undefined,
): Message {
  const places: number[] = [];
  const body: Uint8Array[] = [];
  let at = 0;
  for (const buffer of buffers) {
    const stored = compress === undefined || buffer.length === 0 ? buffer : toCompressed(buffer, compress);
    places.push(at, stored.length);
    const padded = new Uint8Array((stored.length + 7) & ~7);
    padded.set(stored);
    body.push(padded);
    at += padded.length;
  }
  const header = table(
    number(8, rows),
    { kind: "structs", count: nodes.length, bytes: toLongs(nodes.flatMap(({ length, nulls }) => [length, nulls])) },
    { kind: "structs", count: buffers.length, bytes: toLongs(places) },
    compress === undefined ? undefined : table(number(1, 1), number(1, 0)),
  );
  return toMessage(HEADER.batch, header, body);
}

/** Its size first, then zstd. */
function toCompressed(buffer: Uint8Array, compress: (bytes: Uint8Array) => Uint8Array): Uint8Array {
  const packed = compress(buffer);
  const out = new Uint8Array(8 + packed.length);
  new DataView(out.buffer).setBigInt64(0, BigInt(buffer.length), true);
  out.set(packed, 8);
  return out;
}

function toLongs(values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 8));
  values.forEach((value, i) => {
    view.setBigInt64(i * 8, BigInt(value), true);
  });
  return new Uint8Array(view.buffer);
}
