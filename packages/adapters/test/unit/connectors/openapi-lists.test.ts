import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createDataset } from "@seedbed/core";
import { mockServer, openapi } from "@seedbed/core/openapi";
import { expect, it, onTestFinished } from "vitest";
import { findOpenApiLists } from "../../../src/connectors/rest/openapi-lists.js";
import { rest } from "../../../src/connectors/rest/rest.js";

const User = {
  type: "object",
  required: ["id", "name", "joined"],
  properties: {
    id: { type: "integer", minimum: 1, readOnly: true },
    name: { type: "string" },
    joined: { type: "string", format: "date" },
    nick: { type: ["string", "null"] },
    scores: { type: "array", items: { type: "number" } },
    home: { $ref: "#/components/schemas/Place" },
  },
};
const Place = { type: "object", properties: { city: { type: "string" } } };
const users = { type: "array", items: { $ref: "#/components/schemas/User" } };
const json = (schema: object): object => ({ description: "fine", content: { "application/json": { schema } } });
const query = (name: string, schema: object = { type: "integer" }): object => ({ name, in: "query", schema });
const list = (schema: object, ...parameters: object[]): object => ({ parameters, responses: { "200": json(schema) } });
const wrapped = {
  type: "object",
  required: ["items"],
  properties: {
    items: users,
    meta: { type: "object", required: ["nextCursor"], properties: { nextCursor: { type: ["string", "null"] } } },
  },
};

const document = {
  openapi: "3.1.0",
  info: { title: "Shop", version: "1" },
  paths: {
    "/users": {
      get: list(users, query("offset"), query("limit", { type: "integer", minimum: 1, maximum: 4 })),
      post: {
        requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/User" } } } },
        responses: { "201": json({ $ref: "#/components/schemas/User" }) },
      },
    },
    "/users/{id}": {
      get: {
        ...list({ $ref: "#/components/schemas/User" }),
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "integer" } }],
      },
    },
    "/v2/users": { get: list(wrapped, query("cursor", { type: "string" }), query("pageSize")) },
    "/v3/users": { get: list(users, query("page", { type: "integer", minimum: 0 }), query("per_page")) },
    "/health": { get: list({ type: "object", properties: { up: { type: "boolean" } } }) },
  },
  components: { schemas: { User, Place } },
};

it("finds lists, their columns and their pages in a document", () => {
  const lists = findOpenApiLists(openapi(document));
  expect(lists.map(({ name, path, rows, paging, create }) => ({ name, path, rows, paging, create }))).toEqual([
    {
      name: "users",
      path: "/users",
      rows: "",
      paging: { type: "offset", parameter: "offset", sizeParameter: "limit", size: 4 },
      create: {},
    },
    {
      name: "v2_users",
      path: "/v2/users",
      rows: "items",
      paging: { type: "cursor", parameter: "cursor", path: "meta.nextCursor", sizeParameter: "pageSize", size: 100 },
      create: undefined,
    },
    {
      name: "v3_users",
      path: "/v3/users",
      rows: "",
      paging: { type: "page", parameter: "page", first: 0, sizeParameter: "per_page", size: 100 },
      create: undefined,
    },
  ]);
  expect(lists[0]!.schema).toMatchObject([
    { name: "id", type: { type: "int" }, primaryKey: true, nullable: false, optional: false },
    { name: "name", type: { type: "string" } },
    { name: "joined", type: { type: "date" } },
    { name: "nick", type: { type: "string" }, nullable: true, optional: true },
    { name: "scores", type: { type: "list", of: { type: "float" } }, optional: true },
    { name: "home", type: { type: "json" }, optional: true },
  ]);
});

it("reads what a mock server of the same document serves, and writes to it", async () => {
  const mock = mockServer(document, { seed: "demo", rows: 11 });
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    const answer = await mock.fetch(
      new Request(`http://127.0.0.1${request.url}`, {
        method: request.method ?? "GET",
        headers: { "content-type": "application/json" },
        ...(body === "" ? {} : { body }),
      }) as never,
    );
    response.writeHead(answer.status, { "content-type": "application/json" }).end(await answer.text());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const connector = rest.create({ baseUrl, openapi: document, allowHosts: ["127.0.0.1"] });
  onTestFinished(() => connector.close());
  const count = async (table: string): Promise<number> => {
    let rows = 0;
    for await (const batch of (await connector.read(table)).batches()) rows += batch.length;
    return rows;
  };
  expect([await count("users"), await count("v2_users"), await count("v3_users")]).toEqual([11, 11, 11]);
  const { tables, definition } = await connector.discover();
  expect(tables.map(({ name, can }) => [name, can])).toEqual([
    ["users", ["read", "write"]],
    ["v2_users", ["read"]],
    ["v3_users", ["read"]],
  ]);
  const data = createDataset(definition, { seed: 1 });
  expect(Object.keys(data.tables)).toEqual(["users"]);
  const columns = tables[0]!.schema.columns.filter(({ name }) => name === "name" || name === "joined");
  const sink = await connector.write("users", { schema: { name: "users", columns } });
  for await (const batch of data.tables["users"]!.batches({ to: 3 })) {
    await sink.write({ ...batch, columns: { name: batch.columns["name"]!, joined: batch.columns["joined"]! } });
  }
  await sink.commit();
  expect([sink.written, await count("users")]).toEqual([3, 14]);
});
