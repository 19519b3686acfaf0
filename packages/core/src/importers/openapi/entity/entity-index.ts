import { splitName } from "../../realism/split-name.js";
import type { Entity } from "./entity.js";

/** The kinds of things of a document, by the names that properties lead to them by. */
export class EntityIndex {
  private readonly byName: ReadonlyMap<string, Entity>;
  private readonly byIdWords = new Map<string, Entity>();

  /**
   * @param entities - All of them, by name.
   */
  constructor(entities: ReadonlyMap<string, Entity>) {
    this.byName = entities;
    for (const entity of entities.values()) {
      if (entity.idProperty === undefined) continue;
      const words = `${entity.name} ${splitName(entity.idProperty).join(" ")}`;
      if (!this.byIdWords.has(words)) this.byIdWords.set(words, entity);
    }
  }

  /**
   * Tells whether there is an entity of a name.
   *
   * @param name - From `toEntityName`.
   */
  has(name: string): boolean {
    return this.byName.has(name);
  }

  /**
   * The entity that a property names by what tells its things apart: `projectSlug`, where projects have a `slug`.
   *
   * @param words - Of the property, in lower case.
   */
  byIdProperty(words: readonly string[]): Entity | undefined {
    return this.byIdWords.get(words.join(" "));
  }
}
