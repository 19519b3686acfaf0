import { readFileSync } from "node:fs";
import { createAdapterError } from "../../../../errors/adapter-error.js";

const SECONDS_TO_CONNECT = 10;

/**
 * Reads a URL of MySQL or MariaDB: `mysql://user:password@host:3306/shop?ssl=true`.
 *
 * @param url - Parameters: `ssl=true` checks the server's certificate, `ssl=insecure` does not, `ca` is a file of certificates,
 * `socket` a Unix socket.
 * @returns Options of a mysql2 connection.
 * @throws SeedbedError `DATABASE_UNREACHABLE` when it is no URL.
 */
export function parseMysqlUrl(url: string): Record<string, unknown> {
  const { hostname, port, username, password, pathname, searchParams } = parse(url);
  const socket = searchParams.get("socket");
  const ca = searchParams.get("ca");
  const ssl = searchParams.get("ssl") ?? (ca === null ? "false" : "true");
  const database = decodeURIComponent(pathname.replace(/^\//, ""));
  return {
    ...(socket === null
      ? { host: hostname.replace(/^\[|\]$/g, "") || "localhost", port: port === "" ? 3306 : Number(port) }
      : { socketPath: socket }),
    ...(username === "" ? {} : { user: decodeURIComponent(username) }),
    ...(password === "" ? {} : { password: decodeURIComponent(password) }),
    ...(database === "" ? {} : { database }),
    ...(ssl === "false" || ssl === "0"
      ? {}
      : { ssl: { rejectUnauthorized: ssl !== "insecure", ...(ca === null ? {} : { ca: readFileSync(ca, "utf8") }) } }),
    charset: "utf8mb4",
    connectTimeout: SECONDS_TO_CONNECT * 1000,
    // One statement at a time, so that no text can smuggle in a second one.
    multipleStatements: false,
  };
}

function parse(url: string): URL {
  try {
    // The scheme decides how a URL is read; this one is read as those with a host are.
    return new URL(url.replace(/^[a-z0-9+]+:/i, "mysql:"));
  } catch {
    throw createAdapterError("DATABASE_UNREACHABLE", "the URL of the database cannot be read", {
      hint: "write mysql://user:password@host:3306/database, with special characters percent-encoded",
    });
  }
}
