import { KEYWORDS } from "../document/keywords.js";
import type { SchemaObject } from "../document/schema-node.js";
import { SchemaStore } from "../document/schema-store.js";
import type { Goal } from "./goal.js";

/** Reads a keyword that counts, else undefined. */
export type Read = (name: string) => unknown;

/**
 * A keyword's value, where the schema's draft knows it.
 *
 * @param schema - The schema.
 * @param name - The keyword.
 * @param goal - The goal it is read for.
 */
export function readKeyword(schema: SchemaObject, name: string, goal: Goal): unknown {
  if (!Object.hasOwn(schema, name)) return undefined;
  const keyword = KEYWORDS.get(name);
  return keyword !== undefined && SchemaStore.knows(keyword, goal.node.dialect) ? schema[name] : undefined;
}

/** One entry of `dependentRequired`, `dependentSchemas` or `dependencies`. */
export interface Dependency {
  readonly keyword: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly schema: unknown;
}

/** What names bring other names or schemas along. */
export function readDependencies(read: Read): Dependency[] {
  const out: Dependency[] = [];
  for (const keyword of ["dependencies", "dependentRequired", "dependentSchemas"]) {
    for (const [name, value] of Object.entries(record(read(keyword)))) {
      const names = Array.isArray(value) ? value : [];
      out.push({ keyword, name, names, schema: Array.isArray(value) ? undefined : value });
    }
  }
  return out;
}

/** The schemas of elements by position, and of those behind. */
export function readItems(read: Read, goal: Goal): { readonly prefix: readonly unknown[]; readonly rest: unknown } {
  const items = read("items");
  if (goal.node.dialect === "2020-12") return { prefix: list(read("prefixItems")), rest: items };
  return Array.isArray(items) ? { prefix: items, rest: read("additionalItems") } : { prefix: [], rest: items };
}

/** Bounds of numbers; draft 4 marks them as exclusive, later drafts have exclusive bounds of their own. */
export function readBounds(
  read: Read,
): readonly { readonly bound: number; readonly lower: boolean; readonly open: boolean; readonly keyword: string }[] {
  const out: { bound: number; lower: boolean; open: boolean; keyword: string }[] = [];
  for (const lower of [true, false]) {
    const keyword = lower ? "minimum" : "maximum";
    const other = lower ? "exclusiveMinimum" : "exclusiveMaximum";
    const bound = read(keyword);
    const exclusive = read(other);
    if (typeof bound === "number") out.push({ bound, lower, open: exclusive === true, keyword });
    if (typeof exclusive === "number") out.push({ bound: exclusive, lower, open: true, keyword: other });
  }
  return out;
}

/** A list, empty where there is none. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** An object, empty where there is none. */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
