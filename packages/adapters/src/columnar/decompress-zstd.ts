import { Decompress, decompress } from "fzstd";

/**
 * Decompresses zstd into as many bytes as are expected.
 *
 * @param bytes - Compressed bytes; any at all.
 * @param size - Bytes that must come out; no more memory is taken, whatever the frames say.
 * @throws Error when they do not.
 * @source RFC 8878.
 */
export function decompressZstd(bytes: Uint8Array, size: number): Uint8Array {
  // What is too short would be taken as it is, with zeros behind it.
  if ((readContentSize(bytes) ?? size) !== size) throw new RangeError("zstd: another size than declared");
  const out = new Uint8Array(size);
  // The library compares its target with a number, which would spell out every byte of it as text.
  Object.defineProperty(out, Symbol.toPrimitive, { value: () => 0 });
  const done = decompress(bytes, out);
  if (done.length !== size) throw new RangeError("zstd: another size than declared");
  return new Uint8Array(done.buffer, done.byteOffset, size);
}

/**
 * Decompresses zstd of unknown size.
 *
 * @param bytes - Compressed bytes; any at all.
 * @param assertSize - Throws when so many bytes are too many.
 * @source RFC 8878.
 */
export function inflateZstd(bytes: Uint8Array, assertSize: (size: number) => void): Uint8Array {
  assertSize(readWindow(bytes));
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new Decompress((part) => {
    size += part.length;
    assertSize(size);
    parts.push(part);
  });
  stream.push(bytes, true);
  return new Uint8Array(Buffer.concat(parts, size));
}

/** Memory that the first frame asks for. */
function readWindow(bytes: Uint8Array): number {
  const isSingle = ((bytes[4] ?? 0) & 32) !== 0;
  if (isSingle) return readContentSize(bytes) ?? 0;
  const descriptor = bytes[5] ?? 0;
  return 2 ** (10 + (descriptor >> 3)) * (1 + (descriptor & 7) / 8);
}

/**
 * Size that the first frame declares, if it does.
 *
 * @source RFC 8878, section 3.1.1.1.
 */
function readContentSize(bytes: Uint8Array): number | undefined {
  const head = bytes[4] ?? 0;
  const isSingle = (head & 32) !== 0;
  const flag = head >> 6;
  if (flag === 0 && !isSingle) return undefined;
  const at = 6 - (isSingle ? 1 : 0) + [0, 1, 2, 4][head & 3]!;
  let size = 0;
  for (let i = [1, 2, 4, 8][flag]! - 1; i >= 0; i--) size = size * 256 + (bytes[at + i] ?? 0);
  return flag === 1 ? size + 256 : size;
}
