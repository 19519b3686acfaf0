/** Combinations that cover pairs. */
export interface PairCover {
  /** One level a factor each. */
  readonly rows: readonly (readonly number[])[];
  /** False when the bound was met before every pair was covered; every single level is covered anyway, bound permitting. */
  readonly complete: boolean;
}

const OPEN = -1;

/**
 * Combines factors so that each pair of levels of two factors stands in some row, with few rows.
 *
 * Rows grow factor by factor: each row takes the level that covers most pairs which no row has yet; pairs that are left get rows
 * of their own, whose other factors stay open until they are of use.
 *
 * @param counts - How many levels each factor has, one at least.
 * @param maxRows - Rows at most.
 * @returns Rows in the order of the factors given.
 * @source Y. Lei and K. C. Tai, "In-parameter-order: a test generation strategy for pairwise testing" (1998), horizontal and
 * vertical growth; J. Czerwonka, "Pairwise testing in the real world" (2006), on bounds and order.
 */
export function coverPairs(counts: readonly number[], maxRows: number): PairCover {
  const order = counts.map((_, i) => i).sort((a, b) => counts[b]! - counts[a]! || a - b);
  const rows: number[][] = [];
  let complete = true;
  const open = (): number[] => counts.map(() => OPEN);
  order.forEach((factor, position) => {
    const before = order.slice(0, position);
    const left = new Set<string>();
    for (const other of before) {
      for (let a = 0; a < counts[other]!; a++) for (let b = 0; b < counts[factor]!; b++) left.add(`${other} ${a} ${b}`);
    }
    const taken: number[] = Array.from({ length: counts[factor]! }, () => 0);
    for (const row of rows) {
      const level = bestLevel(row, before, left, taken);
      row[factor] = level;
      taken[level]!++;
      for (const other of before) left.delete(`${other} ${row[other]} ${level}`);
    }
    for (const key of left) {
      if (!left.has(key)) continue;
      const [other, a, b] = key.split(" ").map(Number) as [number, number, number];
      const row = rows.find((row) => row[factor] === b && row[other] === OPEN);
      if (row !== undefined) row[other] = a;
      else if (rows.length < maxRows) {
        const added = open();
        added[other] = a;
        added[factor] = b;
        rows.push(added);
      } else {
        complete = false;
        continue;
      }
      taken[b]!++;
      left.delete(key);
    }
    for (const [level, times] of taken.entries()) {
      if (times > 0 || rows.length >= maxRows) continue;
      const added = open();
      added[factor] = level;
      rows.push(added);
    }
  });
  // What is still open is free: levels take turns, so that they are all seen often.
  for (const [i, row] of rows.entries()) {
    for (const [factor, count] of counts.entries()) if (row[factor] === OPEN) row[factor] = i % count;
  }
  return { rows, complete };
}

/** The level that covers most pairs in a row; of equals the one that has been taken least often. */
function bestLevel(
  row: readonly number[],
  before: readonly number[],
  left: ReadonlySet<string>,
  taken: readonly number[],
): number {
  let best = 0;
  let most = -1;
  taken.forEach((times, level) => {
    let gain = 0;
    for (const other of before) if (left.has(`${other} ${row[other]} ${level}`)) gain++;
    if (gain > most || (gain === most && times < taken[best]!)) [best, most] = [level, gain];
  });
  return best;
}
