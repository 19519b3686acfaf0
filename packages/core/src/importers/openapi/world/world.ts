import { isObject, own } from "../document/plain-object.js";
import type { Entity, Reference } from "../entity/entity.js";
import { toPlainName } from "../entity/entity-name.js";
import type { Resource } from "../entity/resource.js";
import type { Generation } from "../generate/generation.js";
import { readScalar } from "../parameters/scalar-text.js";
import { readShape } from "../parameters/value-shape.js";
import type { SchemaRoom } from "../schema/schema-room.js";
import { createIds } from "./ids.js";
import { type Patch, patchObject } from "./patch.js";
import { cutToPart, RelatedRows } from "./references.js";
import type { Scope, Shelf, Thing } from "./shelf.js";
import type { WorldModel } from "./world-model.js";

/** Things in things, at most. */
const MAX_DEPTH = 2;
/** Things kept once made. */
const KEPT = 20_000;
/** Values drawn for one thing until one is an object. */
const ATTEMPTS = 50;
/** Rows of things that no collection lists start here. */
const MADE = 4503599627370496;

/** How the world is filled. */
export interface WorldOptions {
  readonly model: WorldModel;
  readonly room: SchemaRoom;
  readonly generation: Generation;
  /** How many things a collection has. */
  rowsOf(entity: Entity): number;
}

/** Reads a thing that was changed, for things that hold it; undefined for those that were not. */
export type ReadChanged = (shelf: Shelf, id: unknown) => object | undefined;

/** The things of an API as they are before anything was changed: pure functions of the seed, the collection and the row. */
export class World {
  readonly model: WorldModel;
  private readonly options: WorldOptions;
  private readonly shelves = new Map<string, Shelf>();
  private readonly made = new Map<string, object>();
  private readonly related: RelatedRows;
  private readonly readChanged: ReadChanged;

  constructor(options: WorldOptions, readChanged: ReadChanged) {
    this.options = options;
    this.model = options.model;
    this.related = new RelatedRows(options.generation.rows);
    this.readChanged = readChanged;
  }

  /** Forgets things made, after one that others may hold was changed. */
  forget(): void {
    this.made.clear();
  }

  /** The collection of all things of a kind; undefined for kinds that stand below others only. */
  home(entity: string): Shelf | undefined {
    const resource = this.model.top.get(entity);
    return resource === undefined ? undefined : this.open(resource, new Map());
  }

  /**
   * The collection that holds what a resource shows. Things with a home are shown from there.
   *
   * @param resource - The resource.
   * @param values - Path parameters of the request, decoded.
   */
  shelfOf(resource: Resource, values: Scope): Shelf {
    const home = this.home(resource.entity.name);
    if (home !== undefined) return home;
    return this.open(resource, new Map(resource.scope.map((name) => [name, values.get(name) ?? ""])));
  }

  /**
   * The thing of a row.
   *
   * @param shelf - The collection.
   * @param row - Rows beyond the count are those of things created later.
   * @param depth - How many things it stands in.
   */
  thing(shelf: Shelf, row: number, depth = 0): Thing {
    return { id: shelf.ids.at(row), value: this.make(shelf, row, shelf.ids.at(row), depth) };
  }

  /** The thing of an id that no row has. */
  stranger(shelf: Shelf, text: string): Thing {
    const id = shelf.ids.parse(text);
    const row = MADE + (this.options.generation.rows.row(`stranger ${shelf.key} ${text}`) % MADE);
    // A path may take texts that are no ids by the thing's own schema: they name a thing all the same.
    return { id: id ?? text, value: this.make(shelf, row, id, 0) };
  }

  private open(resource: Resource, scope: Scope): Shelf {
    const { entity } = resource;
    const key = JSON.stringify([scope.size === 0 ? entity.name : resource.collectionPath, ...scope.values()]);
    let shelf = this.shelves.get(key);
    if (shelf === undefined) {
      if (this.shelves.size >= KEPT) this.shelves.clear();
      const { rowsOf, generation } = this.options;
      shelf = { key, entity, scope, ids: createIds(resource.idSchema, rowsOf(entity), key, generation) };
      this.shelves.set(key, shelf);
    }
    return shelf;
  }

