import type { OpenApi } from "../api/open-api.js";
import type { Reference } from "../entity/entity.js";
import { findReferences } from "../entity/find-references.js";
import { findResources, type Resources } from "../entity/find-resources.js";
import type { Resource } from "../entity/resource.js";

/** The kinds of things that an API serves, and how they lead to each other. */
export interface WorldModel {
  readonly resources: Resources;
  /** References by the name of the entity. */
  readonly references: ReadonlyMap<string, readonly Reference[]>;
  /** Entities with a collection of their own, that stands below nothing. */
  readonly top: ReadonlyMap<string, Resource>;
}

/**
 * Finds out what an API serves.
 *
 * @param api - The document.
 */
export function createWorldModel(api: OpenApi): WorldModel {
  const resources = findResources(Object.values(api.operations), api.room);
  const { entities, byCollection } = resources;
  const references = new Map(
    [...entities.values()].map((entity) => [entity.name, findReferences(entity, entities, api.room)] as const),
  );
  const top = new Map<string, Resource>();
  for (const resource of byCollection.values()) {
    const known = top.get(resource.entity.name);
    // Of several collections of one kind, the one whose things can be read is its home.
    if (resource.scope.length === 0 && (known === undefined || known.itemPath === undefined))
      top.set(resource.entity.name, resource);
  }
  return { resources, references, top };
}
