import type { Place } from "../document/place.js";
import type { ApiSchema } from "../schema/api-schema.js";

/** How a property leads to another entity: by its id, by the entity itself, or by lists of either. */
export type ReferenceKind = "id" | "ids" | "object" | "objects";

/** A property that leads to another entity, or to one of the same. */
export interface Reference {
  readonly property: string;
  readonly kind: ReferenceKind;
  /** Name of the entity. */
  readonly target: string;
  /** What the other is to this one, `owner` of `ownerId` and of `owner`: properties of one role lead to the same. */
  readonly role: string;
  readonly schema: ApiSchema;
}

/** A kind of thing that an API speaks of. */
export interface Entity {
  readonly name: string;
  /** Its schema in responses. */
  readonly schema: ApiSchema;
  /** The property that tells its things apart. */
  readonly idProperty: string | undefined;
  /** The schema of that property. */
  readonly idSchema: ApiSchema | undefined;
  /** Properties by name. */
  readonly properties: ReadonlyMap<string, Place>;
}
