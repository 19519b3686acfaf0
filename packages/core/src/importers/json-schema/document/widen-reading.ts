import { type Dialect, findDialect, isSince } from "./dialect.js";
import { KEYWORDS } from "./keywords.js";
import type { SchemaObject } from "./schema-node.js";
import { hidesSiblings, own, SchemaStore } from "./schema-store.js";

/** Nesting that is copied; deeper documents are left as they are. */
const MAX_DEPTH = 500;
const TARGET = "http://json-schema.org/draft-07/schema#";
const CONTAINERS: ReadonlySet<string> = new Set(["definitions", "$defs"]);

/** Thrown, and caught here, when a document is nested too deep. */
class TooDeep extends Error {}

/**
 * Rewrites a document of draft 4, 6 or 7 as many validators read it: what stands beside `$ref` counts, for the reference moves into
 * `allOf`, and so do the keywords of draft 7 in older drafts.
 *
 * By those drafts nothing beside `$ref` counts, nor what the draft does not know, but many authors mean it to. Values that keep
 * to both readings are right for everyone.
 *
 * @param schema - The document.
 * @param dialect - Its draft.
 * @returns A document of draft 7; undefined when both readings are the same.
 * @source JSON Schema draft 7, core, section 8.3: members beside "$ref" are ignored; draft 6 migration notes for the bounds.
 */
export function widenReading(schema: unknown, dialect: Dialect): unknown {
  let changed = false;
  const widen = (value: unknown, outer: Dialect, depth: number): unknown => {
    if (depth > MAX_DEPTH) throw new TooDeep();
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const source = value as SchemaObject;
    const inner = findDialect(own(source, "$schema")) ?? outer;
    if (isSince(inner, "2019-09")) return value;
    const joins = hidesSiblings(source, inner);
    const hidden = Object.keys(source).filter(
      (name) => counts(name) && (joins || !SchemaStore.knows(KEYWORDS.get(name)!, inner)),
    );
    if (hidden.length > 0) changed = true;
    const moves = joins && hidden.length > 0;
    const out: Record<string, unknown> = {};
    for (const name of Object.keys(source)) {
      if (moves && (name === "$ref" || name === "$id" || name === "id")) continue;
      if (name === "$schema") define(out, name, TARGET);
      else if (inner === "draft-04" && name === "id") define(out, "$id", source[name]);
      else define(out, name, widenKeyword(name, source[name], inner, depth + 1));
    }
    if (inner === "draft-04") moveBounds(out);
    if (moves) define(out, "allOf", [...((own(out, "allOf") as unknown[] | undefined) ?? []), { $ref: source["$ref"] }]);
    return out;
  };
  const widenKeyword = (name: string, value: unknown, inner: Dialect, depth: number): unknown => {
    const each = (item: unknown): unknown => widen(item, inner, depth);
    switch (KEYWORDS.get(name)?.placement) {
      case undefined:
        return value;
      case "map":
      case "dependencies":
        return typeof value === "object" && value !== null && !Array.isArray(value) ? mapMembers(value, each) : value;
      default:
        return Array.isArray(value) ? value.map(each) : each(value);
    }
  };
  try {
    const wide = widen(schema, dialect, 0);
    return changed ? wide : undefined;
  } catch (error) {
    if (error instanceof TooDeep) return undefined;
    throw error;
  }
}

/** Draft 4 marks bounds as exclusive, later drafts have exclusive bounds of their own. */
function moveBounds(schema: Record<string, unknown>): void {
  for (const [bound, exclusive] of [
    ["minimum", "exclusiveMinimum"],
    ["maximum", "exclusiveMaximum"],
  ] as const) {
    const flag = own(schema, exclusive);
    if (typeof flag !== "boolean") continue;
    delete schema[exclusive];
    if (!flag || own(schema, bound) === undefined) continue;
    schema[exclusive] = schema[bound];
    delete schema[bound];
  }
}

/** Tells whether draft 7 knows a keyword that asks something of values. */
function counts(name: string): boolean {
  const keyword = KEYWORDS.get(name);
  return keyword !== undefined && name !== "$ref" && !CONTAINERS.has(name) && SchemaStore.knows(keyword, "draft-07");
}

function mapMembers(object: object, map: (value: unknown) => unknown): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(object)) define(out, name, map(value));
  return out;
}

/** Sets a member as its own, whatever it is called. */
function define(object: object, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}
