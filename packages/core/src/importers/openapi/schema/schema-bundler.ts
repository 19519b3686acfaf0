import { KEYWORDS } from "../../json-schema/document/keywords.js";
import type { DocumentStore } from "../document/document-store.js";
import { keyOf, type Place, step, steps } from "../document/place.js";
import { isObject, own, ownText, type PlainObject, put } from "../document/plain-object.js";
import { boundByFormat, convertFrom30 } from "./convert-3-0.js";
import { dialectOf } from "./dialect-of.js";
import { Families, nameOf, readMapping } from "./family.js";
import { hiddenNames } from "./hidden-names.js";
import type { JsonSchema, SchemaUse } from "./json-schema.js";
import { findProperty } from "./subschemas.js";

/** Keywords that say nothing about values, or that the bundle says otherwise. */
const DROPPED: ReadonlySet<string> = new Set(
  "discriminator xml externalDocs example examples readOnly writeOnly deprecated nullable $id $schema $anchor $dynamicAnchor $recursiveAnchor $vocabulary $comment $defs definitions $ref $dynamicRef $recursiveRef".split(
    " ",
  ),
);

/** A schema of a family: as its children extend it, with its own tag, or as any of its descendants. */
type Variant = "base" | "tagged" | "any";

interface Definition {
  readonly name: string;
  readonly place: Place;
  readonly variant: Variant;
}

/** Where in a schema a subschema stands. */
interface Surroundings {
  readonly hidden: ReadonlySet<string>;
  /** True in the `allOf` of a component schema, where references to its family mean the extended schema alone. */
  readonly extending: boolean;
}

const NOWHERE: Surroundings = { hidden: new Set(), extending: false };

/**
 * Turns schemas of a document into JSON Schemas that stand for themselves: what they refer to comes along in `$defs`.
 *
 * Schemas of 3.0 become JSON Schema 2020-12; those of 3.1 stay in their draft.
 */
export class SchemaBundler {
  private readonly store: DocumentStore;
  private readonly families: Families;

  constructor(store: DocumentStore) {
    this.store = store;
    this.families = new Families(store);
  }

  /**
   * Bundles a schema.
   *
   * @param place - A schema.
   * @param use - What it is used for.
   */
  bundle(place: Place, use: SchemaUse): JsonSchema {
    return new Bundle(this.store, this.families, use).of(place);
  }
}

class Bundle {
  private readonly store: DocumentStore;
  private readonly families: Families;
  private readonly use: SchemaUse;
  private readonly definitions = new Map<string, Definition>();
  private readonly names = new Set<string>();
  private readonly open: Definition[] = [];

  constructor(store: DocumentStore, families: Families, use: SchemaUse) {
    this.store = store;
    this.families = families;
    this.use = use;
  }

  of(place: Place): JsonSchema {
    const dialect = dialectOf(place.document) ?? "2020-12";
    const isFamily = this.families.familyOf(place) !== undefined;
    const root = isFamily ? { $ref: this.refer(place, "any") } : this.convert(place, NOWHERE);
    if (typeof root === "boolean") return root;
    const defs: Record<string, unknown> = {};
    for (let next = this.open.pop(); next !== undefined; next = this.open.pop()) put(defs, next.name, this.define(next));
    return {
      ...(dialect === "2020-12" || dialect === "draft-04" ? {} : { $schema: SCHEMA_URIS[dialect] }),
      ...root,
      ...(Object.keys(defs).length === 0 ? {} : { $defs: defs }),
    };
  }

  private define({ place, variant }: Definition): JsonSchema {
    const family = this.families.familyOf(place);
    if (family === undefined || variant === "base") return this.convert(place, NOWHERE, family !== undefined);
    if (variant === "tagged") {
      const { values } = family.members.get(keyOf(place))!;
      return this.tag({ $ref: this.refer(place, "base") }, place, family.property, values);
    }
    const places = this.families
      .withDescendants(place)
      .filter((inner) => (family.members.get(keyOf(inner))?.values.length ?? 0) > 0);
    const references = places.map((inner) => ({ $ref: this.refer(inner, "tagged") }));
    return references.length === 1 ? references[0]! : { anyOf: references };
  }

  /** Requires a tag, unless the schema itself says that the property is something else. */
  private tag(schema: JsonSchema, place: Place, property: string, values: readonly string[]): JsonSchema {
    const declared = findProperty(place, property, this.follow);
    const target = declared === undefined ? undefined : this.follow(declared)?.value;
    const allowed = own(target, "enum") ?? (own(target, "const") === undefined ? undefined : [own(target, "const")]);
    const tags = Array.isArray(allowed) ? values.filter((value) => allowed.includes(value)) : values;
    if (tags.length === 0 || (own(place.value, "additionalProperties") === false && declared === undefined)) return schema;
    const properties = {};
    put(properties, property, { enum: tags });
    return { allOf: [schema, { type: "object", properties, required: [property] }] };
  }

