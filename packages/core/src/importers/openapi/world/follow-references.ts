import { own } from "../document/plain-object.js";
import type { SchemaRoom } from "../schema/schema-room.js";
import type { Patch } from "./patch.js";
import { cutToPart } from "./references.js";
import type { Shelf, Thing } from "./shelf.js";
import type { World } from "./world.js";

/** What {@link followReferences} looks things up in. */
export interface ReferenceLookup {
  readonly world: World;
  readonly room: SchemaRoom;
  /** Finds a thing by its id. */
  find(shelf: Shelf, id: string): Thing | undefined;
}

/**
 * Patches by which things that a thing holds follow its references: a new `userId` brings along another `user`.
 *
 * @param shelf - Where the thing is.
 * @param value - The thing as it is written.
 * @param sent - Names of the members that were written.
 * @param lookup - Where other things are.
 */
export function followReferences(
  shelf: Shelf,
  value: object,
  sent: ReadonlySet<string>,
  lookup: ReferenceLookup,
): readonly Patch[] {
  const { world, room, find } = lookup;
  const references = world.model.referencesOf(shelf.entity.name);
  return references.flatMap((held): readonly Patch[] => {
    if (held.kind !== "object" || sent.has(held.property) || own(value, held.property) === undefined) return [];
    const naming = references.find(({ kind, role, target }) => kind === "id" && role === held.role && target === held.target);
    const home = world.home(held.target);
    if (naming === undefined || home === undefined || !sent.has(naming.property)) return [];
    const thing = find(home, String(own(value, naming.property)));
    return thing === undefined ? [] : [[held.property, cutToPart(thing.value, held, room)]];
  });
}
