/**
 * Counts words that came before, against the number that chance has it.
 *
 * @param words - Words; are sorted.
 * @returns A standard normal deviate.
 * @source D. E. Knuth, "The Art of Computer Programming", volume 2, section 3.3.2 I: the collision test.
 */
export function collisionDeviate(words: Uint32Array): number {
  words.sort();
  let repeats = 0;
  for (let i = 1; i < words.length; i++) if (words[i] === words[i - 1]) repeats++;
  const n = words.length;
  const share = n / 4294967296;
  // n − 2^32 (1 − (1 − 2^−32)^n), by its series: the direct form cancels.
  const expected = (n - 1) * share * (1 / 2 - share * (1 / 6 - share / 24));
  return (repeats - expected) / Math.sqrt(expected);
}