  private make(shelf: Shelf, row: number, id: unknown, depth: number): object {
    const key = `${shelf.key}\u0000${row}\u0000${depth}`;
    let value = this.made.get(key);
    if (value === undefined) {
      if (this.made.size >= KEPT) this.made.clear();
      const { schema } = shelf.entity;
      const base = this.object(shelf, row);
      value = patchObject(base, this.patches(shelf, row, id, base, depth), schema);
      this.made.set(key, value);
    }
    return value;
  }

  /** Schemas of things may allow null, and more: a thing is an object. */
  private object({ key, entity }: Shelf, row: number): object {
    const { generation } = this.options;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const label = attempt === 0 ? `thing ${key}` : `thing ${key} ${attempt}`;
      const made = generation.make(entity.schema, generation.rows.row(label, row));
      if (isObject(made)) return made;
    }
    return {};
  }

  private patches(shelf: Shelf, row: number, id: unknown, base: object, depth: number): readonly Patch[] {
    const { entity, scope } = shelf;
    const patches: Patch[] = [];
    if (entity.idProperty !== undefined && id !== undefined) patches.push([entity.idProperty, id]);
    for (const [property, place] of entity.properties) {
      const parameter = [...scope].find(
        ([name]) => toPlainName(name) === toPlainName(property) && property !== entity.idProperty,
      );
      if (parameter === undefined) continue;
      const schema = this.options.room.schema(place, "any");
      const value = readScalar(parameter[1], readShape(schema.jsonSchema)).find((candidate) => schema.accepts(candidate));
      if (value !== undefined) patches.push([property, value]);
    }
    for (const reference of this.model.referencesOf(entity.name)) {
      if (patches.some(([name]) => name === reference.property)) continue;
      const value = this.referred(shelf, reference, row, own(base, reference.property), depth);
      if (value !== undefined) patches.push([reference.property, value]);
    }
    return patches;
  }

  /** What a reference leads to; undefined where it is left as it was made: absent, null, or too deep. */
  private referred(shelf: Shelf, reference: Reference, row: number, made: unknown, depth: number): unknown {
    const { kind, role } = reference;
    const owner = this.ownerId(shelf, reference);
    if (owner !== undefined && kind === "id") return owner;
    if (made === undefined || made === null) return undefined;
    const target = this.home(reference.target);
    if (target === undefined || target.ids.count === 0) return undefined;
    const rows = kind === "ids" || kind === "objects" ? (Array.isArray(made) ? made.length : 0) : 1;
    const first = this.related.at(`${shelf.key}\u0000${role}`, row, target.ids.count);
    const related = Array.from({ length: Math.min(rows, target.ids.count) }, (_, i) => (first + i) % target.ids.count);
    if (kind === "id" || kind === "ids") {
      const ids = related.map((at) => target.ids.at(at));
      return kind === "id" ? ids[0] : ids;
    }
    if (depth >= MAX_DEPTH) return undefined;
    const values = related.map((at) => this.embedded(target, at, reference, depth));
    return kind === "object" ? values[0] : values;
  }

  /** The id of the thing that a collection stands below, for references to it. */
  private ownerId({ entity, scope }: Shelf, reference: Reference): unknown {
    for (const { resource, parameter } of this.model.ownersOf(entity)) {
      if (resource.entity.name !== reference.target) continue;
      const text = scope.get(parameter);
      if (text === undefined) continue;
      return readScalar(text, readShape(reference.schema.jsonSchema)).find((value) => reference.schema.accepts(value));
    }
    return undefined;
  }

  /** A thing as a part of another: as it is now, cut to what the part's schema names. */
  private embedded(target: Shelf, row: number, reference: Reference, depth: number): object {
    const id = target.ids.at(row);
    const value = (depth === 0 ? this.readChanged(target, id) : undefined) ?? this.make(target, row, id, depth + 1);
    return cutToPart(value, reference, this.options.room);
  }
}
