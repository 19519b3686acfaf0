import type { TableSchema } from "@seedbed/core";
import { createAdapterError } from "../../errors/adapter-error.js";
import { createHttpClient } from "../../http/client/create-http-client.js";
import { readPath } from "../../http/paging/read-path.js";
import type { Capability, Connector } from "../contract/connector.js";
import { parseCursor } from "../contract/cursor.js";
import type { ConnectorEnvironment } from "../contract/define-connector.js";
import { cannot, findTable } from "../contract/find-table.js";
import { runTest } from "../contract/run-test.js";
import { createPagedSource, pagedState, type RowPage } from "../source/paged-source.js";
import type { JsonRow } from "../table/rows-to-batch.js";
import { toDefinition } from "../table/to-definition.js";
import { openSoapClient, type SoapClient } from "./soap-client.js";
import { listSoapTables, type SoapList } from "./soap-list.js";
import type { SoapOptions } from "./soap-options.js";
import { SoapSink } from "./soap-sink.js";

const NAME = "soap";

/**
 * Makes a connector to a SOAP service.
 *
 * @param options - Description, and how to speak to the service.
 * @param environment - The `soap` package as `client`, clock and so on.
 */
export function createSoapConnector(options: SoapOptions, environment: ConnectorEnvironment): Connector {
  const http = createHttpClient(options, { origin: new URL(options.endpoint ?? options.wsdl).origin }, environment);
  let opened: Promise<{ client: SoapClient; lists: readonly SoapList[] }> | undefined;

  function open(): Promise<{ client: SoapClient; lists: readonly SoapList[] }> {
    opened ??= openSoapClient(options, http, environment.client)
      .then((client) => ({ client, lists: listSoapTables(client.operations, options.tables ?? {}) }))
      .catch((error: unknown) => {
        // What failed once is tried again.
        opened = undefined;
        throw error;
      });
    return opened;
  }

  async function* pagesOf(client: SoapClient, list: SoapList, signal: AbortSignal | undefined): AsyncGenerator<RowPage> {
    if (list.read === undefined) return;
    const answer = await client.call(list.read.operation, { ...list.read.arguments }, signal);
    const found = readPath(answer, list.read.rows);
    // An empty list has no element at all, and the library makes no difference between none and one.
    const rows = found === undefined || found === null ? [] : [found].flat();
    yield { rows: rows.map((row: unknown) => toRow(row, list.name)), at: {} };
  }

  return {
    name: NAME,
    test({ signal } = {}) {
      let lists: readonly SoapList[] = [];
      const discover = async (): Promise<string> => {
        signal?.throwIfAborted();
        const { client, lists: found } = await open();
        lists = found;
        return `the service has ${Object.keys(client.operations).length} operations and ${found.length} tables`;
      };
      const can = (): Capability[] => [
        "discover",
        ...(lists.some(({ read }) => read !== undefined) ? ["read" as const] : []),
        ...(lists.some(({ write }) => write !== undefined) ? ["write" as const] : []),
      ];
      return runTest(NAME, [{ name: "discover", run: discover }], can, signal);
    },
    async discover() {
      const { lists } = await open();
      const schemas = lists.map(({ name, columns }): TableSchema => ({ name, columns }));
      const tables = lists.map(({ read, write }, i) => ({
        name: schemas[i]!.name,
        schema: schemas[i]!,
        can: [...(read === undefined ? [] : ["read" as const]), ...(write === undefined ? [] : ["write" as const])],
      }));
      return { tables, definition: toDefinition(schemas) };
    },
    async read(table, { after, signal } = {}) {
      const { client, lists } = await open();
      const list = findTable(lists, table);
      if (list.read === undefined) throw cannot(NAME, table, "be read", "name an operation: tables.<name>.read");
      const state = parseCursor(after, NAME, table, pagedState);
      const schema = { name: table, columns: list.columns };
      return createPagedSource({ connector: NAME, schema, pages: (_, __, inner) => pagesOf(client, list, inner) }, state, signal);
    },
    async write(table, { schema, signal }) {
      const { client, lists } = await open();
      const { write } = findTable(lists, table);
      if (write === undefined) throw cannot(NAME, table, "be written", "name an operation: tables.<name>.write");
      const { operation, argument } = write;
      return new SoapSink(schema, (row) => client.call(operation, argument === undefined ? row : { [argument]: row }, signal));
    },
    close: () => http.close(),
  };
}

/** Moments come as dates, and attributes beside the elements. */
function toRow(row: unknown, table: string): JsonRow {
  if (typeof row !== "object" || row === null)
    throw createAdapterError("RESPONSE_INVALID", `${table}: the list holds something that is no object`);
  const entries = Object.entries(row).filter(([name]) => name !== "attributes");
  return Object.fromEntries(entries.map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]));
}
