import type { Dataset } from "@seedbed/core";
import { type DatasetRequest, openDataset } from "./dataset/open-dataset.js";

/**
 * Entry of worker threads: opens the dataset that the command works on.
 *
 * @param request - File, seed, row counts, locale.
 */
export async function loadDataset(request: DatasetRequest): Promise<Dataset> {
  return (await openDataset(request)).data;
}
