const ONES = 0x01010101;
const LOW_BITS = 0x7f7f7f7f;
const HIGH_BITS = 0x80808080 | 0;
/** Bytes between two looks at what was found. */
const STRIDE = 4096;

/** Bytes that a format must not write as they are. */
export interface SpecialBytes {
  /** All below this one; 128 at most. */
  readonly below: number;
  /** Two more, both ASCII. */
  readonly escaped: readonly [number, number];
}

/**
 * Tells whether bytes hold a special one, four at a time.
 *
 * @param view - Where they lie; three bytes behind the last may be read.
 * @param from - First byte.
 * @param end - One past the last byte.
 * @param special - What to look for.
 * @source H. S. Warren, "Hacker's Delight", section 6-1 (finding a byte in a word).
 */
export function holdsSpecial(view: DataView, from: number, end: number, special: SpecialBytes): boolean {
  const { below, escaped } = special;
  const [first, second] = escaped;
  const whole = from + ((end - from) & ~3);
  for (let at = from; at < whole; at += STRIDE) {
    if (areSpecial(view, at, Math.min(whole, at + STRIDE), below, first, second)) return true;
  }
  for (let i = whole; i < end; i++) {
    const byte = view.getUint8(i);
    if (byte < below || byte === first || byte === second) return true;
  }
  return false;
}

/**
 * A sum of seven bits has its eighth bit set unless it stayed small: unless a byte was equal to the one looked for, or below the
 * limit. Bytes above 127 are never special, and have that bit themselves.
 */
function areSpecial(view: DataView, from: number, end: number, below: number, first: number, second: number): boolean {
  const firsts = Math.imul(first, ONES);
  const seconds = Math.imul(second, ONES);
  const distance = Math.imul(128 - below, ONES);
  let plain = HIGH_BITS;
  for (let i = from; i < end; i += 4) {
    const word = view.getInt32(i, true);
    const low = word & LOW_BITS;
    const differs = ((low ^ firsts) + LOW_BITS) & ((low ^ seconds) + LOW_BITS);
    plain &= (differs & (low + distance)) | word;
  }
  return plain !== HIGH_BITS;
}
