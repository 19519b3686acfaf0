const BLOCK = 65_536;
const HASH_BITS = 14;

/**
 * Compresses bytes in Snappy's raw form.
 *
 * @param input - Any bytes.
 * @source google/snappy, "format_description.txt" (2011).
 */
export function compressSnappy(input: Uint8Array): Uint8Array {
  const out = new Uint8Array(32 + input.length + Math.ceil(input.length / 6));
  let at = 0;
  let rest = input.length;
  for (; rest > 127; rest = Math.floor(rest / 128)) out[at++] = (rest % 128) | 128;
  out[at++] = rest;
  const table = new Uint16Array(1 << HASH_BITS);
  for (let from = 0; from < input.length; from += BLOCK) {
    table.fill(0);
    at = compressBlock(input, from, Math.min(input.length, from + BLOCK), table, out, at);
  }
  return out.subarray(0, at);
}

/** Looks for repeats of four bytes within a block; where none turns up, the search strides further and further. */
function compressBlock(input: Uint8Array, from: number, to: number, table: Uint16Array, out: Uint8Array, start: number): number {
  const view = new DataView(input.buffer, input.byteOffset, input.length);
  let at = start;
  let literal = from;
  let i = from + 1;
  const limit = to - 15;
  let misses = 32;
  while (i < limit) {
    const word = view.getInt32(i, true);
    const slot = Math.imul(word, 0x1e35a7bd) >>> (32 - HASH_BITS);
    const candidate = from + table[slot]!;
    table[slot] = i - from;
    if (view.getInt32(candidate, true) !== word) {
      i += misses++ >> 5;
      continue;
    }
    at = emitLiteral(input, literal, i, out, at);
    let length = 4;
    while (i + length < to && input[i + length] === input[candidate + length]) length++;
    at = emitCopy(i - candidate, length, out, at);
    i += length;
    literal = i;
    misses = 32;
    if (i < limit) table[Math.imul(view.getInt32(i - 1, true), 0x1e35a7bd) >>> (32 - HASH_BITS)] = i - 1 - from;
  }
  return emitLiteral(input, literal, to, out, at);
}

function emitLiteral(input: Uint8Array, from: number, to: number, out: Uint8Array, start: number): number {
  const size = to - from - 1;
  if (size < 0) return start;
  let at = start;
  if (size < 60) out[at++] = size << 2;
  else if (size < 256) {
    out[at++] = 60 << 2;
    out[at++] = size;
  } else {
    out[at++] = 61 << 2;
    out[at++] = size & 255;
    out[at++] = size >> 8;
  }
  if (size < 32) for (let i = from; i < to; i++) out[at + i - from] = input[i]!;
  else out.set(input.subarray(from, to), at);
  return at + size + 1;
}

function emitCopy(offset: number, length: number, out: Uint8Array, start: number): number {
  let at = start;
  let rest = length;
  while (rest > 0) {
    // A last piece shorter than four bytes still fits the long form.
    const size = rest > 64 ? (rest < 68 ? 60 : 64) : rest;
    if (size >= 4 && size < 12 && offset < 2048) {
      out[at++] = 1 | ((size - 4) << 2) | ((offset >> 8) << 5);
      out[at++] = offset & 255;
    } else {
      out[at++] = 2 | ((size - 1) << 2);
      out[at++] = offset & 255;
      out[at++] = offset >> 8;
    }
    rest -= size;
  }
  return at;
}
