import type { DatasetSource } from "../source/dataset-source.js";

/**
 * How a worker thread makes the dataset again: a module, and what to call it with.
 *
 * Functions do not travel between threads, modules do. The module exports `loadDataset`, a {@link LoadDataset}.
 *
 * @example
 * ```ts
 * // shop-data.js
 * export const loadDataset = ({ seed }) => createDataset(shop, { seed, plugins: [en] });
 * // elsewhere
 * const recipe = { module: new URL("./shop-data.js", import.meta.url).href, argument: { seed: "demo" } };
 * ```
 */
export interface DatasetRecipe {
  /** URL or package specifier of a module that exports `loadDataset`. */
  readonly module: string;
  /** Passed to `loadDataset`; anything the structured clone algorithm copies. */
  readonly argument?: unknown;
}

/**
 * Makes a dataset. Called once in every worker; the same argument must give the same dataset.
 *
 * @param argument - The recipe's argument.
 */
export type LoadDataset = (argument: never) => DatasetSource | Promise<DatasetSource>;
