import type { ConnectorReport } from "@seedbed/adapters/connectors";
import { createCliError } from "../errors/cli-error.js";
import { runSteps } from "./run-steps.js";

/** What a test needs besides the URL. */
export interface TestUrlOptions {
  /** Kind of connector; by the URL unless stated. */
  readonly kind: string | undefined;
  readonly signal: AbortSignal;
}

/**
 * Tests the system behind a URL: a service, a database or an object store.
 *
 * @param text - The URL.
 * @param options - Of the connector.
 * @param how - Kind and signal.
 * @throws SeedbedError `USAGE_INVALID`, `CONNECTOR_UNKNOWN`, `CONNECTOR_OPTIONS_INVALID`.
 */
export async function testUrl(
  text: string,
  options: Record<string, unknown>,
  { kind, signal }: TestUrlOptions,
): Promise<ConnectorReport> {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined)
    throw createCliError("USAGE_INVALID", "this is no URL", { hint: "it begins with https:, postgres:, s3: or another" });
  if (kind === undefined) {
    const { findDriver } = await import("@seedbed/adapters/database");
    if (findDriver(text) !== undefined) return testDatabase(text);
    const { STORE_SCHEMES } = await import("@seedbed/adapters/stores");
    if (STORE_SCHEMES.includes(scheme)) return testStore(text);
  }
  if (!URL.canParse(text)) throw createCliError("USAGE_INVALID", "this is no URL", { hint: "check how it is written" });
  const { findConnector } = await import("@seedbed/adapters/connectors");
  const connector = findConnector(kind ?? scheme);
  const live = connector.create({ ...connector.fromUrl?.(new URL(text)), ...options });
  try {
    return await live.test({ signal });
  } finally {
    await live.close();
  }
}

async function testDatabase(url: string): Promise<ConnectorReport> {
  const { openDatabase } = await import("@seedbed/adapters/database");
  let database: Awaited<ReturnType<typeof openDatabase>> | undefined;
  return runSteps(
    "database",
    ["discover", "read", "write"],
    [
      [
        "reach",
        async () => {
          database = await openDatabase(url);
          return `${database.driver} answers and lets one in`;
        },
      ],
      ["discover", async () => `it has ${(await database!.introspect()).tables.length} tables`],
    ],
  ).finally(() => database?.close());
}

async function testStore(url: string): Promise<ConnectorReport> {
  const { openStore } = await import("@seedbed/adapters/stores");
  let store: Awaited<ReturnType<typeof openStore>> | undefined;
  return runSteps(
    "store",
    ["read", "write"],
    [
      [
        "open",
        async () => {
          store = await openStore(url);
          return `${store.name} can be spoken to`;
        },
      ],
      [
        "list",
        async () => {
          for await (const { key } of store!.list()) return `it lists objects, such as ${key}`;
          return "it is empty";
        },
      ],
    ],
  ).finally(() => store?.close());
}
