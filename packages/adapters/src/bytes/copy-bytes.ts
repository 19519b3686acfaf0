/** Bytes that are copied at once. */
const GROUP = 8;

/** Bytes a source needs after its last entry, and a target after its last byte, for {@link copyGroups}. */
export const COPY_SLACK = GROUP;

/**
 * Copies a few bytes of UTF-8, eight at a time: several times faster than byte by byte, and than `set` below a hundred bytes.
 *
 * Up to seven bytes more are read and written; both sides need {@link COPY_SLACK}. Groups travel as floating-point numbers, the
 * widest ones there are. None is a NaN, which an engine may alter: its last two bytes would be `F0`–`FF` and `7F` or `FF`, which
 * never follow each other in UTF-8.
 *
 * @param source - Where from.
 * @param from - First byte.
 * @param length - Number of bytes.
 * @param target - Where to.
 * @param at - First byte.
 * @returns One past the last byte.
 */
export function copyGroups(source: DataView, from: number, length: number, target: DataView, at: number): number {
  for (let i = 0; i < length; i += GROUP) target.setFloat64(at + i, source.getFloat64(from + i, true), true);
  return at + length;
}

/**
 * A view of bytes that may be read {@link COPY_SLACK} further than they reach; they are copied where their memory ends earlier.
 *
 * @param bytes - Any bytes.
 */
export function viewWithSlack(bytes: Uint8Array): DataView {
  const { buffer, byteOffset, length } = bytes;
  if (byteOffset + length + COPY_SLACK <= buffer.byteLength) return new DataView(buffer, byteOffset, length + COPY_SLACK);
  const padded = new Uint8Array(length + COPY_SLACK);
  padded.set(bytes);
  return new DataView(padded.buffer);
}
