/** A copy of a JSON value that keeps members of any name. */
export function structuredCopy(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(structuredCopy);
  const out: Record<string, unknown> = {};
  for (const name of Object.keys(value)) setMember(out, name, structuredCopy((value as Record<string, unknown>)[name]));
  return out;
}

/** Sets a member of an object's own, whatever its name. */
export function setMember(object: Record<string, unknown>, name: string, value: unknown): void {
  if (name === "__proto__") Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  else object[name] = value;
}
