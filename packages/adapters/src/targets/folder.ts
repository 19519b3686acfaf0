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
 * @param path - The folder.
 * @throws SeedbedError `FILE_WRITE_FAILED`.
 */
export async function createFolder(path: string): Promise<Folder> {
  const leaf = resolve(path);
  const first = await mkdir(leaf, { recursive: true }).catch((error: unknown) => {
    throw toFileError(error, path);
  });
  return {
    sync: () => syncFolder(leaf),
    async abort() {
      if (first === undefined) return;
      const top = resolve(first);
      for (let folder = leaf; ; folder = dirname(folder)) {
        const removed = await rmdir(folder).then(
          () => true,
          () => false,
        );
        if (!removed || folder === top) return;
      }
    },
  };
}

async function syncFolder(path: string): Promise<void> {
  try {
    const handle = await open(path, "r");
    await handle.sync().finally(() => handle.close());
  } catch {
    // Windows and some network file systems refuse to open or sync a folder; the files themselves are synced.
  }
}
