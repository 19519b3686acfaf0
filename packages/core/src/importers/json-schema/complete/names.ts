import type { ObjectRules } from "../goal/rules.js";
import { createEdge, mixRow } from "../make/mix-row.js";
import type { Location } from "../place/location.js";
import type { Places } from "../place/places.js";

/** How many names are looked at when the object is compiled. */
const PROBES = 24;
const name = /* @__PURE__ */ createEdge("#name");

/** What is asked of a member of some name; undefined where it must not be there. */
export type PlaceOf = (name: string) => Location | undefined;

/** Names that an object may have besides those it lists. */
export interface Names {
  /** The name at a position of a row; names may repeat. */
  make(row: number, index: number): string;
  /** What is asked of a member of that name; undefined where it must not be there. */
  readonly placeOf: PlaceOf;
  /** Least depth of a member of such a name. */
  rank(): number;
  /** Places that names lead to, as far as was looked. */
  readonly places: readonly Location[];
  /** True when members of such names are to be expected: the schema says what they are, or names nothing else. */
  readonly expected: boolean;
}

/**
 * Finds what further names an object may have.
 *
 * @param rules - What is asked of the object.
 * @param shapes - Places and texts.
 * @param placeOf - What is asked by name.
 * @param listed - How many members are listed.
 * @returns Undefined when there is no further name.
 */
export function createNames(rules: ObjectRules, shapes: Places, placeOf: PlaceOf, listed: number): Names | undefined {
  const sources = [
    ...rules.patterns.map(({ source }) => shapes.nameSource({ goals: rules.names, pattern: source })),
    ...(rules.patterns.length > 0 && rules.rest.some(({ goal }) => goal.node.value === false)
      ? []
      : [shapes.nameSource({ goals: rules.names })]),
  ];
  const places = new Set<Location>();
  const known = new Map<string, Location | undefined>();
  const find: PlaceOf = (text) => {
    let place = known.get(text);
    if (place !== undefined || known.has(text)) return place;
    place = placeOf(text);
    if (place?.isEmpty() === true) place = undefined;
    if (known.size < 5000) known.set(text, place);
    return place;
  };
  const make = (row: number, index: number): string => sources[index % sources.length]!(mixRow(row, name, index));
  for (let i = 0; i < PROBES; i++) {
    const text = make(i, i);
    if (rules.members.has(text) || rules.required.has(text)) continue;
    const place = find(text);
    if (place !== undefined) places.add(place);
  }
  if (places.size === 0) return undefined;
  const isTold = rules.patterns.length > 0 || rules.names.length > 0 || rules.rest.some(({ goal }) => goal.node.value !== true);
  let least: number | undefined;
  const rank = (): number => {
    least ??= Math.min(...[...places].map((place) => place.rank));
    return least;
  };
  return { make, placeOf: find, rank, places: [...places], expected: isTold || listed === 0 };
}
