import type { Operation } from "../operation/operation.js";
import type { ApiSchema } from "../schema/api-schema.js";
import type { Entity } from "./entity.js";

/** A collection of things that paths lead to. */
export interface Resource {
  /** Template of the collection: `/users/{userId}/orders`. */
  readonly collectionPath: string;
  /** Template of one thing; undefined when none leads there. */
  readonly itemPath: string | undefined;
  /** The parameter that names the thing. */
  readonly idParameter: string | undefined;
  readonly entity: Entity;
  /** The schema of what tells its things apart. */
  readonly idSchema: ApiSchema;
  /** Parameters of the collection's path. */
  readonly scope: readonly string[];
  /** The thing that the collection belongs to, and the parameter that names it. */
  readonly parent: { readonly resource: Resource; readonly parameter: string } | undefined;
}

/** What an operation does to a resource. */
export type Role = "list" | "read" | "create" | "replace" | "merge" | "remove" | "other";

/** An operation and what it is about. */
export interface Action {
  readonly operation: Operation;
  readonly role: Role;
  readonly resource: Resource | undefined;
  /** Where in the response's body the thing or the list is. */
  readonly path: readonly string[];
}
