import { createAdapterError } from "../../errors/adapter-error.js";

/** Values of a key, in the order of its columns. */
export type Key = readonly unknown[];

/** How many keys all sets of an extraction may still take. */
export interface KeyBudget {
  left: number;
}

/** Keys of the rows chosen of one table, each once, in the order they were chosen. */
export class KeySet {
  private readonly keys = new Map<string, Key>();
  private readonly budget: KeyBudget;

  /** @param budget - Shared by all tables. */
  constructor(budget: KeyBudget) {
    this.budget = budget;
  }

  get size(): number {
    return this.keys.size;
  }

  /** Adds keys; returns those that are new. */
  add(keys: readonly Key[]): Key[] {
    return keys.filter((key) => {
      const text = keyText(key);
      if (this.keys.has(text)) return false;
      if (--this.budget.left < 0) {
        throw createAdapterError("EXTRACT_LIMIT", "the subset has more rows than keys may be held", {
          details: { table: this.keys.size },
        });
      }
      this.keys.set(text, key);
      return true;
    });
  }

  values(): Key[] {
    return [...this.keys.values()];
  }
}

/** A text that is the same for equal keys only. */
export function keyText(key: Key): string {
  return JSON.stringify(key, (_name, value: unknown) => (typeof value === "bigint" ? `${value}n` : value));
}
