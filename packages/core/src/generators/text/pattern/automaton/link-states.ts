import { type CharacterSet, createSet } from "../sets/character-set.js";
import type { CharacterRanges } from "../sets/ranges.js";
import type { RawState } from "./determine.js";
import type { PatternState } from "./pattern-state.js";

/** Bounds of texts' lengths, in characters, both inclusive. */
export interface LengthBounds {
  readonly min: number;
  readonly max: number;
}

/** States as they are walked: each leads to such as come later in some order. */
interface Layout {
  /** Numbers of raw states, and the lengths of texts that lead there, or −1 when that does not matter. */
  readonly nodes: readonly { readonly state: number; readonly length: number }[];
  /** The nodes that a node's edges lead to; −1 for those that lead beyond the bounds. */
  readonly targets: readonly (readonly number[])[];
  /** Nodes in an order in which what they lead to comes first. */
  readonly order: readonly number[];
}

const MAX_NODES = 300_000;

/**
 * Cuts the dead ends of an automaton, keeps its texts within bounds of length, and counts them.
 *
 * @param raw - States, the first one first.
 * @param bounds - Lengths to keep to; may be left out where there are no circles.
 * @returns The first state, undefined when there is no text, or `"large"` when there would be too many states.
 */
export function linkStates(raw: readonly RawState[], bounds?: LengthBounds): PatternState | undefined | "large" {
  const layout = bounds === undefined ? layOut(raw) : layOutByLength(raw, bounds.max);
  if (layout === undefined) return "large";
  const sets = new Map<CharacterRanges, CharacterSet>();
  const setOf = (ranges: CharacterRanges): CharacterSet => {
    const known = sets.get(ranges) ?? createSet(ranges);
    sets.set(ranges, known);
    return known;
  };
  const made: (PatternState | undefined)[] = new Array(layout.nodes.length);
  for (const at of layout.order) {
    const { state, length } = layout.nodes[at]!;
    const { accepts: ends, edges: all, stop } = raw[state]!;
    const accepts = ends && (bounds === undefined || length >= bounds.min);
    const edges: { set: CharacterSet; to: PatternState }[] = [];
    let sum = accepts ? stop : 0;
    const chances = [sum];
    let count = accepts ? 1 : 0;
    let shortest = accepts ? 0 : Number.POSITIVE_INFINITY;
    let longest = 0;
    for (const [i, { ranges, weight }] of all.entries()) {
      const target = layout.targets[at]![i]!;
      const to = target < 0 ? undefined : made[target];
      const set = to && setOf(ranges);
      if (to === undefined || set === undefined || set.size === 0) continue;
      edges.push({ set, to });
      chances.push((sum += weight));
      count += set.size * to.count;
      shortest = Math.min(shortest, to.shortest + 1);
      longest = Math.max(longest, to.longest + 1);
    }
    if (accepts || edges.length > 0) made[at] = { accepts, edges, chances, count, shortest, longest };
  }
  return made[0];
}

/** Every state once; undefined where there are circles. */
function layOut(raw: readonly RawState[]): Layout | undefined {
  const order: number[] = [];
  const seen = new Uint8Array(raw.length);
  const stack: { readonly at: number; next: number }[] = [{ at: 0, next: 0 }];
  seen[0] = 1;
  for (let top = stack[0]; top !== undefined; top = stack[stack.length - 1]) {
    const edge = raw[top.at]!.edges[top.next++];
    if (edge === undefined) {
      seen[top.at] = 2;
      order.push(top.at);
      stack.pop();
    } else if (seen[edge.to] === 1) return undefined;
    else if (seen[edge.to] === 0) {
      seen[edge.to] = 1;
      stack.push({ at: edge.to, next: 0 });
    }
  }
  return {
    nodes: raw.map((_, state) => ({ state, length: -1 })),
    targets: raw.map(({ edges }) => edges.map(({ to }) => to)),
    order,
  };
}

/** Every state once for each length of texts that lead there. */
function layOutByLength(raw: readonly RawState[], max: number): Layout | undefined {
  const nodes: { state: number; length: number }[] = [{ state: 0, length: 0 }];
  const targets: number[][] = [];
  let layer = new Map<number, number>();
  for (let at = 0, length = 0; at < nodes.length; at++) {
    const node = nodes[at]!;
    if (node.length > length) {
      length = node.length;
      layer = new Map();
    }
    const { edges } = raw[node.state]!;
    if (node.length === max) {
      targets.push(edges.map(() => -1));
      continue;
    }
    targets.push(
      edges.map(({ to }) => {
        const known = layer.get(to);
        if (known !== undefined) return known;
        layer.set(to, nodes.length);
        return nodes.push({ state: to, length: node.length + 1 }) - 1;
      }),
    );
    if (nodes.length > MAX_NODES) return undefined;
  }
  return { nodes, targets, order: nodes.map((_, i) => nodes.length - 1 - i) };
}
