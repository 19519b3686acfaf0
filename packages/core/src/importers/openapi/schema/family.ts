import type { DocumentStore } from "../document/document-store.js";
import { keyOf, type Place, step, steps } from "../document/place.js";
import { isObject, own, ownText } from "../document/plain-object.js";

/** One kind of value that a discriminator tells apart. */
export interface Member {
  readonly place: Place;
  /** Values of the discriminating property that stand for it. */
  readonly values: readonly string[];
}

/** Schemas that extend one with a discriminator by `allOf`, and that one itself. */
export interface Family {
  readonly property: string;
  readonly root: Place;
  /** By {@link keyOf}. */
  readonly members: ReadonlyMap<string, Member>;
}

/** Finds the families of a document's component schemas. */
export class Families {
  private readonly store: DocumentStore;
  private readonly byMember = new Map<string, Family>();
  private readonly children = new Map<string, Place[]>();

  constructor(store: DocumentStore) {
    this.store = store;
    const components = steps(step(step(store.main, "components"), "schemas")).map(([, place]) => place);
    for (const place of components) this.noteParents(place);
    for (const place of components) {
      const property = ownText(own(place.value, "discriminator"), "propertyName");
      if (property !== undefined && !this.byMember.has(keyOf(place))) this.addFamily(place, property);
    }
  }

  /**
   * The family a component schema belongs to.
   *
   * @param place - The schema.
   */
  familyOf(place: Place): Family | undefined {
    return this.byMember.get(keyOf(place));
  }

  /**
   * A schema and those that extend it, over several steps.
   *
   * @param place - A component schema.
   */
  withDescendants(place: Place): readonly Place[] {
    const found = new Map<string, Place>();
    const open = [place];
    while (open.length > 0) {
      const at = open.shift()!;
      if (found.has(keyOf(at))) continue;
      found.set(keyOf(at), at);
      open.push(...(this.children.get(keyOf(at)) ?? []));
    }
    return [...found.values()];
  }

  private noteParents(place: Place): void {
    for (const [, part] of steps(step(place, "allOf"))) {
      const reference = ownText(part.value, "$ref");
      const parent = reference === undefined ? undefined : this.store.find(part, reference);
      if (parent === undefined) continue;
      const siblings = this.children.get(keyOf(parent)) ?? [];
      siblings.push(place);
      this.children.set(keyOf(parent), siblings);
    }
  }

  private addFamily(root: Place, property: string): void {
    const names = readMapping(root, this.store);
    const places = new Map(this.withDescendants(root).map((place) => [keyOf(place), place]));
    if (places.size === 1) return;
    const members = new Map<string, Member>();
    for (const [key, place] of places) members.set(key, { place, values: names.get(key) ?? [nameOf(place)] });
    const family: Family = { property, root, members };
    // The root stands for itself only where it is named: it is mostly abstract.
    if (!names.has(keyOf(root))) members.set(keyOf(root), { place: root, values: [] });
    for (const key of members.keys()) if (!this.byMember.has(key)) this.byMember.set(key, family);
  }
}

/**
 * The values a discriminator's mapping gives to schemas, by {@link keyOf} the schema.
 *
 * @param owner - The schema with the discriminator.
 * @param store - All documents.
 * @source OpenAPI 3.1.1, section 4.8.25, "Discriminator Object".
 */
export function readMapping(owner: Place, store: DocumentStore): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const [value, { value: target }] of steps(step(step(owner, "discriminator"), "mapping"))) {
    if (typeof target !== "string") continue;
    const components = step(step(step(store.main, "components"), "schemas"), target);
    const place = isObject(components.value) ? components : store.find(owner, target);
    if (place === undefined) continue;
    names.set(keyOf(place), [...(names.get(keyOf(place)) ?? []), value]);
  }
  return names;
}

/**
 * The last name on the way to a place: a component's own.
 *
 * @param place - Such as the one at `#/components/schemas/Cat`.
 */
export function nameOf(place: Place): string {
  const last = place.pointer.slice(place.pointer.lastIndexOf("/") + 1);
  return last.replaceAll("~1", "/").replaceAll("~0", "~");
}
