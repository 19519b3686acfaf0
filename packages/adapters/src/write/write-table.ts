import { dirname } from "node:path";
import type { TableSource } from "../source/dataset-source.js";
import type { ByteTarget } from "../targets/byte-target.js";
import { FileTarget } from "../targets/file-target.js";
import { createFolder } from "../targets/folder.js";
import { StreamTarget } from "../targets/stream-target.js";
import { orAbort, writeAll } from "./write-all.js";
import { type Out, resolveWriteOptions, type WriteOptions, type WriteResult } from "./write-options.js";

/** Options of {@link writeTable}. */
export interface WriteTableOptions extends WriteOptions {
  /** Path of the file, `-` for standard output, or a stream. */
  readonly out: Out;
}

/**
 * Writes one table to a file or stream. A file appears when it is complete, or not at all.
 *
 * @param table - A table of a dataset.
 * @param options - Where to, and how.
 * @returns The file with its rows and bytes.
 * @throws SeedbedError `FILE_EXISTS`, `FILE_WRITE_FAILED`, `WRITE_ABORTED` and others of the catalogue.
 * @example
 * ```ts
 * await writeTable(data.users, { out: "out/users.csv" });
 * ```
 */
export async function writeTable(table: TableSource, options: WriteTableOptions): Promise<WriteResult> {
  const complete = resolveWriteOptions(options);
  const { out } = options;
  const targets: ByteTarget[] = [];
  const folder = isStream(out) ? undefined : await createFolder(dirname(out));
  return orAbort(targets, folder, async () => {
    const target = isStream(out) ? createStreamTarget(out) : await FileTarget.open(out, complete.force);
    targets.push(target);
    const result = await writeAll([{ source: table, target }], complete);
    await folder?.sync();
    return result;
  });
}

/**
 * Tells whether an output is a stream.
 *
 * @param out - A path, `-`, or a stream.
 */
export function isStream(out: Out): out is Exclude<Out, string> | "-" {
  return out === "-" || typeof out !== "string";
}

/**
 * Makes the target of a stream.
 *
 * @param out - `-` for standard output, or a stream.
 */
export function createStreamTarget(out: Exclude<Out, string> | "-"): StreamTarget {
  return new StreamTarget(out === "-" ? process.stdout : out);
}
