import type { Thing } from "./shelf.js";

/** What was changed in one collection. */
export interface Changes {
  /** Things by the text of their id; null for those that were removed. */
  readonly things: Map<string, Thing | null>;
  /** Texts of the ids of things that were added, in order. */
  readonly added: Set<string>;
  /** How many ids were given out. */
  created: number;
}

/** What requests changed in the world, until it is reset. */
export class Overlay {
  private readonly byShelf = new Map<string, Changes>();
  /** Documents by path, of resources that are no collections. */
  readonly documents: Map<string, unknown> = new Map();

  /** Whether things belong to a list which nothing in them names, by the list's path and the thing's id: those that were told so. */
  readonly links: Map<string, Map<string, boolean>> = new Map();

  /** The changes of a collection. */
  of(key: string): Changes {
    let changes = this.byShelf.get(key);
    if (changes === undefined) {
      changes = { things: new Map(), added: new Set(), created: 0 };
      this.byShelf.set(key, changes);
    }
    return changes;
  }

  /** The changes of a collection, if there are any. */
  find(key: string): Changes | undefined {
    return this.byShelf.get(key);
  }

  /**
   * Puts a thing on a list which nothing in it names, or takes it off.
   *
   * @param list - The list's path.
   * @param id - The thing's.
   * @param belongs - Whether it belongs there.
   */
  link(list: string, id: unknown, belongs: boolean): void {
    this.links.set(list, (this.links.get(list) ?? new Map<string, boolean>()).set(String(id), belongs));
  }

  /** Forgets all changes. */
  reset(): void {
    this.byShelf.clear();
    this.documents.clear();
    this.links.clear();
  }
}
