import type { SchemaDocument } from "./document/schema-document.js";
import { UNSUPPORTED } from "./marks/marks.js";
import { isMarkName } from "./marks/tag.js";

/** A place no value can be made for. */
export interface UnsupportedPlace {
  readonly path: string;
  readonly reason: string;
}

/**
 * Finds what stands in the way of any value: places that must be there and hold what cannot be made. Members that may be absent
 * and branches that have others beside them are left out instead.
 *
 * @param document - The document.
 */
export function findUnsupported(document: SchemaDocument): readonly UnsupportedPlace[] {
  const definitions = (document["$defs"] ?? {}) as Record<string, unknown>;
  const seen = new Set<string>();
  const visit = (value: unknown, path: string): readonly UnsupportedPlace[] => {
    if (typeof value !== "object" || value === null) return [];
    const schema = value as SchemaDocument;
    if (typeof schema[UNSUPPORTED] === "string") return [{ path, reason: schema[UNSUPPORTED] }];
    const found: UnsupportedPlace[] = [];
    const { $ref: reference } = schema;
    if (typeof reference === "string" && !seen.has(reference)) {
      seen.add(reference);
      found.push(...visit(definitions[reference.slice("#/$defs/".length)], path));
    }
    for (const choice of [schema["anyOf"], schema["oneOf"]]) {
      if (!Array.isArray(choice)) continue;
      const options = choice.map((option) => visit(option, path));
      if (options.length > 0 && options.every((option) => option.length > 0)) found.push(...options.flat());
    }
    for (const part of list(schema["allOf"])) found.push(...visit(part, path));
    const properties = (schema["properties"] ?? {}) as Record<string, unknown>;
    for (const name of list(schema["required"]) as string[]) {
      if (Object.hasOwn(properties, name))
        found.push(...visit(properties[name], isMarkName(name) ? path : path === "" ? name : `${path}.${name}`));
    }
    const least = typeof schema["minItems"] === "number" ? schema["minItems"] : 0;
    const prefix = list(schema["prefixItems"]);
    prefix.slice(0, least).forEach((item, i) => {
      found.push(...visit(item, `${path}[${i}]`));
    });
    if (least > prefix.length) found.push(...visit(schema["items"], `${path}[]`));
    return found;
  };
  return visit(document, "");
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
