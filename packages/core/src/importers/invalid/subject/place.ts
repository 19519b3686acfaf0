import { escapeStep } from "../../json-schema/document/schema-store.js";
import { setMember } from "../../json-schema/values/copy-json.js";

/** The way to a part of a value: names and positions. */
export type Steps = readonly (string | number)[];

/**
 * A way as a JSON pointer.
 *
 * @param steps - Names and positions.
 * @source RFC 6901.
 */
export function toPointer(steps: Steps): string {
  return steps.map((step) => `/${escapeStep(String(step))}`).join("");
}

/**
 * The value with one part replaced; nothing of the old value is changed, and what stands beside the way is shared with it.
 *
 * @param value - A JSON value.
 * @param steps - The way to the part.
 * @param part - What is to stand there.
 */
export function replaceAt(value: unknown, steps: Steps, part: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return part;
  if (Array.isArray(value)) return value.map((item, i) => (i === step ? replaceAt(item, rest, part) : item));
  const out: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value as Record<string, unknown>)) {
    setMember(out, name, name === step ? replaceAt(member, rest, part) : member);
  }
  return out;
}

/**
 * An object with a member set, or left out when the value is undefined.
 *
 * @param object - Any object; it is not changed.
 * @param name - The member.
 * @param value - Its value.
 */
export function withMember(object: object, name: string, value: unknown): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [other, member] of Object.entries(object)) {
    if (other !== name) setMember(out, other, member);
    else if (value !== undefined) setMember(out, other, value);
  }
  if (value !== undefined && !Object.hasOwn(out, name)) setMember(out, name, value);
  return out;
}
