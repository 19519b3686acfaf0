import { describe, it } from "vitest";
import type { PagingOptions } from "../../../src/connectors/rest/index.js";
import { rest } from "../../../src/connectors/rest/index.js";
import { connectorLaws } from "../../../src/testing/index.js";
import { type RestService, startRestService, toServiceRows } from "../../fixtures/services/rest-service.js";
import { createTestClock } from "../../fixtures/test-clock.js";

const WAYS: Record<string, { path: string; rows?: string; paging: PagingOptions }> = {
  page: { path: "/page", rows: "data.items", paging: { type: "page", sizeParameter: "per_page", size: 2 } },
  offset: { path: "/offset", paging: { type: "offset", size: 5 } },
  cursor: { path: "/cursor", rows: "items", paging: { type: "cursor", path: "meta.next" } },
  link: { path: "/link", paging: { type: "link" } },
  "no paging": { path: "/all", paging: { type: "none" } },
};

const columns = { id: "int", name: "string", updatedAt: "string", tags: "json" } as const;

describe.each(Object.entries(WAYS))("REST, %s", (_, way) => {
  let service: RestService;
  const open = (token?: string, given?: string) => async () => {
    service = await startRestService(7, token);
    return rest.create(
      {
        baseUrl: service.url,
        allowHosts: ["127.0.0.1"],
        ...(given === undefined ? {} : { auth: { type: "bearer", token: given } }),
        tables: { users: { ...way, create: { path: "/all" }, incremental: { column: "updatedAt", parameter: "since" } } },
      },
      { clock: createTestClock() },
    );
  };
  const laws = connectorLaws({
    name: "rest",
    open: open(),
    can: ["discover", "read", "write", "incremental"],
    reads: {
      table: "users",
      rows: toServiceRows(7) as never,
      async add() {
        const row = { id: service.rows.length + 1, name: "new", updatedAt: service.rows.at(-1)!.updatedAt, tags: [] };
        service.rows.push(row);
        return row;
      },
    },
    writes: {
      table: "users",
      schema: {
        name: "users",
        columns: Object.entries(columns).map(([name, type]) => ({
          name,
          type: { type },
          nullable: false,
          optional: false,
          primaryKey: false,
          unique: false,
        })),
      },
      rows: toServiceRows(4) as never,
      taken: async () => service.posted,
    },
    closed: [
      { code: "REQUEST_DENIED", open: open("hidden-right", "hidden-wrong"), secrets: ["hidden"] },
      {
        code: "REQUEST_UNREACHABLE",
        secrets: [],
        open: async () =>
          rest.create(
            { baseUrl: "http://127.0.0.1:1", allowHosts: ["127.0.0.1"], tables: { users: way } },
            { clock: createTestClock() },
          ),
      },
      {
        code: "REQUEST_FORBIDDEN",
        secrets: [],
        open: async () => rest.create({ baseUrl: "http://127.0.0.1:1", tables: { users: way } }),
      },
    ],
  });
  for (const law of laws) it(law.name, law.check);
});
