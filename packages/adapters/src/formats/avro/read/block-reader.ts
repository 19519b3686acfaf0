import { beyondLimit } from "../../../columnar/read-errors.js";
import type { FileInput } from "../../../read/file-input.js";
import type { ReadLimits } from "../../../read/read-limits.js";
import { ByteCursor } from "./byte-cursor.js";

/** Bytes looked at first for a header. */
const FIRST_BYTES = 1 << 16;
/** What a header's objects take in memory, for each of its bytes, at most. */
const HEADER_WEIGHT = 16;

/** What stands at the front of a file. */
export interface AvroHeader {
  readonly entries: ReadonlyMap<string, Uint8Array>;
  readonly sync: Uint8Array;
  /** Where the first block stands. */
  readonly end: number;
}

/** A block of rows, still compressed. */
export interface AvroBlock {
  readonly rows: number;
  readonly bytes: Uint8Array;
}

/**
 * Reads the header of an object container file.
 *
 * @param input - The file.
 * @param limits - Limits.
 * @throws RangeError when it is none.
 * @source Apache Avro 1.12 Specification, "Object Container Files".
 */
export async function readHeader(input: FileInput, limits: ReadLimits): Promise<AvroHeader> {
  for (let size = FIRST_BYTES; ; size *= 4) {
    if (size * HEADER_WEIGHT > limits.heldBytes * 4)
      throw beyondLimit(input.name, "heldBytes", `a header of more than ${size / 4} bytes`);
    const bytes = await input.slice(0, size);
    try {
      return parseHeader(bytes);
    } catch (error) {
      // It may only be longer than what was looked at.
      if (bytes.length < size || bytes[0] !== 79) throw error;
    }
  }
}

function parseHeader(bytes: Uint8Array): AvroHeader {
  const cursor = new ByteCursor(bytes);
  if (String.fromCharCode(...cursor.take(4)) !== "Obj\u0001") throw new RangeError("no Avro file");
  const entries = new Map<string, Uint8Array>();
  for (;;) {
    let count = cursor.long();
    if (count === 0) break;
    if (typeof count !== "number") throw new RangeError("a header of no size");
    if (count < 0) {
      cursor.size();
      count = -count;
    }
    for (let i = 0; i < count; i++) entries.set(new TextDecoder().decode(cursor.take(cursor.size())), cursor.take(cursor.size()));
  }
  return { entries, sync: cursor.take(16).slice(), end: cursor.at };
}

/**
 * Reads the blocks of a file one after the other.
 *
 * @param input - The file.
 * @param header - Its header.
 * @param limits - Limits.
 */
export async function* readBlocks(input: FileInput, header: AvroHeader, limits: ReadLimits): AsyncGenerator<AvroBlock> {
  let at = header.end;
  for (;;) {
    const head = await input.slice(at, at + 20);
    if (head.length === 0) return;
    const cursor = new ByteCursor(head);
    const rows = cursor.size();
    const size = cursor.size();
    if (size > limits.heldBytes) throw beyondLimit(input.name, "heldBytes", `a block of ${size} bytes`);
    const from = at + cursor.at;
    const bytes = await input.slice(from, from + size + 16);
    if (bytes.length < size + 16) throw new RangeError("a block ends early");
    if (Buffer.compare(bytes.subarray(size), header.sync) !== 0) throw new RangeError("a block without its marker");
    yield { rows, bytes: bytes.subarray(0, size) };
    at = from + size + 16;
  }
}
