import { existsSync } from "node:fs";
import { createAdapterError } from "../../../../errors/adapter-error.js";
import { createClientError, loadClient } from "../../../failures/load-client.js";
import type { FileUrl } from "../../../urls/parse-file-url.js";
import type { DuckdbConnection, DuckdbInstance, DuckdbModule } from "./duckdb-client.js";

/** A connection, the library's values and types, and what closes it. */
export interface OpenedDuckdb {
  readonly connection: DuckdbConnection;
  readonly module: DuckdbModule;
  close(): void;
}

/**
 * Opens DuckDB by @duckdb/node-api, or takes what the caller brought.
 *
 * @param at - Where to; statements may not read files or the network unless the parameter `external` is `true`.
 * @param client - The module, an instance or a connection of it, or nothing.
 */
export async function openDuckdb(at: FileUrl, client: unknown): Promise<OpenedDuckdb> {
  const brought = client as Partial<Record<string, unknown>> | null | undefined;
  const isModule = brought !== null && brought !== undefined && brought["DuckDBInstance"] !== undefined;
  const module = (isModule
    ? brought
    : await loadClient("@duckdb/node-api", () => import("@duckdb/node-api"))) as unknown as DuckdbModule;
  if (brought === undefined || isModule) return openFile(at, module);
  if (typeof brought?.["connect"] === "function") {
    const connection = await (brought as unknown as DuckdbInstance).connect();
    return { connection, module, close: () => connection.closeSync() };
  }
  if (typeof brought?.["stream"] === "function" && typeof brought["createAppender"] === "function") {
    return { connection: brought as unknown as DuckdbConnection, module, close: () => undefined };
  }
  throw createClientError("duckdb", "the module @duckdb/node-api, or an instance or a connection of it");
}

async function openFile(at: FileUrl, module: DuckdbModule): Promise<OpenedDuckdb> {
  if (!at.create && !existsSync(at.path)) {
    throw createAdapterError("DATABASE_UNREACHABLE", `there is no file ${at.path}`, {
      hint: "check the path, or end the URL in ?mode=rwc to make the file",
    });
  }
  const instance = await module.DuckDBInstance.create(at.path, {
    ...(at.readOnly ? { access_mode: "READ_ONLY" } : {}),
    ...(at.parameters.get("external") === "true" ? {} : { enable_external_access: "false" }),
  });
  const connection = await instance.connect();
  return {
    connection,
    module,
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
