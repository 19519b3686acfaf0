import type { Examiner } from "../boundaries/examiner.js";
import { replaceAt, type Steps, withMember } from "../invalid/subject/place.js";
import type { Subject } from "../invalid/subject/subject.js";
import { keyOf, visitValue } from "../invalid/walk/visit-value.js";
import type { Goal } from "../json-schema/goal/goal.js";
import { structuredCopy } from "../json-schema/values/copy-json.js";
import { compareParts, isSimpler } from "./compare-parts.js";
import { simplerNumbers, simplerTexts } from "./simplify-scalar.js";

/** Candidates held against the validator for one step of shrinking at most. */
const MAX_JUDGED = 3000;
/** Plain values of a part that are tried. */
const MAX_ANCHORS = 12;

/**
 * Lists simpler values that are valid too, the simplest first: a plain value in place of the whole, then of its parts; without
 * members that need not be there; with fewer elements; with smaller numbers and shorter texts.
 *
 * @param subject - The schema.
 * @param examiner - Knows the plain values of its parts.
 * @param value - A valid value.
 */
export function* simplify(subject: Subject, examiner: Examiner, value: unknown): Iterable<unknown> {
  const goals = goalsByPlace(subject, value);
  let judged = 0;
  for (const { steps, part } of simplerParts(value, [], goals, examiner)) {
    if (++judged > MAX_JUDGED) return;
    const whole = replaceAt(value, steps, part);
    if (subject.faults(whole).length === 0) yield structuredCopy(whole);
  }
}

interface SimplerPart {
  readonly steps: Steps;
  readonly part: unknown;
}

type GoalsByPlace = ReadonlyMap<string, readonly Goal[]>;

function* simplerParts(part: unknown, steps: Steps, goals: GoalsByPlace, examiner: Examiner): Iterable<SimplerPart> {
  const anchors = anchorsOf(goals.get(keyOf(steps)) ?? [], examiner);
  for (const anchor of anchors) if (isSimpler(anchor, part)) yield { steps, part: anchor };
  for (const other of variants(part, anchors)) if (isSimpler(other, part)) yield { steps, part: other };
  if (typeof part !== "object" || part === null) return;
  for (const [name, inner] of Object.entries(part)) {
    yield* simplerParts(inner, [...steps, Array.isArray(part) ? Number(name) : name], goals, examiner);
  }
}

function* variants(part: unknown, anchors: readonly unknown[]): Iterable<unknown> {
  if (typeof part === "boolean") yield false;
  else if (typeof part === "number") {
    const target = anchors.find((anchor) => typeof anchor === "number");
    yield* simplerNumbers(part, typeof target === "number" ? target : 0);
  } else if (typeof part === "string") yield* simplerTexts(part);
  else if (Array.isArray(part)) {
    for (let size = part.length; size >= 1; size = size === 1 ? 0 : (size + 1) >> 1) {
      for (let from = 0; from < part.length; from += size) yield [...part.slice(0, from), ...part.slice(from + size)];
    }
  } else if (typeof part === "object" && part !== null) {
    yield {};
    for (const name of Object.keys(part)) yield withMember(part, name, undefined);
  }
}

const known = new WeakMap<Examiner, Map<string, readonly unknown[]>>();

/** Plain values of a part, the simplest first. */
function anchorsOf(goals: readonly Goal[], examiner: Examiner): readonly unknown[] {
  let places = known.get(examiner);
  if (places === undefined) known.set(examiner, (places = new Map()));
  const key = goals.map(({ id }) => id).join();
  let anchors = places.get(key);
  if (anchors === undefined) {
    const values = examiner.edges(goals, 0).map(({ value }) => value);
    anchors = values.sort(compareParts).slice(0, MAX_ANCHORS);
    places.set(key, anchors);
  }
  return anchors;
}

/** What is asked at each place whichever branches are taken. */
function goalsByPlace(subject: Subject, value: unknown): GoalsByPlace {
  const out = new Map<string, Goal[]>();
  for (const { goal, steps, via } of visitValue(subject, value)) {
    if (via.length > 0) continue;
    const key = keyOf(steps);
    const list = out.get(key);
    if (list === undefined) out.set(key, [goal]);
    else list.push(goal);
  }
  return out;
}
