import type { DatasetDefinition, TableSchema } from "@seedbed/core";
import { isSeedbedError } from "@seedbed/core";
import { type OpenApi, openapi } from "@seedbed/core/openapi";
import { createAdapterError } from "../../errors/adapter-error.js";
import { createHttpClient } from "../../http/client/create-http-client.js";
import { fetchPages } from "../../http/paging/fetch-pages.js";
import { createPager, type PageAsk } from "../../http/paging/pager.js";
import { readPath } from "../../http/paging/read-path.js";
import type { Capability, Connector, ConnectorTable } from "../contract/connector.js";
import { parseCursor } from "../contract/cursor.js";
import type { ConnectorEnvironment } from "../contract/define-connector.js";
import { cannot, findTable } from "../contract/find-table.js";
import { runTest } from "../contract/run-test.js";
import { createPagedSource, pagedState, type RowPage } from "../source/paged-source.js";
import { toColumns } from "../table/column-options.js";
import { inferTable } from "../table/infer-table.js";
import type { JsonRow } from "../table/rows-to-batch.js";
import { toDefinition } from "../table/to-definition.js";
import { joinUrl } from "./join-url.js";
import { findOpenApiLists } from "./openapi-lists.js";
import type { RestList } from "./rest-list.js";
import type { RestOptions } from "./rest-options.js";
import { RestSink } from "./rest-sink.js";

const NAME = "rest";

/**
 * Makes a connector to a REST service.
 *
 * @param options - Document or lists, and how to speak to the service.
 * @param environment - Clock and so on.
 * @throws SeedbedError `OPENAPI_INVALID`, `CONNECTOR_OPTIONS_INVALID`.
 */
export function createRestConnector(options: RestOptions, environment: ConnectorEnvironment): Connector {
  const api = options.openapi === undefined ? undefined : openapi(options.openapi);
  const base = toBase(options, api);
  const client = createHttpClient(options, { origin: base.origin }, environment);
  const lists = collectLists(options, api);
  const columns = new Map<string, TableSchema>();
  const join = (path: string): URL => joinUrl(base, path);

  async function* pagesOf(
    list: RestList,
    from: PageAsk | undefined,
    since: string | number | undefined,
    signal?: AbortSignal,
  ): AsyncGenerator<RowPage> {
    const url = join(list.path);
    for (const [name, value] of Object.entries(list.query ?? {})) url.searchParams.set(name, value);
    if (since !== undefined && list.incremental !== undefined) url.searchParams.set(list.incremental.parameter, String(since));
    const pager = createPager(list.paging ?? { type: "none" });
    const rowsOf = (body: unknown): readonly JsonRow[] => takeRows(body, list);
    for await (const { rows, ask } of fetchPages({ client, pager, base: url, from, rowsOf, signal }))
      yield { rows, at: { ...ask } };
  }

  async function schemaOf(list: RestList, signal: AbortSignal | undefined): Promise<TableSchema> {
    if (list.schema !== undefined) return { name: list.name, columns: list.schema };
    const found = columns.get(list.name);
    if (found !== undefined) return found;
    let schema: TableSchema = { name: list.name, columns: [] };
    for await (const { rows } of pagesOf(list, undefined, undefined, signal)) {
      schema = inferTable(list.name, rows);
      break;
    }
    // An empty list tells nothing, so it is asked again the next time.
    if (schema.columns.length > 0) columns.set(list.name, schema);
    return schema;
  }

  async function discover(signal: AbortSignal | undefined): Promise<readonly ConnectorTable[]> {
    const tables: ConnectorTable[] = [];
    for (const list of lists) tables.push({ name: list.name, schema: await schemaOf(list, signal), can: abilities(list) });
    return tables;
  }

  return {
    name: NAME,
    test({ signal } = {}) {
      const [first] = lists;
      const actions = [
        {
          name: "reach",
          async run() {
            const accept = Array.from({ length: 100 }, (_, i) => 400 + i);
            const { status } = await client.request({ url: first === undefined ? base : join(first.path), accept, signal });
            return `the service answers (${status})`;
          },
        },
        {
          name: "authorise",
          async run() {
            await client.request({ url: first === undefined ? base : join(first.path), signal });
            return options.auth === undefined ? "it asks for no credentials" : "it accepts the credentials";
          },
        },
        {
          name: "read",
          async run() {
            if (first === undefined) return "no lists are known";
            const schema = await schemaOf(first, signal);
            for await (const { rows } of pagesOf(first, undefined, undefined, signal)) {
              return `${first.name} has ${schema.columns.length} columns, and ${rows.length} rows on its first page`;
            }
            return `${first.name} is empty`;
          },
        },
      ];
      return runTest(NAME, actions, () => [...new Set(["discover" as Capability, ...lists.flatMap(abilities)])], signal);
    },
    async discover({ signal } = {}) {
      const tables = await discover(signal);
      return { tables, definition: defineOf(api, tables) };
    },
    async read(table, { after, signal } = {}) {
      const list = findTable(lists, table);
      const state = parseCursor(after, NAME, table, pagedState);
      const schema = await schemaOf(list, signal);
      const growing = list.incremental?.column;
      return createPagedSource(
        {
          connector: NAME,
          schema,
          growing,
          pages: (from, since, inner) => pagesOf(list, from as PageAsk | undefined, since, inner),
        },
        state,
        signal,
      );
    },
    async write(table, { schema, signal }) {
      const list = findTable(lists, table);
      if (list.create === undefined) throw cannot(NAME, table, "be written", "tell how rows are created: tables.<name>.create");
      return new RestSink({ client, baseUrl: base, path: list.path, create: list.create, schema, signal, join });
    },
    close: () => client.close(),
  };
}

