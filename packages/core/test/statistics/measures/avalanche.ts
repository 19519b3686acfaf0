/**
 * Flips one input bit many times and looks which output bits flip: each should in half of the cases.
 *
 * @param trials - Number of words.
 * @param pair - Gives the word before and after the flip.
 * @returns One standard normal deviate an output bit, then one a pair of neighbouring output bits.
 * @source A. F. Webster and S. E. Tavares, "On the design of S-boxes" (1985): the strict avalanche criterion.
 */
export function avalancheDeviates(trials: number, pair: (trial: number) => readonly [number, number]): number[] {
  const single = new Float64Array(32);
  const double = new Float64Array(32);
  for (let trial = 0; trial < trials; trial++) {
    const [a, b] = pair(trial);
    const flipped = a ^ b;
    const changes = flipped ^ ((flipped << 1) | (flipped >>> 31));
    for (let bit = 0; bit < 32; bit++) {
      single[bit] = single[bit]! + ((flipped >>> bit) & 1);
      double[bit] = double[bit]! + ((changes >>> bit) & 1);
    }
  }
  return [...single, ...double].map((count) => (count - trials / 2) / Math.sqrt(trials / 4));
}
