import { type Place, step, steps } from "../document/place.js";
import { own, ownText } from "../document/plain-object.js";
import type { SchemaRoom } from "../schema/schema-room.js";
import type { SecurityRequirement, SecurityScheme } from "./operation.js";

/**
 * Reads what an operation asks of clients.
 *
 * @param at - A list of requirements.
 */
export function readSecurity(at: Place): readonly SecurityRequirement[] {
  if (!Array.isArray(at.value)) return [];
  return steps(at).map(([, place]) => new Map(steps(place).map(([name, scopes]) => [name, toTexts(scopes.value)] as const)));
}

/**
 * Reads the security schemes of a document.
 *
 * @param room - The document's schemas.
 */
export function readSecuritySchemes(room: SchemaRoom): ReadonlyMap<string, SecurityScheme> {
  const schemes = new Map<string, SecurityScheme>();
  for (const [name, at] of steps(step(step(room.store.main, "components"), "securitySchemes"))) {
    const value = room.store.follow(at)?.value;
    schemes.set(name, {
      name,
      type: ownText(value, "type") ?? "",
      in: ownText(value, "in"),
      keyName: ownText(value, "name"),
      scheme: ownText(value, "scheme")?.toLowerCase(),
    });
  }
  return schemes;
}

/** Requirements of the document, which those of an operation replace. */
export function securityOf(operation: Place, main: Place): readonly SecurityRequirement[] {
  return readSecurity(own(operation.value, "security") === undefined ? step(main, "security") : step(operation, "security"));
}

function toTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
