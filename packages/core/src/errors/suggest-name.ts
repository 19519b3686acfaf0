/** Longest names compared. */
const MAX_LENGTH = 60;

/**
 * The known name nearest to a mistyped one.
 *
 * @param name - What was written.
 * @param known - What there is.
 * @returns `did you mean "users"?`, or undefined when nothing is near.
 * @source F. J. Damerau, "A technique for computer detection and correction of spelling errors" (1964): insertions, deletions,
 * substitutions and swaps of neighbours count one each.
 */
export function suggestName(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(Math.min(name.length, MAX_LENGTH) / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(name.slice(0, MAX_LENGTH).toLowerCase(), candidate.slice(0, MAX_LENGTH).toLowerCase());
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best === undefined ? undefined : `did you mean "${best}"?`;
}

function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? beforeLast[j - 2]! + 1 : change;
      current.push(Math.min(change, swap, previous[j]! + 1, current[j - 1]! + 1));
    }
    beforeLast = previous;
    previous = current;
  }
  return previous[b.length]!;
}