  private convert(place: Place, around: Surroundings, isExtended = false): JsonSchema {
    const { value } = place;
    if (!isObject(value)) return value === true || value === undefined;
    const reference = ownText(value, "$ref") ?? ownText(value, "$dynamicRef");
    const target = reference === undefined ? undefined : this.store.find(place, reference);
    const $ref = target === undefined ? undefined : this.refer(target, around.extending ? "base" : "any");
    const dialect = dialectOf(place.document) ?? "2020-12";
    if ($ref !== undefined && dialect !== "2020-12" && dialect !== "2019-09") return { $ref };
    const out: Record<string, unknown> = $ref === undefined ? {} : { $ref };
    const hidden = new Set([...around.hidden, ...hiddenNames(place, this.use, this.follow)]);
    for (const keyword of Object.keys(value)) {
      if (keyword.startsWith("x-") || (DROPPED.has(keyword) && keyword !== "nullable")) continue;
      if (isExtended && (keyword === "oneOf" || keyword === "anyOf") && this.listsOwnFamily(step(place, keyword))) continue;
      put(out, keyword, this.convertKeyword(step(place, keyword), keyword, hidden, place));
    }
    if (Array.isArray(out["required"]) && out["required"].length === 0) delete out["required"];
    if (place.document.version === "3.0") convertFrom30(out);
    boundByFormat(out);
    return out;
  }

  private convertKeyword(at: Place, keyword: string, hidden: ReadonlySet<string>, owner: Place): unknown {
    const { value } = at;
    if (keyword === "required" && Array.isArray(value)) return value.filter((name) => !hidden.has(name as string));
    if (keyword === "properties" && isObject(value)) return this.convertProperties(at, hidden);
    if (keyword === "allOf") {
      const extending = this.families.familyOf(owner) !== undefined;
      return steps(at).map(([, inner]) => this.convert(inner, { hidden, extending }));
    }
    if (keyword === "oneOf" || keyword === "anyOf") return this.convertAlternatives(at, owner);
    switch (KEYWORDS.get(keyword)?.placement) {
      case "schema":
        return this.convert(at, NOWHERE);
      case "schema-or-list":
        return Array.isArray(value) ? steps(at).map(([, inner]) => this.convert(inner, NOWHERE)) : this.convert(at, NOWHERE);
      case "list":
        return steps(at).map(([, inner]) => this.convert(inner, NOWHERE));
      case "map":
      case "dependencies":
        return this.convertMembers(at, ({ value: member }) => Array.isArray(member));
      default:
        return value;
    }
  }

  private convertProperties(at: Place, hidden: ReadonlySet<string>): PlainObject {
    const out = {};
    for (const [name, property] of steps(at)) put(out, name, hidden.has(name) ? false : this.convert(property, NOWHERE));
    return out;
  }

  private convertMembers(at: Place, keep: (place: Place) => boolean): PlainObject {
    const out = {};
    for (const [name, inner] of steps(at)) put(out, name, keep(inner) ? inner.value : this.convert(inner, NOWHERE));
    return out;
  }

  /** Alternatives beside a discriminator each require their tag. */
  private convertAlternatives(at: Place, owner: Place): unknown[] {
    const property = ownText(own(owner.value, "discriminator"), "propertyName");
    const mapping = property === undefined ? undefined : readMapping(owner, this.store);
    return steps(at).map(([, inner]) => {
      const schema = this.convert(inner, NOWHERE);
      const reference = ownText(inner.value, "$ref");
      const target = reference === undefined ? undefined : this.store.find(inner, reference);
      if (property === undefined || target === undefined) return schema;
      return this.tag(schema, target, property, mapping?.get(keyOf(target)) ?? [nameOf(target)]);
    });
  }

  private listsOwnFamily(at: Place): boolean {
    return steps(at).some(([, inner]) => {
      const target = this.follow(inner);
      return target !== undefined && this.families.familyOf(target) !== undefined;
    });
  }

  private refer(place: Place, variant: Variant): string {
    const chosen = this.families.familyOf(place) === undefined ? "any" : variant;
    const key = `${chosen} ${keyOf(place)}`;
    let definition = this.definitions.get(key);
    if (definition === undefined) {
      definition = { name: this.nameFor(place, chosen), place, variant: chosen };
      this.definitions.set(key, definition);
      this.open.push(definition);
    }
    return `#/$defs/${encodeURIComponent(definition.name.replaceAll("~", "~0").replaceAll("/", "~1"))}`;
  }

  private nameFor(place: Place, variant: Variant): string {
    const wanted = variant === "any" ? nameOf(place) : `${nameOf(place)}.${variant}`;
    let name = wanted;
    for (let i = 2; this.names.has(name); i++) name = `${wanted}.${i}`;
    this.names.add(name);
    return name;
  }

  private readonly follow = (place: Place): Place | undefined => this.store.follow(place);
}

const SCHEMA_URIS: Readonly<Record<string, string>> = {
  "draft-06": "http://json-schema.org/draft-06/schema#",
  "draft-07": "http://json-schema.org/draft-07/schema#",
  "2019-09": "https://json-schema.org/draft/2019-09/schema",
};
