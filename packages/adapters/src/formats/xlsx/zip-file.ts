import { Inflate } from "fflate";
import type { FileInput } from "../../read/file-input.js";
import { createFileInvalid, createReadLimit, toFileInvalid } from "../../read/read-errors.js";
import type { ReadLimits } from "../../read/read-limits.js";

/** A file in a zip file. */
export interface ZipEntry {
  readonly path: string;
  readonly method: number;
  readonly packedBytes: number;
  readonly offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const PIECE_BYTES = 1 << 14;
/** Bytes that may come out whatever went in. */
const FREE_BYTES = 1 << 20;

/**
 * Reads the directory of a zip file.
 *
 * @param input - The file.
 * @param limits - `columns` bounds the number of files.
 * @source PKWARE, "APPNOTE.TXT – .ZIP File Format Specification", sections 4.3.12 and 4.3.16; without zip64.
 */
export async function readZipDirectory(input: FileInput, limits: ReadLimits): Promise<readonly ZipEntry[]> {
  const size = input.sizeBytes ?? (await input.slice(0, Number.MAX_SAFE_INTEGER)).length;
  const tail = await input.slice(Math.max(0, size - 65_557), size);
  const view = viewOf(tail);
  let end = tail.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end--;
  if (end < 0) throw createFileInvalid(input.name, "is no zip file, or is cut off");
  const count = view.getUint16(end + 10, true);
  const length = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (count > limits.columns) throw createReadLimit(input.name, "columns", `holds more than ${limits.columns} files`);
  if (length > limits.heldBytes) throw createReadLimit(input.name, "heldBytes", "has a directory that is too large");
  const bytes = await input.slice(start, Math.min(size, start + length));
  const directory = viewOf(bytes);
  const entries: ZipEntry[] = [];
  for (let at = 0, i = 0; i < count; i++) {
    if (at + 46 > bytes.length || directory.getUint32(at, true) !== CENTRAL)
      throw createFileInvalid(input.name, "has a damaged directory");
    const name = directory.getUint16(at + 28, true);
    entries.push({
      path: Buffer.from(bytes.subarray(at + 46, at + 46 + name)).toString("utf8"),
      method: directory.getUint16(at + 10, true),
      packedBytes: directory.getUint32(at + 20, true),
      offset: directory.getUint32(at + 42, true),
    });
    at += 46 + name + directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * Unpacks a file of a zip file, piece by piece.
 *
 * @param input - The zip file.
 * @param entry - From its directory.
 * @param limits - `inflation` bounds what comes out.
 */
export async function* readZipEntry(input: FileInput, entry: ZipEntry, limits: ReadLimits): AsyncGenerator<Uint8Array> {
  const head = await input.slice(entry.offset, entry.offset + 30);
  if (head.length < 30 || viewOf(head).getUint32(0, true) !== LOCAL)
    throw createFileInvalid(input.name, `${entry.path} is not where it should be`);
  if (entry.method !== 0 && entry.method !== 8)
    throw createFileInvalid(input.name, `${entry.path} is packed in a way that is not known`);
  const start = entry.offset + 30 + viewOf(head).getUint16(26, true) + viewOf(head).getUint16(28, true);
  let ready: Uint8Array[] = [];
  const inflate = new Inflate((chunk) => {
    ready.push(chunk);
  });
  let given = 0;
  for (let at = 0; at < entry.packedBytes; at += PIECE_BYTES) {
    const to = Math.min(entry.packedBytes, at + PIECE_BYTES);
    const piece = await input.slice(start + at, start + to);
    if (piece.length < to - at) throw createFileInvalid(input.name, `${entry.path} is cut off`);
    if (entry.method === 0) ready.push(piece);
    else push(inflate, piece, to === entry.packedBytes, input.name);
    const out = ready;
    ready = [];
    for (const chunk of out) {
      given += chunk.length;
      if (given > FREE_BYTES && given > to * limits.inflation) {
        throw createReadLimit(input.name, "inflation", `${entry.path} grows more than ${limits.inflation} times when unpacked`);
      }
      if (chunk.length > 0) yield chunk;
    }
  }
}

function push(inflate: Inflate, piece: Uint8Array, last: boolean, file: string): void {
  try {
    inflate.push(piece, last);
  } catch (error) {
    throw toFileInvalid(error, file);
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
