import type { Relevance } from "./corpus.js";

/**
 * What the values do not show.
 *
 * @param values - Made from one schema.
 * @param relevance - What they must show.
 */
export function findIrrelevance(values: readonly unknown[], { types, reaches, minDistinct }: Relevance): string[] {
  const missing: string[] = [];
  const seen = new Set(values.flatMap(toTypes));
  for (const type of types ?? []) if (!seen.has(type)) missing.push(`no value is of type ${type}`);
  for (const pointer of reaches ?? []) {
    if (!values.some((value) => reachesInto(value, pointer))) missing.push(`no value has anything at ${pointer}`);
  }
  const distinct = new Set(values.map((value) => JSON.stringify(value))).size;
  if (minDistinct !== undefined && distinct < minDistinct) missing.push(`${distinct} distinct values, not ${minDistinct}`);
  return missing;
}

function toTypes(value: unknown): string[] {
  if (value === null) return ["null"];
  if (Array.isArray(value)) return ["array"];
  return Number.isInteger(value) ? ["integer", "number"] : [typeof value];
}

function reachesInto(value: unknown, pointer: string): boolean {
  let place = value;
  for (const part of pointer.slice(1).split("/")) {
    if (typeof place !== "object" || place === null || !Object.hasOwn(place, part)) return false;
    place = (place as Record<string, unknown>)[part];
  }
  return true;
}
