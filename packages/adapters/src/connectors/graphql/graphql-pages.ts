import { createAdapterError } from "../../errors/adapter-error.js";
import type { HttpClient } from "../../http/client/http-client.js";
import { CircleCheck } from "../../http/paging/circle-check.js";
import { readPath } from "../../http/paging/read-path.js";
import type { RowPage } from "../source/paged-source.js";
import type { JsonRow } from "../table/rows-to-batch.js";
import { callGraphql } from "./graphql-call.js";
import type { GraphqlList } from "./graphql-list.js";

interface Connection {
  readonly rows: readonly unknown[];
  readonly next: string | undefined;
}

/**
 * Reads a list page by page.
 *
 * @param client - Speaks HTTP.
 * @param url - The endpoint.
 * @param list - What is read.
 * @param options - Where to begin, rows a page.
 */
export async function* readGraphqlPages(
  client: HttpClient,
  url: string,
  list: GraphqlList,
  options: { readonly after: string | undefined; readonly size: number; readonly signal: AbortSignal | undefined },
): AsyncGenerator<RowPage> {
  const { size, signal } = options;
  const circle = new CircleCheck(list.name);
  const takes = (name: string): boolean => list.query.includes(`$${name}`);
  for (let after = options.after; ; ) {
    const variables = {
      ...list.variables,
      ...(takes("first") ? { first: size } : {}),
      ...(takes("after") ? { after: after ?? null } : {}),
    };
    const data = await callGraphql(client, url, { query: list.query, variables, signal });
    const { rows, next } = readConnection(readPath(data, list.path), list.name);
    yield { rows: rows.map((row) => toRow(row, list)), at: after === undefined ? {} : { after } };
    if (next === undefined || !takes("after")) return;
    circle.pass(next);
    after = next;
  }
}

function readConnection(found: unknown, table: string): Connection {
  if (Array.isArray(found)) return { rows: found, next: undefined };
  const { edges, nodes, pageInfo } = (found ?? {}) as { edges?: unknown; nodes?: unknown; pageInfo?: unknown };
  const rows = Array.isArray(edges) ? edges.map((edge: unknown) => readPath(edge, "node")) : nodes;
  if (!Array.isArray(rows)) throw createAdapterError("RESPONSE_INVALID", `${table}: the service answers with no list`);
  const next = readPath(pageInfo, "endCursor");
  const hasMore = readPath(pageInfo, "hasNextPage") === true;
  return { rows, next: hasMore && typeof next === "string" ? next : undefined };
}

/** Ids are texts, also where a server writes them as numbers. */
function toRow(row: unknown, { name, columns = [] }: GraphqlList): JsonRow {
  if (typeof row !== "object" || row === null || Array.isArray(row)) {
    throw createAdapterError("RESPONSE_INVALID", `${name}: the list holds something that is no object`);
  }
  const ids = columns.filter(
    ({ name: column, type }) => type.type === "string" && Number.isSafeInteger((row as JsonRow)[column]),
  );
  return ids.length === 0
    ? (row as JsonRow)
    : { ...row, ...Object.fromEntries(ids.map(({ name: id }) => [id, String((row as JsonRow)[id])])) };
}
