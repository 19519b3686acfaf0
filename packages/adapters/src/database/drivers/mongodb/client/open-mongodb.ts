import { createClientError, loadClient } from "../../../failures/load-client.js";
import type { MongoClientLike, MongoModule } from "./mongodb-client.js";

/** A client, the library's values, and whether the caller closes it. */
export interface OpenedMongodb {
  readonly client: MongoClientLike;
  readonly module: MongoModule;
  readonly foreign: boolean;
}

const SECONDS_TO_CONNECT = 10;

/**
 * Opens a client of the package mongodb, or takes the one the caller brought.
 *
 * @param url - Where to.
 * @param client - The module, a client of it, or nothing.
 */
export async function openMongodb(url: string, client: unknown): Promise<OpenedMongodb> {
  const brought = client as Partial<Record<string, unknown>> | null | undefined;
  const isModule = typeof brought?.["MongoClient"] === "function";
  const module = (isModule ? brought : await loadClient("mongodb", () => import("mongodb"))) as unknown as MongoModule;
  if (brought === undefined || isModule) {
    // One connection, as statements follow each other.
    const patience = /serverSelectionTimeoutMS=/i.test(url) ? {} : { serverSelectionTimeoutMS: SECONDS_TO_CONNECT * 1000 };
    const options = { maxPoolSize: 1, ...patience };
    const opened = new module.MongoClient(url, options);
    try {
      await opened.connect();
    } catch (error) {
      await opened.close().catch(() => undefined);
      throw error;
    }
    return { client: opened, module, foreign: false };
  }
  if (typeof brought?.["db"] === "function" && typeof brought["startSession"] === "function") {
    return { client: brought as unknown as MongoClientLike, module, foreign: true };
  }
  throw createClientError("mongodb", "the module mongodb, or a client of it");
}
