import type { FileInput } from "../file-input.js";
import type { Detected } from "../file-table.js";
import { createFileInvalid } from "../read-errors.js";
import { detectEncoding, type TextEncodingName } from "./detect-encoding.js";

/** A text file, open. */
export interface OpenText {
  readonly encoding: Detected<TextEncodingName>;
  /** The first bytes, as UTF-8 without byte order mark; the last character may be cut. */
  readonly head: Uint8Array;
  /** True when the head is the whole file. */
  readonly whole: boolean;
  /** Everything, as UTF-8 without byte order mark; to be asked for once. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** Bytes looked at. */
export const HEAD_BYTES = 1 << 16;

/**
 * Opens a text file: detects its encoding and turns it into UTF-8.
 *
 * @param input - The file.
 * @param encoding - Stated by the caller; detected when undefined.
 * @throws SeedbedError `FILE_INVALID` while reading, for bytes that are none of UTF-16.
 */
export async function openText(input: FileInput, encoding: TextEncodingName | undefined): Promise<OpenText> {
  const iterator = input.stream()[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let size = 0;
  let whole = false;
  while (size < HEAD_BYTES && !whole) {
    const next = await iterator.next();
    if (next.done === true) whole = true;
    else taken.push(next.value);
    size += next.done === true ? 0 : next.value.length;
  }
  const first = taken.length === 1 ? taken[0]! : Buffer.concat(taken);
  const found = detectEncoding(first.subarray(0, HEAD_BYTES));
  const value = encoding ?? found.value;
  const markBytes = value === found.value ? found.markBytes : 0;
  const decoder = value === "utf-8" ? undefined : new TextDecoder(value, { fatal: value !== "windows-1252", ignoreBOM: true });
  const start = first.subarray(markBytes);
  const head = decoder === undefined ? start : encode(decoder, start, input.name);
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      if (head.length > 0) yield head;
      for (;;) {
        const next = await iterator.next();
        if (next.done === true) break;
        yield decoder === undefined ? next.value : encode(decoder, next.value, input.name);
      }
      if (decoder !== undefined) yield encode(decoder, undefined, input.name);
    } finally {
      await iterator.return?.();
    }
  }
  return { encoding: { value, confidence: encoding === undefined ? found.confidence : 1 }, head, whole, chunks: chunks() };
}

const encoder = new TextEncoder();

function encode(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array | undefined, file: string): Uint8Array {
  try {
    return encoder.encode(bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true }));
  } catch (error) {
    throw createFileInvalid(file, `is not ${decoder.encoding}`, error);
  }
}
