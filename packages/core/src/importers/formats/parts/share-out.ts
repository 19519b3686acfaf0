import type { Draws } from "../../contract/draws.js";

/**
 * Shares a total out among parts of at least one each.
 *
 * @param draws - Where randomness comes from.
 * @param total - From `parts` to `parts * most`.
 * @param parts - How many.
 * @param most - The most a part may get.
 * @returns One number a part.
 */
export function shareOut(draws: Draws, total: number, parts: number, most: number): number[] {
  const shares: number[] = [];
  let rest = total;
  for (let left = parts; left > 0; left--) {
    const share = draws.between(Math.max(1, rest - (left - 1) * most), Math.min(most, rest - (left - 1)));
    shares.push(share);
    rest -= share;
  }
  return shares;
}
