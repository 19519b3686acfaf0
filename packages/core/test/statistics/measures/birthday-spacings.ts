/**
 * Marsaglia's birthday spacings: 4096 birthdays in a year of 2^32 days leave on average four spacings that occur twice.
 *
 * @param next - Gives the next word.
 * @param years - How often it is repeated.
 * @returns A standard normal deviate.
 * @source G. Marsaglia and W. W. Tsang, "Some difficult-to-pass tests of randomness" (2002).
 */
export function birthdaySpacingsDeviate(next: () => number, years: number): number {
  const size = 4096;
  const days = new Uint32Array(size);
  const spacings = new Uint32Array(size);
  let repeats = 0;
  for (let year = 0; year < years; year++) {
    for (let i = 0; i < size; i++) days[i] = next();
    days.sort();
    for (let i = 1; i < size; i++) spacings[i] = days[i]! - days[i - 1]!;
    spacings[0] = days[0]! - days[size - 1]!;
    spacings.sort();
    for (let i = 1; i < size; i++) if (spacings[i] === spacings[i - 1]) repeats++;
  }
  return (repeats - 4 * years) / Math.sqrt(4 * years);
}
