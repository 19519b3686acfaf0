import type { Goal } from "../goal/goal.js";
import type { ArrayRules, ContainsRule } from "../goal/rules.js";
import { createEdge, type Edge, mixRow } from "../make/mix-row.js";
import type { Run } from "../make/run.js";
import type { Alternative, Location } from "../place/location.js";
import type { Places } from "../place/places.js";
import type { Draft } from "../shape/draft.js";
import { canonicalText } from "../values/equal.js";

/** Longest list that is asked for by `minItems`. */
export const MAX_ITEMS = 100_000;
const MAX_HELD = 2000;
/** Lists of so many elements are seldom drawn with a repetition that drawing an element again does not mend. */
const MOST_FREE = 3;
/** How often an element is drawn again to differ from those before it. */
const REDRAWS = 24;
const LENGTH_DRAW = 2;
const ORDER_DRAW = 16;
const element: Edge = /* @__PURE__ */ createEdge("[]");
const again: Edge = /* @__PURE__ */ createEdge("#again");

/** Lists of a draft. */
export function completeArray(draft: Draft, shapes: Places): Alternative | undefined {
  const rules = closeWatches(draft, shapes);
  if (rules.min > MAX_ITEMS) {
    draft.exceed("minItems", `lists are to have ${rules.min} elements, at most ${MAX_ITEMS} are made`);
    return undefined;
  }
  const places = placeElements(draft, rules, shapes);
  if (places === undefined) return undefined;
  const { slots, rest } = places;
  let { min, max } = places;
  if (rules.unique) {
    const most = countDistinct(slots, rest, max);
    if (most < min) {
      draft.fail("", "uniqueItems", "minItems");
      return undefined;
    }
    max = Math.min(max, most);
  }
  const needs = slots.slice(0, min);
  const times: number[] = needs.map(() => 1);
  if (min > slots.length) {
    needs.push(rest!);
    times.push(min - slots.length);
  }
  min = Math.min(min, max);
  const { run } = shapes;
  const make = createListMaker({ slots, rest, min, max, unique: rules.unique, repeats: rules.repeats }, run, shapes);
  return {
    type: "array",
    soft: draft.soft || (rules.unique && min > MOST_FREE && (slots.length > 0 || rest?.values() === undefined)),
    needs,
    times,
    offers: rest === undefined || max <= slots.length ? slots.slice(min) : [...slots.slice(min), rest],
    own: 1,
    make,
    ...(max === 0 ? { values: [[]] } : {}),
  };
}

/** Turns what watchers did not see into a rule of its own. */
function closeWatches(draft: Draft, { space }: Places): ArrayRules {
  const rest = draft
    .watching("items")
    .filter(({ all }) => !all)
    .map(({ goal, upTo, contains }) => ({ from: upTo, goal, exempt: contains }));
  void space;
  return rest.length === 0 ? draft.array : { ...draft.array, rest: [...draft.array.rest, ...rest] };
}

interface Elements {
  readonly slots: readonly Location[];
  readonly rest: Location | undefined;
  readonly min: number;
  readonly max: number;
}

/** Decides which positions hold the elements that `contains` asks for, and what is asked at every position. */
function placeElements(draft: Draft, rules: ArrayRules, shapes: Places): Elements | undefined {
  const { space } = shapes;
  const limited = rules.contains.filter(({ max }) => Number.isFinite(max));
  const held: Set<ContainsRule>[] = [];
  const goalsAt = (index: number, holds: ReadonlySet<ContainsRule>): Goal[] => [
    ...(rules.prefix.get(index) ?? []),
    ...rules.rest
      .filter(({ from, exempt }) => from <= index && !exempt.some((goal) => [...holds].some((rule) => rule.goal === goal)))
      .map(({ goal }) => goal),
    ...[...holds].map(({ goal }) => goal),
    ...limited.filter((rule) => !holds.has(rule)).map(({ goal }) => space.opposite(goal)),
  ];
  const at = (index: number): ReadonlySet<ContainsRule> => held[index] ?? new Set();
  const listed = Math.max(0, ...[...rules.prefix.keys()].map((index) => index + 1));
  const tail = Math.max(listed, ...rules.rest.map(({ from }) => from));
  const bound = Math.min(rules.max, MAX_ITEMS);
  for (const rule of rules.contains) {
    if (rule.min > MAX_HELD) {
      draft.exceed("minContains", `lists are to hold ${rule.min} elements of a kind, at most ${MAX_HELD} are made`);
      return undefined;
    }
    let needed = rule.min;
    // First positions that hold nothing yet, then shared ones.
    for (const shared of [false, true]) {
      for (let i = 0; needed > 0 && i < Math.min(bound, tail + held.length + rule.min + 1); i++) {
        if (held[i]?.has(rule) || (held[i] !== undefined && !shared)) continue;
        const holds = new Set(at(i)).add(rule);
        if (shapes.location(goalsAt(i, holds)).isEmpty()) continue;
        for (let j = held.length; j < i; j++) held[j] ??= new Set();
        held[i] = holds;
        needed--;
      }
    }
    if (needed > 0) {
      draft.fail("", "contains", Number.isFinite(rules.max) ? "maxItems" : "items");
      return undefined;
    }
  }
  const holders = held.reduce((last, set, i) => (set !== undefined && set.size > 0 ? i + 1 : last), 0);
  const min = Math.max(rules.min, holders);
  let max = rules.max;
  const slots: Location[] = [];
  for (let i = 0; i < Math.min(Math.max(tail, holders), bound); i++) {
    const location = shapes.location(goalsAt(i, at(i)));
    if ((i < min || i < 8) && location.isEmpty()) {
      max = i;
      break;
    }
    slots.push(location);
  }
  let rest: Location | undefined;
  if (max > slots.length && slots.length >= Math.max(tail, holders)) {
    rest = shapes.location(goalsAt(Math.max(tail, holders), new Set()));
    if (rest.isEmpty()) {
      rest = undefined;
      max = slots.length;
    }
  }
  if (rest === undefined) max = Math.min(max, slots.length);
  if (max < min) {
    draft.fail("", "minItems", "items");
    return undefined;
  }
  return { slots, rest, min, max };
}

