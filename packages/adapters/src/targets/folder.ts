import { existsSync, statSync } from "node:fs";
import { mkdir, open, rmdir } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { toFileError } from "../errors/file-error.js";

/** A folder that files are written to, which goes again when it was made for nothing. */
export interface Folder {
  /** Makes renamed files outlast a power cut, where the system lets folders be synced. */
  sync(): Promise<void>;
  /** Removes the folders that were made, if they are empty. */
  abort(): Promise<void>;
}

/**
 * Makes a folder and those above it.
 *
 * One by one: the recursive mode of `mkdir` never ends on file systems that refuse new folders as if the parent were missing.
 *
 * @param path - The folder.
 * @throws SeedbedError `FILE_WRITE_FAILED`.
 */
export async function createFolder(path: string): Promise<Folder> {
  const leaf = resolve(path);
  const missing: string[] = [];
  for (let folder = leaf; !existsSync(folder) && folder !== dirname(folder); folder = dirname(folder)) missing.unshift(folder);
  const made: string[] = [];
  const abort = async (): Promise<void> => {
    for (const folder of made.reverse()) await rmdir(folder).catch(() => undefined);
  };
  try {
    for (const folder of missing) if (await makeFolder(folder)) made.push(folder);
    if (!statSync(leaf).isDirectory()) throw Object.assign(new Error("not a folder"), { code: "ENOTDIR" });
  } catch (error) {
    await abort();
    throw toFileError(error, path);
  }
  return { sync: () => syncFolder(leaf), abort };
}

/** False when another process was faster. */
async function makeFolder(path: string): Promise<boolean> {
  try {
    await mkdir(path);
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code === "EEXIST") return false;
    throw error;
  }
}

async function syncFolder(path: string): Promise<void> {
  try {
    const handle = await open(path, "r");
    await handle.sync().finally(() => handle.close());
  } catch {
    // Windows and some network file systems refuse to open or sync a folder; the files themselves are synced.
  }
}
