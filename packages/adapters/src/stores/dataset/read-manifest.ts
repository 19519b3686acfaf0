import { isSeedbedError } from "@seedbed/core";
import { createAdapterError } from "../../errors/adapter-error.js";
import type { ObjectStore } from "../contract/object-store.js";
import { holdObject } from "./hold-object.js";
import { MANIFEST_NAME, MAX_MANIFEST_BYTES, type Manifest, parseManifest } from "./manifest.js";

/**
 * Reads the manifest of a stored dataset.
 *
 * @param store - Where from.
 * @param key - Start of the dataset's keys.
 * @returns Undefined when no dataset is there.
 * @throws SeedbedError `STORE_DAMAGED`.
 */
export async function readManifest(store: ObjectStore, key: string): Promise<Manifest | undefined> {
  const path = `${key}/${MANIFEST_NAME}`;
  try {
    return parseManifest(new TextDecoder().decode(await holdObject(store, path, MAX_MANIFEST_BYTES)), path);
  } catch (error) {
    if (isSeedbedError(error) && error.code === "STORE_MISSING") return undefined;
    throw error;
  }
}

/** The error for a dataset that is not there. */
export function createNoDatasetError(key: string): Error {
  return createAdapterError("STORE_MISSING", `no dataset is stored under ${key}`, { details: { key } });
}
