import { join } from "node:path";
import { findCompression } from "../compression/compressions.js";
import { createAdapterError } from "../errors/adapter-error.js";
import type { DatasetSource, TableSource } from "../source/dataset-source.js";
import type { ByteTarget } from "../targets/byte-target.js";
import { toFileNames } from "../targets/file-names.js";
import { FileTarget } from "../targets/file-target.js";
import { createFolder } from "../targets/folder.js";
import { orAbort, type TableJob, writeAll } from "./write-all.js";
import {
  type CompleteWriteOptions,
  type Out,
  resolveWriteOptions,
  type WriteOptions,
  type WriteResult,
} from "./write-options.js";
import { createStreamTarget, isStream } from "./write-table.js";

/** Options of {@link writeDataset}. */
export interface WriteDatasetOptions extends WriteOptions {
  /** Folder of the files; for a single table also `-` for standard output, or a stream. */
  readonly out: Out;
  /** Tables to write; all unless stated. */
  readonly tables?: readonly string[];
}

/**
 * Writes the tables of a dataset to a folder, one file each. The files appear when all are complete, or not at all.
 *
 * @param data - The dataset.
 * @param options - Where to, and how.
 * @returns The files with their rows and bytes.
 * @throws SeedbedError `FILE_EXISTS`, `FILE_WRITE_FAILED`, `TABLE_UNKNOWN`, `OUT_NEEDS_ONE_TABLE`, `WRITE_ABORTED` and others of the catalogue.
 * @example
 * ```ts
 * const { files } = await writeDataset(data, { out: "out", format: "ndjson", compression: "zstd" });
 * ```
 */
export async function writeDataset(data: DatasetSource, options: WriteDatasetOptions): Promise<WriteResult> {
  const complete = resolveWriteOptions(options);
  const sources = pickTables(data, options.tables);
  const { out } = options;
  if (isStream(out)) return writeToStream(sources, out, complete);
  const names = toFileNames(sources.map(({ name }) => name));
  const targets: ByteTarget[] = [];
  const folder = await createFolder(out);
  return orAbort(targets, folder, async () => {
    const jobs: TableJob[] = [];
    for (const [i, source] of sources.entries()) {
      const target = await FileTarget.open(join(out, `${names[i]!}.${extensionOf(complete)}`), complete.force);
      targets.push(target);
      jobs.push({ source, target });
    }
    const result = await writeAll(jobs, complete);
    await folder.sync();
    return result;
  });
}

async function writeToStream(
  sources: readonly TableSource[],
  out: Exclude<Out, string> | "-",
  options: CompleteWriteOptions,
): Promise<WriteResult> {
  const [source] = sources;
  if (source === undefined || sources.length > 1) {
    const names = sources.map(({ name }) => name);
    throw createAdapterError("OUT_NEEDS_ONE_TABLE", `a stream takes one table, the dataset has ${sources.length}`, {
      hint: `choose one of ${names.join(", ")}, or write to a folder`,
      details: { tables: names },
    });
  }
  const target = createStreamTarget(out);
  return orAbort([target], undefined, () => writeAll([{ source, target }], options));
}

function pickTables(data: DatasetSource, names: readonly string[] | undefined): TableSource[] {
  const known = Object.keys(data.tables);
  return [...new Set(names ?? known)].map((name) => {
    if (known.includes(name)) return data.tables[name]!;
    throw createAdapterError("TABLE_UNKNOWN", `there is no table "${name}"`, {
      hint: `the tables are ${known.join(", ")}`,
      details: { table: name, known },
    });
  });
}

function extensionOf({ format, compression }: CompleteWriteOptions): string {
  return compression === undefined ? format.extension : `${format.extension}.${findCompression(compression).extension}`;
}
