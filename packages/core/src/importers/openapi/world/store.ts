import { own } from "../document/plain-object.js";
import type { Entity } from "../entity/entity.js";
import { toPlainName } from "../entity/entity-name.js";
import { hiddenNames } from "../schema/hidden-names.js";
import type { SchemaRoom } from "../schema/schema-room.js";
import { followReferences } from "./follow-references.js";
import { Overlay } from "./overlay.js";
import { type Patch, patchObject } from "./patch.js";
import type { Shelf, Thing } from "./shelf.js";
import { World, type WorldOptions } from "./world.js";

/** Members that servers fill in, though documents seldom mark them `readOnly`. */
const GIVEN: ReadonlySet<string> = new Set(
  "id,uuid,created,created at,created on,updated,updated at,updated on,modified at".split(","),
);

/** How {@link Store} is made. */
export interface StoreOptions extends WorldOptions {
  /** Ids that no row has name things all the same. */
  readonly makesStrangers: boolean;
}

/** The things of an API as they are now: the world, and what requests changed in it. */
export class Store {
  readonly world: World;
  readonly overlay: Overlay = new Overlay();
  private readonly room: SchemaRoom;
  private readonly makesStrangers: boolean;

  constructor(options: StoreOptions) {
    this.room = options.room;
    this.makesStrangers = options.makesStrangers;
    this.world = new World(options, (shelf, id) => this.overlay.find(shelf.key)?.things.get(String(id))?.value);
  }

  /** Forgets all changes. */
  reset(): void {
    this.overlay.reset();
    this.world.forget();
  }

  /**
   * The thing with an id.
   *
   * @param shelf - The collection.
   * @param id - As it stands in a path, decoded.
   * @returns Undefined when there is none.
   */
  get(shelf: Shelf, id: string): Thing | undefined {
    const changed = this.overlay.find(shelf.key)?.things.get(id);
    if (changed !== undefined) return changed ?? undefined;
    const row = shelf.ids.rowOf(id);
    if (row !== undefined && row < shelf.ids.count) return this.world.thing(shelf, row);
    return this.makesStrangers ? this.world.stranger(shelf, id) : undefined;
  }

  /**
   * Tells whether an id names a thing that no list holds, and that nobody wrote.
   *
   * @param shelf - The collection.
   * @param id - As it stands in a path, decoded.
   */
  isStranger(shelf: Shelf, id: string): boolean {
    return !this.isListed(shelf, id) && this.overlay.find(shelf.key)?.things.has(id) !== true;
  }

  /** How many things a collection has. */
  count(shelf: Shelf): number {
    const changes = this.overlay.find(shelf.key);
    if (changes === undefined) return shelf.ids.count;
    let removed = 0;
    for (const [id, thing] of changes.things) if (thing === null && this.isListed(shelf, id)) removed++;
    return shelf.ids.count - removed + changes.added.size;
  }

  /**
   * The things of a collection, in order: those of the world, then those that were added.
   *
   * @param shelf - The collection.
   */
  *list(shelf: Shelf): Generator<Thing> {
    const changes = this.overlay.find(shelf.key);
    for (let row = 0; row < shelf.ids.count; row++) {
      const changed = changes?.things.get(String(shelf.ids.at(row)));
      if (changed === undefined) yield this.world.thing(shelf, row);
      else if (changed !== null) yield changed;
    }
    for (const id of changes?.added ?? []) yield changes!.things.get(id)!;
  }

  /**
   * Things from a position on; without changes, only those are made.
   *
   * @param shelf - The collection.
   * @param from - First position.
   * @param to - One past the last.
   */
  slice(shelf: Shelf, from: number, to: number): readonly Thing[] {
    if (this.overlay.find(shelf.key) === undefined) {
      const end = Math.min(to, shelf.ids.count);
      return Array.from({ length: Math.max(0, end - from) }, (_, i) => this.world.thing(shelf, from + i));
    }
    const found: Thing[] = [];
    let at = 0;
    for (const thing of this.list(shelf)) {
      if (at >= to) break;
      if (at++ >= from) found.push(thing);
    }
    return found;
  }

  /**
   * Adds a thing, or replaces the one with the id that the body names.
   *
   * @param shelf - The collection.
   * @param body - Members of the new thing.
   */
  create(shelf: Shelf, body: object): Thing {
    const { entity, ids } = shelf;
    const changes = this.overlay.of(shelf.key);
    const row = ids.count + changes.created;
    const named = entity.idProperty === undefined ? undefined : own(body, entity.idProperty);
    if (named === undefined) changes.created++;
    const present = named === undefined ? undefined : this.get(shelf, String(named));
    const fresh = present ?? this.world.thing(shelf, row);
    const id = named ?? fresh.id;
    const value = this.written(shelf, fresh.value, [...Object.entries(body), ...idPatch(entity, id)], true);
    return this.keep(shelf, { id, value });
  }

  /**
   * Writes a thing: as a whole, or the members that are sent.
   *
   * @param shelf - The collection.
   * @param thing - The thing as it was.
   * @param body - What is sent.
   * @param isWhole - Members that are not sent are taken away, where they may be.
   */
  write(shelf: Shelf, { id, value }: Thing, body: object, isWhole: boolean): Thing {
    const { idProperty } = shelf.entity;
    const sent = Object.entries(body).filter(([name]) => name !== idProperty);
    return this.keep(shelf, { id, value: this.written(shelf, value, sent, isWhole) });
  }

  /** Takes a thing away. */
  remove(shelf: Shelf, id: string): void {
    const changes = this.overlay.of(shelf.key);
    changes.things.set(id, null);
    changes.added.delete(id);
    this.world.forget();
  }

  private keep(shelf: Shelf, thing: Thing): Thing {
    const changes = this.overlay.of(shelf.key);
    const id = String(thing.id);
    changes.things.set(id, thing);
    if (!this.isListed(shelf, id)) changes.added.add(id);
    this.world.forget();
    return thing;
  }

  /** What clients do not write, the server keeps. */
  private written(shelf: Shelf, before: object, sent: readonly Patch[], isWhole: boolean): object {
    const { schema } = shelf.entity;
    const names = new Set(sent.map(([name]) => name));
    const kept = hiddenNames(schema.place, "request", (place) => this.room.store.follow(place));
    const dropped = isWhole
      ? Object.keys(before).filter((name) => !kept.has(name) && !names.has(name) && !GIVEN.has(toPlainName(name)))
      : [];
    const value = patchObject(before, [...sent, ...dropped.map((name): Patch => [name, undefined])], schema);
    const find = (home: Shelf, id: string): Thing | undefined => this.get(home, id);
    const followed = followReferences(shelf, value, names, { world: this.world, room: this.room, find });
    return followed.length === 0 ? value : patchObject(value, followed, schema);
  }

  private isListed({ ids }: Shelf, id: string): boolean {
    const row = ids.rowOf(id);
    return row !== undefined && row < ids.count;
  }
}

function idPatch({ idProperty }: Entity, id: unknown): readonly Patch[] {
  return idProperty === undefined || id === undefined ? [] : [[idProperty, id]];
}
