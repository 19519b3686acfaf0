import type { Goal } from "../json-schema/goal/goal.js";
import type { Edge } from "./boundary.js";
import type { Alternative, EdgeFinder } from "./examiner.js";

/** Longest list that is made for its own sake. */
const MAX_LENGTH = 1000;
/** Length of long lists that have no upper bound. */
const LONG = 10;
/** Positions whose elements are looked at. */
const MAX_POSITIONS = 16;

/** Shortest and longest lists, and lists with an element at each of its own edges. */
export const arrayEdges: EdgeFinder = function* (alternative, examiner): Iterable<Edge> {
  const { draft, goals, depth } = alternative;
  const { min, max } = draft.array;
  const lengths = new Set([min, min + 1, ...(max === Infinity ? [min + LONG] : [max - 1, max])]);
  for (const length of lengths) {
    if (length < min || length > max) continue;
    const label = length === 1 ? "1 element" : length === 0 ? "no element" : `${length} elements`;
    const found = length > MAX_LENGTH ? undefined : examiner.make(goals, { type: "array", minItems: length, maxItems: length });
    if (found !== undefined) yield { value: found.value, label };
    else if (length === min || length === max) examiner.leftOut.push(label);
  }
  for (const index of positions(alternative)) {
    const base = examiner.make(goals, { type: "array", minItems: Math.max(min, index + 1) })?.value as unknown[] | undefined;
    if (base === undefined || base.length <= index) continue;
    for (const { value, label } of examiner.edges(goalsAt(alternative, index), depth + 1)) {
      const trimmed = base.slice(0, Math.max(min, index + 1));
      for (const list of [trimmed, base]) {
        const changed = list.map((item, i) => (i === index ? value : item));
        if (!examiner.accepts(goals, changed)) continue;
        yield { value: changed, label: `[${index}]: ${label}` };
        break;
      }
    }
  }
};

/** Each listed position, and the first behind them. */
function positions({ draft }: Alternative): number[] {
  const { prefix, rest, max } = draft.array;
  const listed = Math.max(0, ...[...prefix.keys()].map((index) => index + 1), ...rest.map(({ from }) => from));
  return Array.from({ length: Math.min(listed + 1, max, MAX_POSITIONS) }, (_, i) => i);
}

function goalsAt({ draft }: Alternative, index: number): Goal[] {
  const { prefix, rest } = draft.array;
  return [...(prefix.get(index) ?? []), ...rest.filter(({ from }) => from <= index).map(({ goal }) => goal)];
}
