import { join } from "node:path";
import type { BatchSource } from "@seedbed/core";
import { findCompression } from "../compression/compressions.js";
import { createAdapterError } from "../errors/adapter-error.js";
import { openSink } from "../sink/open-sink.js";
import type { ByteTarget } from "../targets/byte-target.js";
import { toFileNames } from "../targets/file-names.js";
import { FileTarget } from "../targets/file-target.js";
import { createFolder } from "../targets/folder.js";
import { orAbort } from "./write-all.js";
import { resolveWriteOptions, type WriteOptions, type WriteResult, type WrittenFile } from "./write-options.js";

/** Options of {@link writeSources}: sources are read from front to back, so one thread writes them. */
export interface WriteSourcesOptions extends Omit<WriteOptions, "workers" | "recipe"> {
  /** Folder of the files. */
  readonly out: string;
}

/**
 * Writes sources of batches to a folder, one file each, named after their tables. The files appear when all are complete, or not at
 * all. For datasets, whose rows can be made from anywhere, there is {@link writeDataset}.
 *
 * @param sources - Tables from a database, a file or transforms.
 * @param options - Where to, and how; `totalRows` of progress counts the rows so far.
 * @returns The files with their rows and bytes.
 * @throws SeedbedError `FILE_EXISTS`, `FILE_WRITE_FAILED`, `WRITE_ABORTED` and others of the catalogue.
 * @example
 * ```ts
 * const adults = transformSource(data.users, [{ kind: "filter", where: "age >= 18" }]);
 * await writeSources([adults], { out: "out", format: "ndjson" });
 * ```
 */
export async function writeSources(sources: readonly BatchSource[], options: WriteSourcesOptions): Promise<WriteResult> {
  const complete = resolveWriteOptions(options);
  const { format, compression, partRows, signal } = complete;
  const compress = compression === undefined ? undefined : await findCompression(compression).load();
  const ending = compression === undefined ? "" : `.${findCompression(compression).extension}`;
  const names = toFileNames(sources.map(({ schema }) => schema.name));
  const targets: ByteTarget[] = [];
  const folder = await createFolder(options.out);
  return orAbort(targets, folder, async () => {
    const files: WrittenFile[] = [];
    let rows = 0;
    let bytes = 0;
    for (const [i, source] of sources.entries()) {
      const { schema } = source;
      const target = await FileTarget.open(join(options.out, `${names[i]!}.${format.extension}${ending}`), complete.force);
      targets.push(target);
      const sink = await openSink({ schema, format, target, compress, partRows });
      let written = 0;
      for await (const batch of source.batches()) {
        if (signal?.aborted) throw createAdapterError("WRITE_ABORTED", "the write was stopped", { cause: signal.reason });
        await sink.write(batch);
        written += batch.length;
        complete.onProgress({ rows: rows + written, totalRows: rows + written, bytes: bytes + sink.bytes });
      }
      await sink.flush();
      files.push({ table: schema.name, path: target.path, rows: written, bytes: sink.bytes });
      rows += written;
      bytes += sink.bytes;
    }
    for (const target of targets) await target.prepare();
    for (const target of targets) await target.commit();
    await folder.sync();
    return { files, rows, bytes };
  });
}
