import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import { z } from "zod";
import type { ObjectStore } from "../contract/object-store.js";
import { parseStoreOptions } from "../contract/parse-store-options.js";
import { toPrefix } from "../contract/store-prefix.js";
import { createDriveStore, toReadable } from "../drive/create-drive-store.js";
import type { Drive } from "../drive/drive.js";
import { loadPackage } from "../drive/load-package.js";

/** Options of a store in a folder. */
export interface FolderStoreOptions {
  /** Path of the folder; it is made when something is stored. */
  readonly location: string;
  /** Start of all keys. */
  readonly prefix?: string | undefined;
}

const folderOptions: z.ZodType<FolderStoreOptions> = z.strictObject({
  location: z.string().min(1),
  prefix: z.string().optional(),
});

const TEMPORARY = /\.[0-9a-f]{16}\.tmp$/;

/**
 * Opens a folder as a store: flydrive's `fs` driver, with objects written under another name and renamed when complete.
 *
 * @param options - The folder.
 * @throws SeedbedError `STORE_OPTIONS_INVALID`, `STORE_CLIENT_MISSING`.
 */
export async function openFolderStore(options: FolderStoreOptions): Promise<ObjectStore> {
  const { location, prefix } = parseStoreOptions("folder", folderOptions, options);
  const { FSDriver } = await loadPackage("flydrive", () => import("flydrive/drivers/fs"));
  const drive = new FSDriver({ location: resolve(location), visibility: "private" }) as unknown as Drive;
  return createDriveStore({
    name: "folder",
    drive,
    prefix: toPrefix(prefix),
    isHidden: (key) => TEMPORARY.test(key),
    async upload(key, body) {
      const temporary = `${key}.${randomBytes(8).toString("hex")}.tmp`;
      try {
        await drive.putStream(temporary, toReadable(body));
        await drive.move(temporary, key);
      } catch (error) {
        await drive.delete(temporary).catch(() => undefined);
        throw error;
      }
    },
    close: async () => undefined,
  });
}
