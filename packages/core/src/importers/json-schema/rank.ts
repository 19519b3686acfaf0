import { findComponents } from "./components.js";
import type { Alternative, Location } from "./place/location.js";

interface Pending {
  readonly alternative: Alternative;
  readonly owner: Location;
  left: number;
  /** How many of the places to fill with are still missing. */
  missing: number;
}

/**
 * Compiles all places that one leads to, drops alternatives that never come to an end, and finds out which places are recursive.
 *
 * Ranks grow from the leaves: an alternative is there once all it needs is there, so the first to come is a shallowest.
 *
 * @param root - The place to start from.
 * @param owner - What compiles places.
 * @source D. E. Knuth, "A generalization of Dijkstra's algorithm" (1977).
 */
export function rankLocations(root: Location, owner: { compile(location: Location): void }): void {
  const places = collect(root, owner);
  const waiting: Waiting = new Map();
  const finished = new Map<Location, Alternative[]>();
  const smallest = new Map<Location, Alternative>();
  const queue: Pending[] = [];
  for (const owner of places) {
    for (const alternative of owner.alternatives) {
      const pending = createPending(alternative, owner, waiting);
      if (pending.left === 0 && pending.missing <= 0) queue.push(pending);
    }
  }
  for (let i = 0; i < queue.length; i++) {
    const { alternative, owner } = queue[i]!;
    const done = finished.get(owner);
    if (done !== undefined) {
      done.push(alternative);
      continue;
    }
    finished.set(owner, [alternative]);
    smallest.set(owner, alternative);
    owner.rank = rankOf(alternative);
    owner.cost = costOf(alternative);
    for (const { pending, weight } of waiting.get(owner) ?? []) {
      const before = pending.left === 0 && pending.missing <= 0;
      if (weight === 0) pending.left--;
      else pending.missing -= weight;
      if (!before && pending.left === 0 && pending.missing <= 0) queue.push(pending);
    }
  }
  for (const place of places) {
    const kept = new Set(finished.get(place) ?? []);
    // In the order they were found in, not in that of their ranks.
    const alternatives = place.alternatives.filter((alternative) => kept.has(alternative));
    place.settle(alternatives, smallest.get(place));
    place.ranked = true;
  }
  markRecursive(places);
}

/** Who waits for a place: those that need it, with weight 0, and those it helps to fill. */
type Waiting = Map<Location, { readonly pending: Pending; readonly weight: number }[]>;

function createPending(alternative: Alternative, owner: Location, waiting: Waiting): Pending {
  const { needs, fill } = alternative;
  const pending: Pending = { alternative, owner, left: 0, missing: fill?.count ?? 0 };
  const wait = (place: Location, weight: number): void => {
    if (place.ranked) {
      if (place.rank !== Number.POSITIVE_INFINITY) pending.missing -= weight;
      else if (weight === 0) pending.left++;
      return;
    }
    if (weight === 0) pending.left++;
    const list = waiting.get(place);
    if (list === undefined) waiting.set(place, [{ pending, weight }]);
    else list.push({ pending, weight });
  };
  for (const place of new Set(needs)) wait(place, 0);
  for (const place of fill?.once ?? []) wait(place, 1);
  for (const place of new Set(fill?.often ?? [])) wait(place, fill!.count);
  return pending;
}

/** Places to fill with that are done count, for the shallowest are taken. */
function rankOf({ needs, fill }: Alternative): number {
  const filled =
    fill === undefined ? [] : [...fill.once, ...fill.often].filter((place) => place.rank !== Number.POSITIVE_INFINITY);
  return [...needs, ...filled].reduce((most, place) => Math.max(most, place.rank + 1), 0);
}

function costOf({ own, needs, times, fill }: Alternative): number {
  const least = fill === undefined ? 0 : Math.min(...[...fill.once, ...fill.often].map(({ cost }) => cost)) * fill.count;
  return needs.reduce((sum, place, i) => sum + place.cost * (times?.[i] ?? 1), own + least);
}

function collect(root: Location, owner: { compile(location: Location): void }): readonly Location[] {
  const seen = new Set<Location>();
  const open = [root];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (seen.has(place) || place.ranked) continue;
    seen.add(place);
    owner.compile(place);
    for (const { needs, offers } of place.alternatives) open.push(...offers, ...needs);
  }
  return [...seen];
}

function markRecursive(places: readonly Location[]): void {
  const component = findComponents(places, targetsOf);
  for (const place of places) {
    const own = component.get(place);
    // Members that lead to the same place count each: a value may have all of them.
    const counts = place.alternatives.map(
      ({ needs, offers }) => [...needs, ...offers].filter((target) => component.get(target) === own).length,
    );
    const most = Math.max(0, ...counts);
    if (most === 0) continue;
    place.recursive = true;
    place.fanOut = Math.max(2, most);
  }
}

function targetsOf(place: Location): readonly Location[] {
  return place.alternatives.flatMap(({ needs, offers }) => [...needs, ...offers]);
}
