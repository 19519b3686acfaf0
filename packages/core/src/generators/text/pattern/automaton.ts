import { type CharacterRange, type CharacterSet, createSet } from "./character-set.js";
import type { PatternNode } from "./pattern-node.js";

/** One state of a deterministic automaton: every text of the pattern leads along one way only. */
export interface PatternState {
  /** True when a text may end here. */
  readonly accepts: boolean;
  readonly edges: readonly { readonly set: CharacterSet; readonly to: PatternState }[];
  /** Number of texts from here on; exact up to 2^53. */
  readonly count: number;
}

/** A state that reads a character, or that leads on to others without one. */
interface Step {
  readonly set?: CharacterSet;
  readonly to: readonly number[];
}

const ACCEPT = 0;
const MAX_STEPS = 20_000;
const MAX_WORK = 200_000;

/**
 * Compiles a pattern to an automaton that counts its different texts, however ambiguous the pattern is: `a|a` has one.
 *
 * @param node - The pattern.
 * @returns The first state, or undefined when the automaton would be too large.
 * @source M. O. Rabin and D. Scott, "Finite automata and their decision problems" (1959), subset construction.
 */
export function createAutomaton(node: PatternNode): PatternState | undefined {
  // Steps are numbered from the end, so that every step leads to lower numbers.
  const steps: Step[] = [{ to: [] }];
  const add = (step: Step): number => steps.push(step) - 1;
  const build = (part: PatternNode, next: number): number => {
    if (steps.length > MAX_STEPS) return next;
    switch (part.type) {
      case "set":
        return add({ set: part.set, to: [next] });
      case "all":
        return part.items.reduceRight((after, item) => build(item, after), next);
      case "one":
        return add({ to: part.items.map((item) => build(item, next)) });
      case "repeat": {
        let at = next;
        for (let i = part.max; i > 0 && steps.length <= MAX_STEPS; i--) {
          const item = build(part.item, at);
          at = i > part.min ? add({ to: [item, next] }) : item;
        }
        return at;
      }
      default:
        return next;
    }
  };
  const start = build(node, ACCEPT);
  return steps.length > MAX_STEPS ? undefined : determine(steps, start);
}

interface Subset {
  readonly members: readonly number[];
  readonly edges: { set: CharacterSet; key: string }[];
}

function determine(steps: readonly Step[], start: number): PatternState | undefined {
  const subsets = new Map<string, Subset>();
  let work = 0;
  const enter = (from: readonly number[]): string => {
    const { members, visited } = closure(steps, from);
    work += visited;
    const key = members.join(",");
    if (!subsets.has(key)) subsets.set(key, { members, edges: [] });
    return key;
  };
  const first = enter([start]);
  // A map is walked in the order of insertion, new entries included.
  for (const { members, edges } of subsets.values()) {
    for (const { set, targets } of splitByTargets(steps, members)) {
      work += set.ranges.length + targets.length;
      if (work > MAX_WORK) return undefined;
      edges.push({ set, key: enter(targets) });
    }
  }
  const states = new Map<string, PatternState>();
  const order = [...subsets].sort(([, a], [, b]) => a.members[0]! - b.members[0]!);
  for (const [key, { members, edges }] of order) {
    const accepts = members[members.length - 1] === ACCEPT;
    const made = edges.map(({ set, key: target }) => ({ set, to: states.get(target)! }));
    const count = made.reduce((sum, { set, to }) => sum + set.size * to.count, accepts ? 1 : 0);
    states.set(key, { accepts, edges: made, count });
  }
  return states.get(first);
}

/** The reading and accepting steps that can be reached without a character, highest first. */
function closure(steps: readonly Step[], from: readonly number[]): { readonly members: number[]; readonly visited: number } {
  const seen = new Set<number>();
  const out: number[] = [];
  const open = [...from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const step = steps[at]!;
    if (at === ACCEPT || step.set !== undefined) out.push(at);
    else for (const next of step.to) open.push(next);
  }
  return { members: out.sort((a, b) => b - a), visited: seen.size };
}

/** Cuts the characters that some steps read into sets that lead to the same steps. */
function splitByTargets(steps: readonly Step[], members: readonly number[]): { set: CharacterSet; targets: readonly number[] }[] {
  const reading = members.filter((member) => member !== ACCEPT);
  if (reading.length === 1) {
    const { set, to } = steps[reading[0]!]!;
    return [{ set: set!, targets: to }];
  }
  const cuts = new Set<number>();
  for (const member of reading) {
    for (const [from, last] of steps[member]!.set!.ranges) cuts.add(from).add(last + 1);
  }
  const bounds = [...cuts].sort((a, b) => a - b);
  const groups = new Map<string, { ranges: CharacterRange[]; targets: number[] }>();
  for (let i = 0; i + 1 < bounds.length; i++) {
    const code = bounds[i]!;
    const reads = reading.filter((member) => steps[member]!.set!.ranges.some(([from, last]) => from <= code && code <= last));
    if (reads.length === 0) continue;
    const key = reads.join(",");
    const group = groups.get(key) ?? { ranges: [], targets: reads.map((member) => steps[member]!.to[0]!) };
    group.ranges.push([code, bounds[i + 1]! - 1]);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ ranges, targets }) => ({ set: createSet(ranges), targets }));
}
