import { fileURLToPath } from "node:url";
import { createAdapterError } from "../errors/adapter-error.js";
import { openFolderStore } from "./folder/folder-store.js";
import { openGcsStore } from "./gcs/gcs-store.js";
import type { ObjectStore } from "./object-store.js";
import { openS3Store } from "./s3/s3-store.js";

/** Starts of URLs that lead to stores. */
export const STORE_SCHEMES: readonly string[] = ["file", "s3", "gs"];

/**
 * Opens a store by a URL: `file:///data`, `s3://bucket/prefix?region=…&endpoint=…`, `gs://bucket/prefix`. Accounts come from the
 * environment.
 *
 * @param url - Where it is.
 * @throws SeedbedError `STORE_OPTIONS_INVALID`, `STORE_CLIENT_MISSING`.
 */
export async function openStore(url: string | URL): Promise<ObjectStore> {
  const parsed = new URL(url);
  const { protocol, hostname: bucket, pathname, searchParams } = parsed;
  const prefix = decodeURIComponent(pathname);
  const more = Object.fromEntries(searchParams);
  switch (protocol) {
    case "file:":
      return openFolderStore({ location: fileURLToPath(parsed) });
    case "s3:":
      return openS3Store({ bucket, prefix, ...more });
    case "gs:":
      return openGcsStore({ bucket, prefix, ...more });
    default:
      throw createAdapterError("STORE_OPTIONS_INVALID", `${protocol} is no object store`, { hint: "use file:, s3: or gs:" });
  }
}
