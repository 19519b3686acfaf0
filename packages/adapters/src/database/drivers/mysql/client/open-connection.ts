import { createClientError, loadClient } from "../../../failures/load-client.js";
import type { MysqlConnection, MysqlModule } from "./mysql-client.js";
import { parseMysqlUrl } from "./parse-mysql-url.js";

/** A connection and whether the caller closes it. */
export interface OpenedMysql {
  readonly connection: MysqlConnection;
  readonly foreign: boolean;
}

/**
 * Opens a connection by mysql2, or takes the one the caller brought.
 *
 * @param url - Where to.
 * @param client - The module mysql2 or mysql2/promise, a connection of either, or nothing.
 */
export async function openMysqlConnection(url: string, client: unknown): Promise<OpenedMysql> {
  const brought = client as Partial<Record<string, unknown>> | undefined;
  if (brought !== undefined && brought !== null && typeof brought["createConnection"] !== "function") {
    return { connection: toConnection(brought), foreign: true };
  }
  const module = (brought ??
    (await loadClient("mysql2", async () => toModule(await import("mysql2"))))) as unknown as MysqlModule;
  const opened = await module.createConnection(parseMysqlUrl(url));
  const connection = toConnection(opened);
  await new Promise<void>((resolve, reject) => {
    // Failures are reported by the statement they end; without a listener they would end the process.
    connection.on("error", reject);
    connection.query({ sql: "SELECT 1", rowsAsArray: true, typeCast: false }, (error) =>
      error === null ? resolve() : reject(error),
    );
  });
  return { connection, foreign: false };
}

function toModule(loaded: object): object {
  return "createConnection" in loaded ? loaded : (loaded as { default: object }).default;
}

function toConnection(client: unknown): MysqlConnection {
  const object = client as Partial<Record<string, unknown>> | null;
  if (typeof object === "object" && object !== null && typeof object["query"] === "function") {
    // Connections with promises hold the one with callbacks.
    const inner = object["connection"] as Partial<Record<string, unknown>> | undefined;
    if (typeof inner?.["query"] === "function") return inner as unknown as MysqlConnection;
    if (typeof object["destroy"] === "function") return object as unknown as MysqlConnection;
  }
  throw createClientError("mysql", "the module mysql2 or a connection of it; take one out of a pool first");
}
