/** Bytes a source needs after its last entry, and a target after its last byte, for {@link copyWords}. */
export const COPY_SLACK = 4;

/**
 * Copies a few bytes, four at a time: several times faster than byte by byte, and than `set` below a hundred bytes.
 *
 * Up to three bytes more are read and written; both sides need {@link COPY_SLACK}.
 *
 * @param source - Where from.
 * @param from - First byte.
 * @param length - Number of bytes.
 * @param target - Where to.
 * @param at - First byte.
 * @returns One past the last byte.
 */
export function copyWords(source: DataView, from: number, length: number, target: DataView, at: number): number {
  for (let i = 0; i < length; i += 4) target.setInt32(at + i, source.getInt32(from + i, true), true);
  return at + length;
}

/**
 * A view of bytes that ends where they end.
 *
 * @param bytes - Any bytes.
 */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
