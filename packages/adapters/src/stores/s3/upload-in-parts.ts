import type * as Sdk from "@aws-sdk/client-s3";
import type { Drive } from "../drive/drive.js";
import { cutPieces } from "./cut-pieces.js";

/** Where an upload goes. */
export interface UploadTarget {
  readonly sdk: Pick<
    typeof Sdk,
    "CreateMultipartUploadCommand" | "UploadPartCommand" | "CompleteMultipartUploadCommand" | "AbortMultipartUploadCommand"
  >;
  readonly client: Sdk.S3Client;
  readonly drive: Drive;
  readonly bucket: string;
  readonly key: string;
  /** Bytes of each part but the last. */
  readonly partBytes: number;
}

/**
 * Uploads an object: at once when it is small, otherwise in parts that become an object when all are there.
 *
 * @param target - Where to.
 * @param body - Its bytes; no more than two parts are held.
 */
export async function uploadInParts(target: UploadTarget, body: AsyncIterable<Uint8Array>): Promise<void> {
  const { sdk, client, drive, bucket, key, partBytes } = target;
  const pieces = cutPieces(body, partBytes);
  const first = await pieces.next();
  const second = first.done === true ? first : await pieces.next();
  if (second.done === true) return drive.put(key, first.done === true ? new Uint8Array() : first.value);
  const place = { Bucket: bucket, Key: key };
  const { UploadId } = await client.send(new sdk.CreateMultipartUploadCommand(place));
  const upload = { ...place, UploadId };
  try {
    const parts: Sdk.CompletedPart[] = [];
    const send = async (Body: Uint8Array): Promise<void> => {
      const PartNumber = parts.length + 1;
      const { ETag } = await client.send(new sdk.UploadPartCommand({ ...upload, PartNumber, Body, ContentLength: Body.length }));
      parts.push({ ETag, PartNumber });
    };
    await send(first.value as Uint8Array);
    await send(second.value);
    for await (const piece of pieces) await send(piece);
    await client.send(new sdk.CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts: parts } }));
  } catch (error) {
    // Parts of an upload that never ends are paid for, and seen by nobody.
    await client.send(new sdk.AbortMultipartUploadCommand(upload)).catch(() => undefined);
    throw error;
  }
}
