import { dirname } from "node:path";
import type { BatchSink, TableSchema } from "@seedbed/core";
import { findCompression } from "../compression/compressions.js";
import { openSink } from "../sink/open-sink.js";
import { FileTarget } from "../targets/file-target.js";
import { createFolder } from "../targets/folder.js";
import { resolveWriteOptions, type WriteOptions } from "./write-options.js";

/** Options of {@link createFileSink}. */
export interface FileSinkOptions extends Pick<WriteOptions, "format" | "formatOptions" | "compression" | "partRows" | "force"> {
  /** Path of the file; its folder is made. */
  readonly path: string;
  /** The table whose batches come. */
  readonly schema: TableSchema;
}

/**
 * Opens a file as a sink for batches, whatever makes them. The file appears on commit; an abort leaves nothing.
 *
 * @param options - Path, table and format.
 * @returns The sink.
 * @throws SeedbedError `FILE_EXISTS` or `FILE_WRITE_FAILED`.
 * @example
 * ```ts
 * const sink = await createFileSink({ path: "users.ndjson", schema: data.users.schema, format: "ndjson" });
 * for await (const batch of data.users.batches()) await sink.write(batch);
 * await sink.commit();
 * ```
 */
export async function createFileSink(options: FileSinkOptions): Promise<BatchSink> {
  const { format, compression, partRows, force } = resolveWriteOptions(options);
  const compress = compression === undefined ? undefined : await findCompression(compression).load();
  const folder = await createFolder(dirname(options.path));
  try {
    const target = await FileTarget.open(options.path, force);
    const sink = await openSink({ schema: options.schema, format, target, compress, partRows });
    return {
      write: (batch) => sink.write(batch),
      async commit() {
        await sink.commit();
        await folder.sync();
      },
      async abort() {
        await sink.abort();
        await folder.abort();
      },
    };
  } catch (error) {
    await folder.abort();
    throw error;
  }
}
