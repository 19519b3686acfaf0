import type { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** The part of a file of `@google-cloud/storage` that is used. */
export interface GcsFile {
  createWriteStream(options: { readonly resumable: boolean; readonly validation: "crc32c" }): Writable;
}

/**
 * Uploads an object. The driver's own stream leaves an upload open when its source fails, which this ends.
 *
 * @param file - Where to.
 * @param body - Its bytes.
 */
export async function uploadResumable(file: GcsFile, body: Readable): Promise<void> {
  await pipeline(body, file.createWriteStream({ resumable: true, validation: "crc32c" }));
}
