import { KEYWORDS } from "../document/keywords.js";
import type { SchemaNode } from "../document/schema-node.js";
import { hidesSiblings, SchemaStore } from "../document/schema-store.js";

/** Nesting that is copied; deeper documents are judged by our own evaluation. */
const MAX_DEPTH = 500;
const CONTAINERS: ReadonlySet<string> = new Set(["definitions", "$defs"]);

/**
 * Copies a document without what its draft does not see: keywords of later drafts and, up to draft 7, what stands beside `$ref`.
 * The library knows one vocabulary for several drafts.
 *
 * @param value - The document, or a part of it.
 * @param nodeOf - Tells which objects are schemas.
 * @returns The copy; undefined when the document is nested too deep.
 */
export function adaptDocument(value: unknown, nodeOf: (value: object) => SchemaNode | undefined, depth = 0): unknown {
  if (depth > MAX_DEPTH) return undefined;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => adaptDocument(item, nodeOf, depth + 1));
  const node = nodeOf(value);
  const out: Record<string, unknown> = {};
  for (const name of Object.keys(value)) {
    if (node !== undefined && isHidden(name, value as Record<string, unknown>, node)) continue;
    Object.defineProperty(out, name, {
      value: adaptDocument((value as Record<string, unknown>)[name], nodeOf, depth + 1),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return out;
}

function isHidden(name: string, schema: Readonly<Record<string, unknown>>, { dialect }: SchemaNode): boolean {
  const keyword = KEYWORDS.get(name);
  if (hidesSiblings(schema, dialect))
    return name !== "$ref" && !CONTAINERS.has(name) && (keyword !== undefined || name === "$id" || name === "id");
  return keyword !== undefined && !SchemaStore.knows(keyword, dialect);
}
