import { readFile } from "node:fs/promises";
import { createCliError } from "../errors/cli-error.js";
import type { ConnectOptions } from "./connect-options.js";

/**
 * Options of a connector by the command line: those of a file, and more.
 *
 * @param options - Of the command.
 * @throws SeedbedError `USAGE_INVALID`.
 */
export async function toConnectorOptions(options: ConnectOptions): Promise<Record<string, unknown>> {
  const given = options.options === undefined ? {} : await readOptions(options.options);
  const allowed = Array.isArray(given["allowHosts"]) ? (given["allowHosts"] as unknown[]) : [];
  const hosts = [...allowed, ...(options.allowHost ?? []), ...(options.allowPrivate === true ? await privateRanges() : [])];
  return {
    ...given,
    ...(hosts.length === 0 ? {} : { allowHosts: hosts }),
    ...(options.bearerEnv === undefined ? {} : { auth: { type: "bearer", token: readVariable(options.bearerEnv) } }),
  };
}

async function privateRanges(): Promise<readonly string[]> {
  return (await import("@seedbed/adapters/http")).PRIVATE_RANGES;
}

async function readOptions(path: string): Promise<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(await readFile(path, "utf8"));
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // The parser's message would show a part of the file, which may hold secrets.
  }
  throw createCliError("USAGE_INVALID", `${path} cannot be read as a JSON object`, { hint: "check the path and the file" });
}

function readVariable(name: string): string {
  const value = process.env[name];
  if (value !== undefined && value !== "") return value;
  throw createCliError("USAGE_INVALID", `the environment variable ${name} is not set`, { hint: "set it to the token" });
}