function abilities({ create, incremental }: RestList): ("read" | "write" | "incremental")[] {
  return [
    "read",
    ...(create === undefined ? [] : ["write" as const]),
    ...(incremental === undefined ? [] : ["incremental" as const]),
  ];
}

function toBase({ baseUrl }: RestOptions, api: OpenApi | undefined): URL {
  const text = baseUrl ?? api?.servers.find((server) => /^https?:/i.test(server));
  if (text !== undefined && URL.canParse(text)) return new URL(text);
  throw createAdapterError("CONNECTOR_OPTIONS_INVALID", "the document names no server with an absolute URL", {
    hint: "give baseUrl",
  });
}

function collectLists({ tables = {} }: RestOptions, api: OpenApi | undefined): readonly RestList[] {
  const own = Object.entries(tables).map(
    ([name, table]): RestList => ({ ...table, name, schema: table.columns === undefined ? undefined : toColumns(table.columns) }),
  );
  const found = api === undefined ? [] : findOpenApiLists(api).filter(({ name }) => !Object.hasOwn(tables, name));
  return [...own, ...found];
}

function takeRows(body: unknown, { name, rows: path = "" }: RestList): readonly JsonRow[] {
  const found = readPath(body, path);
  const isRows = Array.isArray(found) && found.every((row) => typeof row === "object" && row !== null && !Array.isArray(row));
  if (isRows) return found as JsonRow[];
  const where = path === "" ? "the response" : `${path} of the response`;
  throw createAdapterError("RESPONSE_INVALID", `${name}: ${where} is not a list of objects`, {
    hint: "tell where the rows stand: tables.<name>.rows",
    details: { table: name },
  });
}

/** The document knows more than the columns do; but it may have nothing with an id. */
function defineOf(api: OpenApi | undefined, tables: readonly ConnectorTable[]): DatasetDefinition {
  try {
    if (api !== undefined) return api.toDataset();
  } catch (error) {
    if (!isSeedbedError(error) || error.code !== "OPENAPI_NO_ENTITIES") throw error;
  }
  return toDefinition(tables.map(({ schema }) => schema));
}
