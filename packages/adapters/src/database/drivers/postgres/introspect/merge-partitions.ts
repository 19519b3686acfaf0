import type { CatalogCheck, CatalogForeignKey } from "../../../catalog/catalog.js";
import type { TableKeys } from "./read-keys.js";
import type { Partitions } from "./read-partitions.js";

/** What holds for the rows of a table. */
export interface TableRules {
  readonly keys: TableKeys;
  readonly foreignKeys: readonly CatalogForeignKey[];
  readonly checks: readonly CatalogCheck[];
  readonly triggers: readonly string[];
}

/** The same for many tables, by object identifier. */
export type RulesByTable = { readonly [Part in keyof TableRules]: ReadonlyMap<number, TableRules[Part]> };

/**
 * Adds to the rules of a partitioned table those that its partitions have on their own, and that rows must find a partition.
 *
 * @param own - The table's.
 * @param partitions - Where its rows lie.
 * @param all - Rules of the partitions.
 */
export function mergePartitions(own: TableRules, partitions: Partitions, all: RulesByTable): TableRules {
  const { leaves, condition } = partitions;
  const gather = <Part extends keyof TableRules>(part: Part): TableRules[Part][] => leaves.map((leaf) => all[part].get(leaf)!);
  const keys = gather("keys");
  const within = condition === undefined ? [] : [{ name: "partitions", expression: condition }];
  // Columns that tell the rows of each partition apart are made to tell all rows apart.
  const leafKeys = keys.flatMap(({ primaryKey, uniques }) => [
    ...(primaryKey === undefined
      ? []
      : [{ name: primaryKey.name, parts: primaryKey.columns.map((column) => ({ column })), nullsEqual: false }]),
    ...uniques,
  ]);
  const ownKey = own.keys.primaryKey?.columns.map((column) => ({ column }));
  return {
    keys: {
      ...own.keys,
      uniques: distinct([...own.keys.uniques, ...leafKeys], ({ parts, where }) => JSON.stringify([parts, where])).filter(
        ({ parts, where }) => where !== undefined || JSON.stringify(parts) !== JSON.stringify(ownKey),
      ),
    },
    foreignKeys: distinct([...own.foreignKeys, ...gather("foreignKeys").flat()], ({ columns, target }) =>
      JSON.stringify([columns, target]),
    ),
    checks: distinct([...own.checks, ...gather("checks").flat(), ...within], ({ expression }) => expression),
    triggers: [...new Set([...own.triggers, ...gather("triggers").flat()])],
  };
}

function distinct<T>(items: readonly T[], key: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(key(item)) && seen.add(key(item)));
}
