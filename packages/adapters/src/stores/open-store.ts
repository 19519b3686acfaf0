import { createAdapterError } from "../errors/adapter-error.js";
import type { ObjectStore } from "./contract/object-store.js";
import { openFolderStore } from "./folder/folder-store.js";
import { openGcsStore } from "./gcs/gcs-store.js";
import { openS3Store } from "./s3/s3-store.js";

/** Starts of URLs that lead to stores. */
export const STORE_SCHEMES: readonly string[] = ["folder", "s3", "gs"];

/**
 * Opens a store by a URL: `folder:./data`, `s3://bucket/prefix?region=…&endpoint=…`, `gs://bucket/prefix`. Accounts come from the
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
    case "folder:":
      return openFolderStore({ location: decodeURIComponent(pathname) });
    case "s3:":
      return openS3Store({ bucket, prefix, ...more });
    case "gs:":
      return openGcsStore({ bucket, prefix, ...more });
    default:
      throw createAdapterError("STORE_OPTIONS_INVALID", `${protocol} is no object store`, { hint: "use folder:, s3: or gs:" });
  }
}
