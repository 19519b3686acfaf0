import type { Storage } from "@google-cloud/storage";
import { z } from "zod";
import type { ObjectStore } from "../contract/object-store.js";
import { parseStoreOptions } from "../contract/parse-store-options.js";
import { toPrefix } from "../contract/store-prefix.js";
import { createDriveStore, toReadable } from "../drive/create-drive-store.js";
import type { Drive } from "../drive/drive.js";
import { loadPackage } from "../drive/load-package.js";
import { uploadResumable } from "./upload-resumable.js";

/** Options of a store in Google Cloud Storage. */
export interface GcsStoreOptions {
  readonly bucket: string;
  /** Start of all keys. */
  readonly prefix?: string | undefined;
  readonly projectId?: string | undefined;
  /** A service account; what the environment tells unless stated. */
  readonly credentials?: { readonly client_email: string; readonly private_key: string } | undefined;
  /** URL of the API, where it is not Google's. */
  readonly apiEndpoint?: string | undefined;
}

/** The part of a client of `@google-cloud/storage` that tells it from others. */
export interface GcsClientLike {
  bucket(name: string): object;
}

const gcsOptions: z.ZodType<GcsStoreOptions> = z.strictObject({
  bucket: z.string().min(1),
  prefix: z.string().optional(),
  projectId: z.string().optional(),
  credentials: z.strictObject({ client_email: z.string(), private_key: z.string() }).optional(),
  apiEndpoint: z.url({ protocol: /^https?$/ }).optional(),
});

/**
 * Opens a bucket of Google Cloud Storage as a store: flydrive's `gcs` driver. Uploads are resumable ones, which show when complete.
 *
 * @param options - Bucket and account.
 * @param injected - A client of `@google-cloud/storage` in place of one made of the options.
 * @throws SeedbedError `STORE_OPTIONS_INVALID`, `STORE_CLIENT_MISSING`.
 */
export async function openGcsStore(options: GcsStoreOptions, injected?: GcsClientLike): Promise<ObjectStore> {
  const { bucket, prefix, projectId, credentials, apiEndpoint } = parseStoreOptions("gcs", gcsOptions, options);
  const sdk = await loadPackage("@google-cloud/storage", () => import("@google-cloud/storage"));
  const { GCSDriver } = await loadPackage("flydrive", () => import("flydrive/drivers/gcs"));
  const storage =
    (injected as Storage | undefined) ??
    new sdk.Storage({
      ...(projectId === undefined ? {} : { projectId }),
      ...(credentials === undefined ? {} : { credentials }),
      ...(apiEndpoint === undefined ? {} : { apiEndpoint }),
    });
  const drive = new GCSDriver({ storage, bucket, visibility: "private", usingUniformAcl: true }) as unknown as Drive;
  return createDriveStore({
    name: "gcs",
    drive,
    prefix: toPrefix(prefix),
    upload: (key, body) => uploadResumable(storage.bucket(bucket).file(key), toReadable(body)),
    close: async () => undefined,
  });
}
