import type { Program, ReadStep } from "../automaton/step.js";
import type { CharacterRanges } from "../sets/ranges.js";

/** Larger programs are not looked into: that takes time that grows with the square of their steps. */
const MAX_STEPS = 400;

/**
 * Tells whether the next character always settles which way a text takes: engines that backtrack then give up each way but one
 * at once.
 *
 * @param program - Steps of a pattern without look-arounds.
 * @returns False also where that takes too long to say.
 * @source A. Brüggemann-Klein and D. Wood, "One-unambiguous regular languages" (1998).
 */
export function isDeterministic({ steps, start }: Program): boolean {
  if (steps.length > MAX_STEPS) return false;
  const settles = (first: number): boolean => {
    const seen = new Set<number>();
    const reads: ReadStep[] = [];
    const stack = [first];
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      // A step met twice is reached in two ways.
      if (seen.has(at)) return false;
      const step = steps[at]!;
      if (step.type === "end" || step.type === "done" || step.type === "mark") continue;
      seen.add(at);
      if (step.type === "read") reads.push(step);
      else if (step.type === "split") stack.push(...step.to);
      else stack.push(step.to);
    }
    return areDisjoint(reads.map(({ ranges }) => ranges));
  };
  return settles(start) && steps.every((step) => step.type !== "read" || settles(step.to));
}

function areDisjoint(sets: readonly CharacterRanges[]): boolean {
  const all = sets.flat().sort((a, b) => a[0] - b[0]);
  return all.every(([first], i) => i === 0 || first > all[i - 1]![1]);
}
