import type { S3Client } from "@aws-sdk/client-s3";
import { z } from "zod";
import type { ObjectStore } from "../contract/object-store.js";
import { parseStoreOptions } from "../contract/parse-store-options.js";
import { toPrefix } from "../contract/store-prefix.js";
import { createDriveStore } from "../drive/create-drive-store.js";
import type { Drive } from "../drive/drive.js";
import { loadPackage } from "../drive/load-package.js";
import { uploadInParts } from "./upload-in-parts.js";

/** Options of a store in S3, or in a service that speaks its protocol. */
export interface S3StoreOptions {
  readonly bucket: string;
  /** Start of all keys. */
  readonly prefix?: string | undefined;
  /** `us-east-1` unless stated. */
  readonly region?: string | undefined;
  /** URL of a service that is not Amazon's. */
  readonly endpoint?: string | undefined;
  /** Key of the account; what the environment tells unless stated. */
  readonly accessKeyId?: string | undefined;
  readonly secretAccessKey?: string | undefined;
  readonly sessionToken?: string | undefined;
  /** Puts the bucket into the path in place of the host's name; with an endpoint unless stated. */
  readonly pathStyle?: boolean | undefined;
  /** Bytes of a part of large objects, 5 MiB or more; 8 MiB unless stated. */
  readonly partBytes?: number | undefined;
}

/** The part of a client of `@aws-sdk/client-s3` that tells it from others. */
export interface S3ClientLike {
  readonly middlewareStack: object;
  destroy(): void;
}

const s3Options: z.ZodType<S3StoreOptions> = z.strictObject({
  bucket: z.string().min(1),
  prefix: z.string().optional(),
  region: z.string().optional(),
  endpoint: z.url({ protocol: /^https?$/ }).optional(),
  accessKeyId: z.string().optional(),
  secretAccessKey: z.string().optional(),
  sessionToken: z.string().optional(),
  pathStyle: z.boolean().optional(),
  partBytes: z
    .int()
    .min(5 * 1024 * 1024)
    .optional(),
});

const PART_BYTES = 8 * 1024 * 1024;

/**
 * Opens a bucket of S3 as a store: flydrive's `s3` driver, with multipart uploads beside it.
 *
 * @param options - Bucket and account.
 * @param injected - A client of `@aws-sdk/client-s3` in place of one made of the options.
 * @throws SeedbedError `STORE_OPTIONS_INVALID`, `STORE_CLIENT_MISSING`.
 */
export async function openS3Store(options: S3StoreOptions, injected?: S3ClientLike): Promise<ObjectStore> {
  const { bucket, prefix, partBytes = PART_BYTES, ...account } = parseStoreOptions("s3", s3Options, options);
  const sdk = await loadPackage("@aws-sdk/client-s3", () => import("@aws-sdk/client-s3"));
  const { S3Driver } = await loadPackage("flydrive", () => import("flydrive/drivers/s3"));
  const {
    region = "us-east-1",
    endpoint,
    accessKeyId,
    secretAccessKey,
    sessionToken,
    pathStyle = endpoint !== undefined,
  } = account;
  const hasKeys = accessKeyId !== undefined && secretAccessKey !== undefined;
  const client =
    (injected as S3Client | undefined) ??
    new sdk.S3Client({
      region,
      forcePathStyle: pathStyle,
      // Services that only speak the protocol store the checksums of streams as a part of the object.
      requestChecksumCalculation: "WHEN_REQUIRED",
      responseChecksumValidation: "WHEN_REQUIRED",
      ...(endpoint === undefined ? {} : { endpoint }),
      ...(hasKeys
        ? { credentials: { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) } }
        : {}),
    });
  const drive = new S3Driver({ client, bucket, visibility: "private", supportsACL: false }) as unknown as Drive;
  return createDriveStore({
    name: "s3",
    drive,
    prefix: toPrefix(prefix),
    upload: (key, body) => uploadInParts({ sdk, client, drive, bucket, key, partBytes }, body),
    async close() {
      if (injected === undefined) client.destroy();
    },
  });
}
