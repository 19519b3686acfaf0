import type { TableSchema } from "@seedbed/core";
import { createAdapterError } from "../../errors/adapter-error.js";
import { createHttpClient } from "../../http/client/create-http-client.js";
import type { Capability, Connector } from "../contract/connector.js";
import { parseCursor } from "../contract/cursor.js";
import type { ConnectorEnvironment } from "../contract/define-connector.js";
import { cannot, findTable } from "../contract/find-table.js";
import { runTest } from "../contract/run-test.js";
import { createPagedSource, pagedState } from "../source/paged-source.js";
import { inferTable } from "../table/infer-table.js";
import { toDefinition } from "../table/to-definition.js";
import { discoverLists } from "./discover-lists.js";
import { callGraphql } from "./graphql-call.js";
import type { GraphqlList } from "./graphql-list.js";
import type { GraphqlOptions } from "./graphql-options.js";
import { readGraphqlPages } from "./graphql-pages.js";
import { GraphqlSink } from "./graphql-sink.js";
import { loadGraphql } from "./load-graphql.js";

const NAME = "graphql";
const PAGE_SIZE = 100;

/**
 * Makes a connector to a GraphQL service.
 *
 * @param options - Endpoint, and how to speak to it.
 * @param environment - The `graphql` package as `client`, clock and so on.
 */
export function createGraphqlConnector(options: GraphqlOptions, environment: ConnectorEnvironment): Connector {
  const { url, pageSize: size = PAGE_SIZE, tables = {}, creates = {} } = options;
  const client = createHttpClient(options, { origin: new URL(url).origin }, environment);
  let found: Promise<readonly GraphqlList[]> | undefined;

  async function introspect(signal: AbortSignal | undefined): Promise<readonly GraphqlList[]> {
    const library = await loadGraphql(environment.client);
    const data = await callGraphql(client, url, { query: library.getIntrospectionQuery(), signal });
    try {
      return discoverLists(library.buildClientSchema(data as never), library, creates);
    } catch (cause) {
      throw createAdapterError("RESPONSE_INVALID", "the service's introspection cannot be understood", { cause });
    }
  }

  async function listsOf(signal: AbortSignal | undefined): Promise<readonly GraphqlList[]> {
    found ??= introspect(signal).catch((error: unknown) => {
      // What failed once is asked again.
      found = undefined;
      throw error;
    });
    const own = Object.entries(tables).map(
      ([name, { query, path, variables = {} }]): GraphqlList => ({
        name,
        query,
        path,
        variables,
        columns: undefined,
        fields: {},
        create: undefined,
      }),
    );
    return [...own, ...(await found).filter(({ name }) => !Object.hasOwn(tables, name))];
  }

  async function schemaOf(list: GraphqlList, signal: AbortSignal | undefined): Promise<TableSchema> {
    if (list.columns !== undefined) return { name: list.name, columns: list.columns };
    for await (const { rows } of readGraphqlPages(client, url, list, { after: undefined, size, signal }))
      return inferTable(list.name, rows);
    return { name: list.name, columns: [] };
  }

  return {
    name: NAME,
    test({ signal } = {}) {
      let lists: readonly GraphqlList[] = [];
      const actions = [
        {
          name: "reach",
          async run() {
            await callGraphql(client, url, { query: "{ __typename }", signal });
            return "the service answers queries";
          },
        },
        {
          name: "discover",
          async run() {
            lists = await listsOf(signal);
            return `it has ${lists.length} lists`;
          },
        },
      ];
      const can = (): Capability[] => [
        "discover",
        ...(lists.length > 0 ? ["read" as const] : []),
        ...(lists.some(({ create }) => create !== undefined) ? ["write" as const] : []),
      ];
      return runTest(NAME, actions, can, signal);
    },
    async discover({ signal } = {}) {
      const lists = await listsOf(signal);
      const schemas: TableSchema[] = [];
      for (const list of lists) schemas.push(await schemaOf(list, signal));
      const known = Object.fromEntries(lists.map(({ name, fields }) => [name, fields]));
      return {
        tables: lists.map(({ name, create }, i) => ({
          name,
          schema: schemas[i]!,
          can: create === undefined ? (["read"] as const) : (["read", "write"] as const),
        })),
        definition: toDefinition(schemas, known),
      };
    },
    async read(table, { after, signal } = {}) {
      const list = findTable(await listsOf(signal), table);
      const state = parseCursor(after, NAME, table, pagedState);
      const schema = await schemaOf(list, signal);
      return createPagedSource(
        {
          connector: NAME,
          schema,
          pages: (from, _, inner) =>
            readGraphqlPages(client, url, list, { after: from?.["after"] as string | undefined, size, signal: inner }),
        },
        state,
        signal,
      );
    },
    async write(table, { schema, signal }) {
      const { create } = findTable(await listsOf(signal), table);
      if (create === undefined) throw cannot(NAME, table, "be written", "name the mutation: creates.<table>.mutation");
      const odd = schema.columns.filter(({ name }) => !create.columns.includes(name)).map(({ name }) => name);
      if (odd.length > 0) throw cannot(NAME, table, `take ${odd.join(", ")}`, `it takes ${create.columns.join(", ")}`);
      return new GraphqlSink({ client, url, create, schema, signal });
    },
    close: () => client.close(),
  };
}
