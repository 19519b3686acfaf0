import { Readable } from "node:stream";
import { checkKey } from "../contract/check-key.js";
import type { ObjectStore, StoredObject } from "../contract/object-store.js";
import type { Drive } from "./drive.js";
import { isMissing, toStoreError } from "./store-error.js";

const LIFE_MS = 15 * 60_000;

/** What a store is made of. */
export interface DriveStoreParts {
  readonly name: string;
  readonly drive: Drive;
  /** Start of all keys, with a slash at its end, or nothing. */
  readonly prefix: string;
  /** Stores an object so that it shows when it is complete, or not at all. */
  readonly upload: (key: string, body: AsyncIterable<Uint8Array>) => Promise<void>;
  readonly close: () => Promise<void>;
  /** Entries that are no objects, such as temporary files. */
  readonly isHidden?: (key: string) => boolean;
}

/**
 * Makes a store of a flydrive driver.
 *
 * @param parts - The driver, and how objects are stored.
 */
export function createDriveStore({ name, drive, prefix, upload, close, isHidden }: DriveStoreParts): ObjectStore {
  const full = (key: string): string => prefix + checkKey(key);

  async function put(key: string, body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
    const path = full(key);
    const watched = watchBody(body);
    try {
      await upload(path, watched.bytes);
    } catch (error) {
      // Clients wrap what the body throws in errors of their own.
      throw watched.failed ? watched.error : toStoreError(error, `cannot write ${key}`);
    }
  }

  async function* get(key: string): AsyncGenerator<Uint8Array> {
    const path = full(key);
    let stream: Readable | undefined;
    try {
      stream = await drive.getStream(path);
      for await (const chunk of stream) yield chunk as Uint8Array;
    } catch (error) {
      throw toStoreError(error, `cannot read ${key}`);
    } finally {
      stream?.destroy();
    }
  }

  async function stat(key: string): Promise<StoredObject | undefined> {
    const path = full(key);
    try {
      if (!(await drive.exists(path))) return undefined;
      return { key, sizeBytes: (await drive.getMetaData(path)).contentLength };
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw toStoreError(error, `cannot look at ${key}`);
    }
  }

  async function* list(folder = ""): AsyncGenerator<StoredObject> {
    const path = folder === "" ? prefix : `${full(folder.replace(/\/$/, ""))}/`;
    try {
      for (let token: string | undefined; ; ) {
        const page = await drive.listAll(path === "" ? "/" : path, {
          recursive: true,
          ...(token === undefined ? {} : { paginationToken: token }),
        });
        for (const entry of page.objects) {
          if (!entry.isFile || entry.key === undefined || !entry.key.startsWith(path) || isHidden?.(entry.key) === true) continue;
          const sizeBytes = (await entry.getMetaData?.())?.contentLength ?? 0;
          yield { key: entry.key.slice(prefix.length), sizeBytes };
        }
        token = page.paginationToken;
        if (token === undefined || token === "") return;
      }
    } catch (error) {
      if (!isMissing(error)) throw toStoreError(error, `cannot list ${folder === "" ? "the store" : folder}`);
    }
  }

  return {
    name,
    put,
    get,
    stat,
    list,
    async remove(key) {
      const path = full(key);
      await drive.delete(path).catch((error: unknown) => {
        if (!isMissing(error)) throw toStoreError(error, `cannot remove ${key}`);
      });
    },
    async signUrl(key, { lifeMs = LIFE_MS, use = "read" } = {}) {
      const path = full(key);
      // Flydrive counts in seconds.
      const options = { expiresIn: Math.max(1, Math.ceil(lifeMs / 1000)) };
      try {
        return await (use === "read" ? drive.getSignedUrl(path, options) : drive.getSignedUploadUrl(path, options));
      } catch (error) {
        throw toStoreError(error, `cannot sign a URL of ${key}`);
      }
    },
    close,
  };
}

interface WatchedBody {
  readonly bytes: AsyncIterable<Uint8Array>;
  failed: boolean;
  error: unknown;
}

function watchBody(body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): WatchedBody {
  async function* run(): AsyncGenerator<Uint8Array> {
    try {
      yield* body;
    } catch (error) {
      watched.failed = true;
      watched.error = error;
      throw error;
    }
  }
  const watched: WatchedBody = { bytes: run(), failed: false, error: undefined };
  return watched;
}

/**
 * A body as a stream of the platform.
 *
 * @param body - Its pieces.
 */
export function toReadable(body: AsyncIterable<Uint8Array>): Readable {
  return Readable.from(body, { objectMode: false });
}
