import type { DocumentStore } from "../document/document-store.js";
import { keyOf, type Place } from "../document/place.js";
import { ApiSchema, type SchemaWorkshop } from "./api-schema.js";
import { nameOf } from "./family.js";
import type { SchemaUse } from "./json-schema.js";
import { PartsShelf } from "./parts-shelf.js";
import { SchemaBundler } from "./schema-bundler.js";

const COMPONENT = /^#\/components\/schemas\/[^/]+$/;

/** The schemas of a document, each once for each use. */
export class SchemaRoom {
  readonly store: DocumentStore;
  /** The schema of whole numbers from 1, for things that nothing else tells apart. */
  readonly counter: ApiSchema;
  private readonly workshop: SchemaWorkshop;
  private readonly known = new Map<string, ApiSchema>();

  constructor(store: DocumentStore) {
    this.store = store;
    this.workshop = { bundler: new SchemaBundler(store), shelf: new PartsShelf() };
    const place: Place = { ...store.main, pointer: "#counter", value: { type: "integer", minimum: 1 } };
    this.counter = new ApiSchema("counter", place, "any", this.workshop);
  }

  /**
   * The schema at a place; a reference and nothing else stands for what it refers to.
   *
   * @param place - A schema.
   * @param use - What it is used for.
   */
  schema(place: Place, use: SchemaUse): ApiSchema {
    const target = this.isPlainReference(place) ? (this.store.follow(place) ?? place) : place;
    const key = `${use} ${keyOf(target)}`;
    let found = this.known.get(key);
    if (found === undefined) {
      found = new ApiSchema(isComponent(target) ? nameOf(target) : keyOf(target), target, use, this.workshop);
      this.known.set(key, found);
    }
    return found;
  }

  private isPlainReference({ value, document }: Place): boolean {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, "$ref")) return false;
    return document.version === "3.0" || Object.keys(value).length === 1;
  }
}

/**
 * Tells whether a place is that of a component schema.
 *
 * @param place - A schema.
 */
export function isComponent({ pointer }: Place): boolean {
  return COMPONENT.test(pointer);
}