/** How many different elements there can be at most, as far as the places list their values. */
function countDistinct(slots: readonly Location[], rest: Location | undefined, max: number): number {
  const texts = new Set<string>();
  let free = 0;
  for (const slot of slots) {
    const values = slot.values();
    if (values === undefined) free++;
    else for (const value of values) texts.add(canonicalText(value));
  }
  if (rest === undefined || max <= slots.length) return Math.min(slots.length, texts.size + free);
  const values = rest.values();
  if (values === undefined) return max;
  const own = new Set(values.map(canonicalText));
  const beside = slots.length;
  for (const text of own) texts.add(text);
  return Math.min(texts.size + free, own.size + beside);
}

interface ListPlan extends Elements {
  readonly unique: boolean;
  readonly repeats: boolean;
}

function createListMaker(plan: ListPlan, run: Run, shapes: Places): (row: number, size: number) => unknown[] {
  const { slots, rest, min, unique, repeats } = plan;
  let known = false;
  let max = plan.max;
  const lengthOf = (row: number, size: number): number => {
    if (!known) {
      // Places that lead to themselves without end are found out only once all are known.
      const dead = slots.findIndex((slot) => slot.dead);
      if (dead >= 0) max = Math.min(max, dead);
      else if (rest?.dead === true) max = Math.min(max, slots.length);
      known = true;
    }
    const tight = size <= 0 || run.room <= 0;
    const extra = size >= 48 ? 3 : size >= 8 ? 2 : size >= 2 ? 1 : 0;
    // Lists of listed positions are whole where there is room; others are short, but seldom empty.
    const least = tight ? min : Math.min(max, Math.max(min, slots.length, size >= 2 ? 1 : 0));
    const most = tight ? min : Math.min(max, least + extra);
    return least + Math.floor(run.random.uniform(row, LENGTH_DRAW) * (most - least + 1));
  };
  const values = unique && slots.length === 0 ? rest?.values() : undefined;
  return (row, size) => {
    const length = lengthOf(row, size);
    if (values !== undefined) return pickDistinct(values, length, row, run);
    const inner = size >> 1;
    const out: unknown[] = new Array(length);
    const texts = unique ? new Set<string>() : undefined;
    for (let i = 0; i < length; i++) {
      const place = i < slots.length ? slots[i]! : rest!;
      const { path } = run;
      let at = run.enter(i, mixRow(row, element, i));
      let value = place.make(at, shapes.sizeInto(place, inner));
      if (texts !== undefined) {
        let text = canonicalText(value);
        for (let attempt = 0; attempt < REDRAWS && texts.has(text); attempt++) {
          at = mixRow(at, again, attempt);
          value = place.make(at, Math.max(inner, 2));
          text = canonicalText(value);
        }
        if (texts.has(text)) {
          const left = place.values()?.find((other) => !texts.has(canonicalText(other)));
          if (left !== undefined) {
            value = left;
            text = canonicalText(left);
          } else if (i >= min) {
            run.path = path;
            out.length = i;
            return out;
          }
        }
        texts.add(text);
      }
      run.path = path;
      out[i] = value;
      if (place.mark !== undefined) run.marked.push({ owner: out as never, key: i, mark: place.mark });
    }
    if (repeats && length > 1) out[1] = out[0];
    return out;
  };
}

/** Different values of a list, in an order of the row's own. */
function pickDistinct(values: readonly unknown[], length: number, row: number, run: Run): unknown[] {
  const pool = [...values];
  for (let i = 0; i < length; i++) {
    const j = i + Math.floor(run.random.uniform(row, ORDER_DRAW + i) * (pool.length - i));
    [pool[i], pool[j]] = [pool[j], pool[i]];
  }
  pool.length = length;
  return pool;
}
