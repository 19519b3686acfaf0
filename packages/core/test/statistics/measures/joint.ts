import { chiSquareDeviate } from "./chi-square.js";

/**
 * Looks for ties between two runs of words: the top and the low bytes of each against those of the other, and the halves
 * of their difference and of their exclusive or.
 *
 * @param a - Words.
 * @param b - As many words.
 * @returns Eight standard normal deviates.
 * @source D. E. Knuth, "The Art of Computer Programming", volume 2, section 3.3.2 B: the serial test.
 */
export function jointDeviates(a: Uint32Array, b: Uint32Array): number[] {
  const cells: ((x: number, y: number) => number)[] = [
    (x, y) => ((x >>> 24) << 8) | (y >>> 24),
    (x, y) => ((x & 255) << 8) | (y >>> 24),
    (x, y) => ((x >>> 24) << 8) | (y & 255),
    (x, y) => ((x & 255) << 8) | (y & 255),
    (x, y) => (x ^ y) >>> 16,
    (x, y) => (x ^ y) & 65535,
    (x, y) => (x - y) >>> 16,
    (x, y) => (x - y) & 65535,
  ];
  return cells.map((cell) => {
    const counts = new Float64Array(65536);
    for (let i = 0; i < a.length; i++) {
      const at = cell(a[i]!, b[i]!);
      counts[at] = counts[at]! + 1;
    }
    return chiSquareDeviate(counts, a.length / 65536);
  });
}
