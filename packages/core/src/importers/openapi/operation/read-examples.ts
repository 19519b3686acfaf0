import type { DocumentStore } from "../document/document-store.js";
import { type Place, step, steps } from "../document/place.js";
import { own } from "../document/plain-object.js";

/**
 * Reads `example` and `examples` of a media type or a parameter.
 *
 * @param place - The media type or parameter.
 * @param store - All documents.
 * @returns Values by name; `""` for the one of `example`.
 */
export function readExamples(place: Place, store: DocumentStore): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  const single = own(place.value, "example");
  if (single !== undefined) found.set("", single);
  for (const [name, at] of steps(step(place, "examples"))) {
    const value = own(store.follow(at)?.value, "value");
    if (value !== undefined) found.set(name, value);
  }
  return found;
}
