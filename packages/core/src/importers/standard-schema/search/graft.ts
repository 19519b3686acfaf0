import { setMember } from "../marks/revive.js";

/** A way into a value: names of members and positions. */
export type Way = readonly PropertyKey[];

/**
 * How far a way can be followed: into plain objects and lists, up to a member that is missing.
 *
 * @param value - The value.
 * @param way - The way an issue names.
 * @returns The part of the way there is.
 */
export function reachable(value: unknown, way: Way): Way {
  let inner = value;
  for (let i = 0; i < way.length; i++) {
    if (!isContainer(inner)) return way.slice(0, i);
    if (!Object.hasOwn(inner, way[i]!)) return way.slice(0, Array.isArray(inner) || typeof way[i] === "symbol" ? i : i + 1);
    inner = (inner as Record<PropertyKey, unknown>)[way[i]!];
  }
  return way;
}

/**
 * A value with one part taken from another value of the same schema. Where the other is built differently, more of it is taken.
 *
 * @param value - The value to mend; it stays as it is.
 * @param other - Where the part comes from.
 * @param way - To the part.
 */
export function graft(value: unknown, other: unknown, way: Way): unknown {
  const [step, ...rest] = way;
  if (step === undefined || !isContainer(value) || !isContainer(other)) return other;
  if (Array.isArray(value)) {
    if (!Array.isArray(other) || other.length === 0) return other;
    const index = Number(step);
    const copy = [...value];
    // Elements of a list are alike: a shorter list lends one of those it has.
    copy[index] = graft(value[index], other[index % other.length], rest);
    return copy;
  }
  if (Array.isArray(other)) return other;
  const copy: Record<PropertyKey, unknown> = {};
  for (const name of Object.keys(value)) {
    if (name !== step) setMember(copy, name, (value as Record<string, unknown>)[name]);
    else if (Object.hasOwn(other, step)) setMember(copy, name, graft(value[step], other[step], rest));
  }
  if (!Object.hasOwn(value, step) && Object.hasOwn(other, step)) setMember(copy, String(step), other[step]);
  return copy;
}

/**
 * The ways to the parts of a value.
 *
 * @param value - The value.
 * @param way - Where it stands.
 */
export function partsOf(value: unknown, way: Way): readonly Way[] {
  let inner = value;
  for (const step of way) inner = isContainer(inner) && Object.hasOwn(inner, step) ? inner[step] : undefined;
  return isContainer(inner) ? Object.keys(inner).map((name) => [...way, name]) : [];
}

function isContainer(value: unknown): value is Record<PropertyKey, unknown> {
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
