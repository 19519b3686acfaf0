import type { DatasetRecipe } from "@seedbed/adapters";
import type { DatasetRequest } from "./open-dataset.js";

/**
 * Says how a worker thread opens the same dataset.
 *
 * @param request - File, seed, row counts, locale.
 */
export function createRecipe(request: DatasetRequest): DatasetRecipe {
  const here = import.meta.url;
  return { module: new URL(here.endsWith(".ts") ? "../loader.ts" : "./loader.js", here).href, argument: request };
}
