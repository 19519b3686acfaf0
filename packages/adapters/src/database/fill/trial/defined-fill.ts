import type { Plugin, Seed } from "@seedbed/core";
import type { Catalog } from "../../catalog/catalog.js";
import type { CatalogDefinition } from "../../define/catalog-definition.js";

/** A database's tables, and what they shall hold. */
export interface DefinedFill {
  readonly catalog: Catalog;
  readonly defined: CatalogDefinition;
  /** Seed of the values. */
  readonly seed: Seed;
  /** Rows there are already, by `tableKey`. */
  readonly before: ReadonlyMap<string, number>;
  /** Tables whose rows the database refused before, by `tableKey`: their rows are tried first. Grows when it refuses more. */
  readonly suspects: Set<string>;
}

/** What datasets are made with beside their definition. */
export interface TrialOptions {
  readonly locale?: Plugin;
  /** The fixed present, ISO 8601. */
  readonly now?: string;
  readonly signal?: AbortSignal;
}
