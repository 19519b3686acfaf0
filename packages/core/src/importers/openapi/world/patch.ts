import { own, put } from "../document/plain-object.js";
import type { ApiSchema } from "../schema/api-schema.js";

/** A member to be set; undefined takes it away. */
export type Patch = readonly [name: string, value: unknown];

/**
 * Sets members of an object where it stays valid: all of them, or else as many as it bears, in order.
 *
 * @param target - A valid object.
 * @param patches - Members to set.
 * @param schema - Its schema.
 * @returns A new object.
 */
export function patchObject(target: object, patches: readonly Patch[], schema: ApiSchema): object {
  const all = { ...target };
  for (const patch of patches) apply(all, patch);
  if (schema.accepts(all)) return all;
  const out = { ...target };
  for (const patch of patches) {
    const [name] = patch;
    const before = own(out, name);
    apply(out, patch);
    if (!schema.accepts(out)) apply(out, [name, before]);
  }
  return out;
}

function apply(object: object, [name, value]: Patch): void {
  if (value === undefined) delete (object as Record<string, unknown>)[name];
  else put(object, name, value);
}
