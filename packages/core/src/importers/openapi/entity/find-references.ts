import { splitName } from "../../realism/split-name.js";
import { type Place, step, steps } from "../document/place.js";
import { own } from "../document/plain-object.js";
import { nameOf } from "../schema/family.js";
import { isComponent, type SchemaRoom } from "../schema/schema-room.js";
import type { Entity, Reference } from "./entity.js";
import type { EntityIndex } from "./entity-index.js";
import { findEntityName, toEntityName } from "./entity-name.js";

const ID_WORDS: ReadonlySet<string> = new Set(["id", "uuid", "guid"]);
const LIST_WORDS: ReadonlySet<string> = new Set(["ids", "uuids", "guids"]);
/** Words for one of the same kind. */
const SAME: ReadonlySet<string> = new Set(["parent", "ancestor", "previous", "next", "replaced", "original"]);

/**
 * Finds the properties of an entity that lead to others: `userId`, `tag_ids`, and those whose schema is that of an entity.
 *
 * @param entity - The entity.
 * @param entities - All of them.
 * @param room - The document's schemas.
 */
export function findReferences(entity: Entity, entities: EntityIndex, room: SchemaRoom): readonly Reference[] {
  const found: Reference[] = [];
  for (const [property, place] of entity.properties) {
    if (property === entity.idProperty) continue;
    const words = splitName(property);
    const last = words.at(-1) ?? "";
    const schema = room.schema(place, "response");
    const add = (kind: Reference["kind"], target: string | undefined, role: readonly string[]): void => {
      if (target !== undefined) found.push({ property, kind, target, role: role.join(" "), schema });
    };
    if (ID_WORDS.has(last) || LIST_WORDS.has(last)) {
      const role = words.slice(0, -1);
      add(
        ID_WORDS.has(last) ? "id" : "ids",
        findEntityName(role, entities) ?? (SAME.has(role.at(-1) ?? "") ? entity.name : undefined),
        role,
      );
      continue;
    }
    const named = entities.byIdProperty(words);
    if (named !== undefined) {
      add("id", named.name, words.slice(0, -splitName(named.idProperty!).length));
      continue;
    }
    add("object", embeddedName(place, entities, room), words);
    const items = room.store.follow(place);
    const inner = items === undefined ? undefined : step(items, "items");
    if (inner?.value !== undefined) add("objects", embeddedName(inner, entities, room), words);
  }
  return found;
}

/** The entity that a property holds: its schema is the entity's, perhaps beside null. */
function embeddedName(place: Place, entities: EntityIndex, room: SchemaRoom): string | undefined {
  const target = typeof own(place.value, "$ref") === "string" ? room.store.follow(place) : undefined;
  if (target !== undefined && isComponent(target)) {
    const name = toEntityName(nameOf(target));
    return entities.has(name) ? name : undefined;
  }
  for (const keyword of ["allOf", "oneOf", "anyOf"]) {
    const parts = steps(step(place, keyword)).filter(([, { value }]) => own(value, "type") !== "null");
    if (parts.length === 1) return embeddedName(parts[0]![1], entities, room);
  }
  return undefined;
}
