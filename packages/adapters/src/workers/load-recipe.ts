import { isSeedbedError } from "@seedbed/core";
import { createAdapterError } from "../errors/adapter-error.js";
import type { DatasetSource } from "../source/dataset-source.js";
import type { DatasetRecipe } from "./recipe.js";

/**
 * Makes a dataset from its recipe.
 *
 * @param recipe - Module and argument.
 * @throws SeedbedError `RECIPE_INVALID`, or what the module throws.
 */
export async function loadRecipe(recipe: DatasetRecipe): Promise<DatasetSource> {
  let loaded: Readonly<Record<string, unknown>>;
  try {
    loaded = (await import(recipe.module)) as typeof loaded;
  } catch (cause) {
    if (isSeedbedError(cause)) throw cause;
    throw createAdapterError("RECIPE_INVALID", `cannot import ${recipe.module}`, { details: { module: recipe.module }, cause });
  }
  // A CommonJS module may come as the default export of its own.
  const inner = loaded["default"] as Readonly<Record<string, unknown>> | undefined;
  const load = loaded["loadDataset"] ?? inner?.["loadDataset"];
  if (typeof load !== "function") {
    throw createAdapterError("RECIPE_INVALID", `${recipe.module} exports no function loadDataset`, {
      details: { module: recipe.module },
    });
  }
  const data = (await load(recipe.argument)) as DatasetSource | undefined;
  if (typeof data?.tables !== "object") {
    throw createAdapterError("RECIPE_INVALID", `loadDataset of ${recipe.module} returned no dataset`, {
      details: { module: recipe.module },
    });
  }
  return data;
}
