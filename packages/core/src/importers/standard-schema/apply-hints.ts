import { SeedbedError } from "../../index.js";
import type { SchemaHint } from "../json-schema/override-hint.js";
import { datedByName } from "./dated-by-name.js";
import { membersOf, type SchemaDocument } from "./document/schema-document.js";
import { HINT, type Marks } from "./marks/marks.js";
import { ANY_DATE } from "./marks/moments.js";
import { isMarkName } from "./marks/tag.js";
import { hintDocument } from "./schema-hint.js";

/** Keywords whose values are a schema for the same place, or a list of such. */
const SAME_PLACE = ["anyOf", "oneOf", "allOf", "if", "then", "else"] as const;

/** Hints by place: `"email"`, `"address.city"`, `"tags[]"`, `"pair[0]"`, `"scores.*"`; `""` for the whole value. */
export type SchemaOverrides = Readonly<Record<string, SchemaHint>>;

/**
 * Replaces schemas by what hints say: hints by place first, then those that the schemas carry.
 *
 * @param document - The document.
 * @param overrides - Hints by place.
 * @param marks - Where marks are made.
 * @param realism - Whether names of dates are read.
 * @throws SeedbedError `PATH_UNKNOWN` for places that are not there, `OPTION_INVALID`.
 */
export function applyHints(document: SchemaDocument, overrides: SchemaOverrides, marks: Marks, realism = true): SchemaDocument {
  const hints = new HintedDocument(document, overrides, marks, realism);
  const result = hints.at(document, "");
  hints.assertUsed();
  return result as SchemaDocument;
}

class HintedDocument {
  private readonly root: SchemaDocument;
  private readonly overrides: SchemaOverrides;
  private readonly marks: Marks;
  private readonly realism: boolean;
  private readonly unused: Set<string>;
  private readonly places = new Set<string>();
  /** References written out at a place, so that a schema that refers to itself comes to an end. */
  private readonly opened = new Set<string>();

  constructor(root: SchemaDocument, overrides: SchemaOverrides, marks: Marks, realism: boolean) {
    this.realism = realism;
    this.root = root;
    this.overrides = overrides;
    this.marks = marks;
    this.unused = new Set(Object.keys(overrides));
  }

  at(value: unknown, path: string | undefined): unknown {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const schema = value as SchemaDocument;
    if (path !== undefined) {
      this.places.add(path);
      if (Object.hasOwn(this.overrides, path)) {
        this.unused.delete(path);
        return this.replace(schema, hintDocument(this.overrides[path], schema, path, this.marks));
      }
    }
    const own = schema[HINT] ?? schema["seedbed"];
    if (own !== undefined) return this.replace(schema, hintDocument(own, schema, path ?? "", this.marks));
    if (this.realism && schema[ANY_DATE] === true && path !== undefined) return datedByName(schema, path, this.marks);
    return this.inside(this.openReference(schema, path), path);
  }

  assertUsed(): void {
    const [first] = this.unused;
    if (first === undefined) return;
    throw new SeedbedError("PATH_UNKNOWN", `the schema has no place "${first}"`, {
      hint: `it has ${[...this.places]
        .filter((place) => place !== "")
        .slice(0, 12)
        .join(", ")}`,
      details: { path: first },
    });
  }

  private replace({ $defs }: SchemaDocument, document: SchemaDocument): SchemaDocument {
    return $defs === undefined ? document : { ...document, $defs };
  }

  /** A definition may be used at many places: the one with hints of its own gets a copy. */
  private openReference(schema: SchemaDocument, path: string | undefined): SchemaDocument {
    const { $ref: reference, ...rest } = schema;
    if (path === undefined || typeof reference !== "string" || !reference.startsWith("#/$defs/")) return schema;
    if (![...this.unused].some((place) => isInside(place, path))) return schema;
    const target = (this.root["$defs"] as Record<string, unknown> | undefined)?.[decodeURIComponent(reference.slice(8))];
    const key = `${reference} ${path}`;
    if (typeof target !== "object" || target === null || this.opened.has(key)) return schema;
    this.opened.add(key);
    return this.openReference({ ...(target as SchemaDocument), ...rest }, path);
  }

  private inside(schema: SchemaDocument, path: string | undefined): SchemaDocument {
    const out: SchemaDocument = { ...schema };
    for (const keyword of SAME_PLACE) {
      const inner = schema[keyword];
      if (inner !== undefined)
        out[keyword] = Array.isArray(inner) ? inner.map((option) => this.at(option, path)) : this.at(inner, path);
    }
    const { properties, patternProperties, additionalProperties, items, prefixItems, $defs } = schema;
    if (properties !== undefined) {
      out["properties"] = this.members(properties as SchemaDocument, path);
      // What is overridden is there.
      const named = Object.keys(properties as SchemaDocument).filter((name) =>
        Object.hasOwn(this.overrides, step(path, name) ?? "."),
      );
      if (path !== undefined && named.length > 0)
        out["required"] = [...new Set([...((schema["required"] ?? []) as string[]), ...named])];
    }
    if (patternProperties !== undefined)
      out["patternProperties"] = this.each(patternProperties as SchemaDocument, step(path, "*"));
    if (additionalProperties !== undefined) out["additionalProperties"] = this.at(additionalProperties, step(path, "*"));
    if (items !== undefined) out["items"] = this.at(items, path === undefined ? path : `${path}[]`);
    if (Array.isArray(prefixItems)) {
      out["prefixItems"] = prefixItems.map((item, i) => this.at(item, path === undefined ? path : `${path}[${i}]`));
    }
    if ($defs !== undefined) out["$defs"] = this.each($defs as SchemaDocument, undefined);
    return out;
  }

  private members(properties: SchemaDocument, path: string | undefined): SchemaDocument {
    return membersOf(
      Object.entries(properties).map(([name, inner]) => [
        name,
        (isMarkName(name) ? this.content(inner as SchemaDocument, path) : this.at(inner, step(path, name))) as SchemaDocument,
      ]),
    );
  }

  /** A mark's content stands at the mark's own place. */
  private content(inner: SchemaDocument, path: string | undefined): unknown {
    const { prefixItems } = inner;
    if (!Array.isArray(prefixItems)) return this.inside(inner, path);
    return { ...inner, prefixItems: [prefixItems[0], this.at(prefixItems[1], path)] };
  }

  private each(schemas: SchemaDocument, path: string | undefined): SchemaDocument {
    return membersOf(Object.entries(schemas).map(([name, inner]) => [name, this.at(inner, path) as SchemaDocument]));
  }
}

function step(path: string | undefined, name: string): string | undefined {
  return path === undefined ? undefined : path === "" ? name : `${path}.${name}`;
}

function isInside(place: string, path: string): boolean {
  return path === "" || place.startsWith(`${path}.`) || place.startsWith(`${path}[`);
}
