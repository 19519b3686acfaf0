import type { Entity } from "../entity/entity.js";
import type { Ids } from "./ids.js";

/** Values of path parameters that a collection stands below, by name. */
export type Scope = ReadonlyMap<string, string>;

/** A collection as it is before anything was changed. */
export interface Shelf {
  /** Unlike that of any other collection. */
  readonly key: string;
  readonly entity: Entity;
  readonly scope: Scope;
  readonly ids: Ids;
}

/** A thing with its id. */
export interface Thing {
  readonly id: unknown;
  readonly value: object;
}
