import { own } from "./plain-object.js";
import { stepPointer } from "./pointer.js";

/** A document, or one of those given beside it. */
export interface SourceDocument {
  /** Where it was found; `""` for a document without a URI. */
  readonly uri: string;
  readonly root: unknown;
  /** `"3.0"` schemas are a language of their own, `"3.1"` schemas are JSON Schema. */
  readonly version: "3.0" | "3.1";
}

/** A value and where it stands. */
export interface Place {
  readonly document: SourceDocument;
  /** As a fragment: `#/paths/~1users/get`. */
  readonly pointer: string;
  readonly value: unknown;
}

/**
 * The place one step further in.
 *
 * @param place - Where to start.
 * @param key - A name or a position.
 */
export function step(place: Place, key: string | number): Place {
  return {
    document: place.document,
    pointer: stepPointer(place.pointer, key),
    value: own(place.value, String(key)),
  };
}

/**
 * The places of all members of an object or list; none where there is neither.
 *
 * @param place - The object or list.
 */
export function steps(place: Place): readonly (readonly [key: string, place: Place])[] {
  if (typeof place.value !== "object" || place.value === null) return [];
  return Object.keys(place.value).map((key) => [key, step(place, key)]);
}

/**
 * A text that no other place has.
 *
 * @param place - The place.
 */
export function keyOf(place: Place): string {
  return `${place.document.uri}${place.pointer}`;
}
