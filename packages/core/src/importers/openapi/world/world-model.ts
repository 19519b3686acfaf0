import type { OpenApi } from "../api/open-api.js";
import type { Entity, Reference } from "../entity/entity.js";
import { EntityIndex } from "../entity/entity-index.js";
import { findReferences } from "../entity/find-references.js";
import { findResources, type Resources } from "../entity/find-resources.js";
import type { Resource } from "../entity/resource.js";
import type { SchemaRoom } from "../schema/schema-room.js";

/** The kinds of things that an API serves, and how they lead to each other. */
export class WorldModel {
  readonly resources: Resources;
  /** Entities with a collection of their own, that stands below nothing, by name. */
  readonly top: ReadonlyMap<string, Resource>;
  private readonly room: SchemaRoom;
  private readonly index: EntityIndex;
  private readonly references = new Map<string, readonly Reference[]>();
  private readonly owners = new Map<Entity, NonNullable<Resource["parent"]>[]>();

  /**
   * @param api - The document.
   */
  constructor(api: OpenApi) {
    this.room = api.room;
    this.resources = findResources(Object.values(api.operations), api.room);
    this.index = new EntityIndex(this.resources.entities);
    const top = new Map<string, Resource>();
    for (const resource of this.resources.byCollection.values()) {
      const { entity, parent, scope, itemPath } = resource;
      const known = top.get(entity.name);
      // Of several collections of one kind, the one whose things can be read is its home.
      if (scope.length === 0 && (known === undefined || (known.itemPath === undefined && itemPath !== undefined)))
        top.set(entity.name, resource);
      if (parent !== undefined) this.owners.set(entity, [...(this.owners.get(entity) ?? []), parent]);
    }
    this.top = top;
  }

  /**
   * The references of an entity to others.
   *
   * @param name - The entity's name.
   */
  referencesOf(name: string): readonly Reference[] {
    let found = this.references.get(name);
    if (found === undefined) {
      const entity = this.resources.entities.get(name);
      found = entity === undefined ? [] : findReferences(entity, this.index, this.room);
      this.references.set(name, found);
    }
    return found;
  }

  /**
   * What collections of an entity stand below.
   *
   * @param entity - The entity.
   */
  ownersOf(entity: Entity): readonly NonNullable<Resource["parent"]>[] {
    return this.owners.get(entity) ?? [];
  }
}
