import { KEYWORDS } from "../../json-schema/document/keywords.js";
import type { DocumentStore } from "../document/document-store.js";
import { keyOf, type Place, step, steps } from "../document/place.js";
import { isObject, own, ownText, type PlainObject, put } from "../document/plain-object.js";
import { boundByFormat, convertFrom30 } from "./convert-3-0.js";
import { type Definition, Definitions, type Variant } from "./definitions.js";
import { dialectOf } from "./dialect-of.js";
import { type Families, nameOf, readMapping } from "./family.js";
import { hiddenNames } from "./hidden-names.js";
import type { JsonSchema, SchemaUse } from "./json-schema.js";
import { findProperty } from "./subschemas.js";

/** Keywords that say nothing about values, or that the bundle says otherwise. */
const DROPPED: ReadonlySet<string> = new Set(
  "discriminator xml externalDocs example examples readOnly writeOnly deprecated nullable $id $schema $anchor $dynamicAnchor $recursiveAnchor $vocabulary $comment $defs definitions $ref $dynamicRef $recursiveRef".split(
    " ",
  ),
);

/** Where in a schema a subschema stands. */
interface Surroundings {
  readonly hidden: ReadonlySet<string>;
  /** True in the `allOf` of a component schema, where references to its family mean the extended schema alone. */
  readonly extending: boolean;
}

const NOWHERE: Surroundings = { hidden: new Set(), extending: false };

/** One schema of a document and all that it refers to, on the way to a JSON Schema that stands for itself. */
export class Bundle {
  private readonly store: DocumentStore;
  private readonly families: Families;
  private readonly use: SchemaUse;
  private readonly base: string;
  private readonly definitions: Definitions;
  /** True while the schema itself is converted: nothing of its own is left out. */
  private isOutermost = false;
  /** Inside how many members that may be absent the conversion is. */
  private absent = 0;
  /** Inside how many conditions: where less is allowed there, more is allowed outside. */
  private inverted = 0;
  /** True when the member in hand refers to what was left out. */
  private isCut = false;

  /**
   * @param store - All documents.
   * @param families - The main one's.
   * @param use - What the schema is used for.
   * @param kept - Schemas that references lead to, beyond which members that may be absent are left out.
   * @param base - What references start with: the URI of the document that holds the definitions.
   */
  constructor(store: DocumentStore, families: Families, use: SchemaUse, kept: number = Number.POSITIVE_INFINITY, base = "") {
    this.store = store;
    this.families = families;
    this.use = use;
    this.definitions = new Definitions(kept);
    this.base = base;
  }

  /** Schemas that references led to so far. */
  get size(): number {
    return this.definitions.size;
  }

  /**
   * The schema with its definitions.
   *
   * @param place - A schema.
   * @param most - Definitions at most.
   * @returns Undefined when there are more.
   */
  of(place: Place, most: number = Number.POSITIVE_INFINITY): JsonSchema | undefined {
    const root = this.root(place);
    if (typeof root === "boolean") return root;
    const defs = this.takeDefinitions(most);
    return defs === undefined ? undefined : { ...root, ...(Object.keys(defs).length === 0 ? {} : { $defs: defs }) };
  }

  /** The name of a definition as it stands in references. */
  encode(name: string): string {
    return encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"));
  }

  /** Takes a schema in as a definition. */
  include(place: Place): void {
    this.refer(place, "any");
  }

  /**
   * The schema alone.
   *
   * @param place - A schema.
   */
  root(place: Place): JsonSchema {
    const dialect = dialectOf(place.document) ?? "2020-12";
    const isFamily = this.families.familyOf(place) !== undefined;
    this.isOutermost = true;
    const root = isFamily ? { $ref: this.refer(place, "any") } : this.convert(place, NOWHERE);
    this.isOutermost = false;
    if (typeof root === "boolean" || dialect === "2020-12" || dialect === "draft-04") return root;
    return { $schema: SCHEMA_URIS[dialect], ...root };
  }

  /**
   * What was referred to and not taken yet.
   *
   * @param most - Definitions at most.
   * @returns Undefined when there are more.
   */
  takeDefinitions(most: number = Number.POSITIVE_INFINITY): Record<string, unknown> | undefined {
    const defs: Record<string, unknown> = {};
    for (let at = this.definitions.take(); at !== undefined; at = this.definitions.take()) {
      if (this.definitions.size > most) return undefined;
      put(defs, at.name, this.define(at));
    }
    return defs;
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
    if (keyword === "properties" && isObject(value)) return this.convertProperties(at, hidden, owner);
    if (keyword === "allOf") {
      const extending = this.families.familyOf(owner) !== undefined;
      return steps(at).map(([, inner]) => this.convert(inner, { hidden, extending }));
    }
    if (keyword === "oneOf" || keyword === "anyOf") return this.convertAlternatives(at, owner);
    if (keyword === "not" || keyword === "if") return this.convertCondition(at);
    if (keyword === "items" && !Array.isArray(value) && own(owner.value, "minItems") === undefined) return this.convertAbsent(at);
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

  private convertProperties(at: Place, hidden: ReadonlySet<string>, owner: Place): PlainObject {
    const out = {};
    const listed = own(owner.value, "required");
    const required: readonly unknown[] = Array.isArray(listed) ? listed : [];
    for (const [name, property] of steps(at)) {
      const mayBeAbsent = !required.includes(name);
      put(out, name, hidden.has(name) ? false : mayBeAbsent ? this.convertAbsent(property) : this.convert(property, NOWHERE));
    }
    return out;
  }

  /** A member or an element that need not be there: none is allowed where it leads to what is left out. */
  private convertAbsent(place: Place): JsonSchema {
    if (!this.definitions.isLimited || this.inverted > 0) return this.convert(place, NOWHERE);
    const outer = this.isCut;
    this.isCut = false;
    this.absent++;
    const schema = this.convert(place, NOWHERE);
    this.absent--;
    const isCut = this.isCut;
    this.isCut = outer;
    return isCut ? false : schema;
  }

  private convertCondition(place: Place): JsonSchema {
    this.inverted++;
    const schema = this.convert(place, NOWHERE);
    this.inverted--;
    return schema;
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
    const mayBeLeftOut = this.absent > 0 && this.inverted === 0 && !this.isOutermost;
    if (mayBeLeftOut && this.definitions.isFull && !this.definitions.has(place, chosen)) {
      this.isCut = true;
      return "";
    }
    return `${this.base}#/$defs/${this.encode(this.definitions.nameOf(place, chosen))}`;
  }

  private readonly follow = (place: Place): Place | undefined => this.store.follow(place);
}

const SCHEMA_URIS: Readonly<Record<string, string>> = {
  "draft-06": "http://json-schema.org/draft-06/schema#",
  "draft-07": "http://json-schema.org/draft-07/schema#",
  "2019-09": "https://json-schema.org/draft/2019-09/schema",
};
