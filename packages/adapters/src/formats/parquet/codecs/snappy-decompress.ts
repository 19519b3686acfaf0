/**
 * Decompresses Snappy's raw form.
 *
 * @param input - Compressed bytes; any at all.
 * @param size - Bytes that must come out.
 * @throws RangeError when they do not.
 * @source google/snappy, "format_description.txt" (2011).
 */
export function decompressSnappy(input: Uint8Array, size: number): Uint8Array {
  let at = 0;
  let declared = 0;
  for (let factor = 1; ; factor *= 128) {
    const byte = input[at++];
    if (byte === undefined || factor > 2 ** 35) throw new RangeError("snappy: no size");
    declared += (byte & 127) * factor;
    if (byte < 128) break;
  }
  if (declared !== size) throw new RangeError("snappy: another size than declared");
  const out = new Uint8Array(size);
  let to = 0;
  while (at < input.length) {
    const tag = input[at++]!;
    let length = tag >> 2;
    if ((tag & 3) === 0) {
      if (length >= 60) {
        const bytes = length - 59;
        length = readLittle(input, at, bytes);
        at += bytes;
      }
      length++;
      if (at + length > input.length || to + length > size) throw new RangeError("snappy: literal too long");
      if (length < 24) for (let i = 0; i < length; i++) out[to + i] = input[at + i]!;
      else out.set(input.subarray(at, at + length), to);
      at += length;
      to += length;
      continue;
    }
    const short = (tag & 3) === 1;
    const bytes = short ? 1 : (tag & 3) === 2 ? 2 : 4;
    const offset = readLittle(input, at, bytes) + (short ? (tag >> 5) << 8 : 0);
    at += bytes;
    length = short ? ((tag >> 2) & 7) + 4 : length + 1;
    if (offset === 0 || offset > to || to + length > size) throw new RangeError("snappy: copy out of bounds");
    if (offset >= length && length > 16) out.copyWithin(to, to - offset, to - offset + length);
    else for (let i = 0; i < length; i++) out[to + i] = out[to + i - offset]!;
    to += length;
  }
  if (to !== size) throw new RangeError("snappy: ends early");
  return out;
}

function readLittle(input: Uint8Array, at: number, bytes: number): number {
  if (at + bytes > input.length) throw new RangeError("snappy: ends early");
  let value = 0;
  for (let i = bytes - 1; i >= 0; i--) value = value * 256 + input[at + i]!;
  return value;
}
