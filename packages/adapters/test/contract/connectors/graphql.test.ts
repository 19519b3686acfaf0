import { createDataset } from "@seedbed/core";
import { buildSchema, graphql as execute } from "graphql";
import { describe, expect, it } from "vitest";
import { graphql } from "../../../src/connectors/graphql/index.js";
import { connectorLaws } from "../../../src/testing/index.js";
import { createTestClock } from "../../fixtures/test-clock.js";
import { sendJson, startServer } from "../../fixtures/test-server.js";

const SDL = `
  enum Role { ADMIN GUEST }
  scalar When
  type User { id: ID!, name: String!, age: Int, score: Float, role: Role, tags: [String!]!, joined: When, boss: User, posts(first: Int!): [String] }
  type Edge { node: User, cursor: String! }
  type PageInfo { hasNextPage: Boolean!, endCursor: String }
  type Users { edges: [Edge], pageInfo: PageInfo! }
  input UserInput { name: String!, age: Int }
  type Query { users(first: Int, after: String): Users!, everyone: [User!]!, user(id: ID!): User, version: String }
  type Mutation { createUser(input: UserInput!): User }
`;

const rows = Array.from({ length: 7 }, (_, i) => ({
  id: String(i + 1),
  name: `name ${i}`,
  age: i % 2 === 0 ? null : 20 + i,
  score: i / 4,
  role: i % 3 === 0 ? null : i % 3 === 1 ? "ADMIN" : "GUEST",
  tags: i === 0 ? [] : ["a"],
  joined: { year: 2000 + i },
  boss: i === 0 ? null : { id: "1" },
}));

let taken: unknown[] = [];

async function open(token?: string): Promise<ReturnType<typeof graphql.create>> {
  taken = [];
  const schema = buildSchema(SDL);
  const rootValue = {
    users({ first = 3, after }: { first?: number; after?: string }) {
      const from = Number(after ?? 0);
      const to = from + Math.min(first, 3);
      return {
        edges: rows.slice(from, to).map((node) => ({ node, cursor: node.id })),
        pageInfo: { hasNextPage: to < rows.length, endCursor: String(to) },
      };
    },
    everyone: () => rows,
    createUser({ input }: { input: object }) {
      taken.push({ ...input });
      return rows[0];
    },
  };
  const server = await startServer(async (response, request) => {
    if (token !== undefined && request.headers.authorization !== `Bearer ${token}`) return sendJson(response, {}, 401);
    const { query, variables } = JSON.parse(request.body) as { query: string; variables: Record<string, unknown> };
    sendJson(response, await execute({ schema, source: query, rootValue, variableValues: variables }));
  });
  return graphql.create(
    {
      url: server.url,
      allowHosts: ["127.0.0.1"],
      ...(token === undefined ? {} : { auth: { type: "bearer", token: "hidden-wrong" } }),
    },
    { clock: createTestClock() },
  );
}

describe.each(["users", "everyone"])("GraphQL, %s", (table) => {
  const laws = connectorLaws({
    name: "graphql",
    open: () => open(),
    can: ["discover", "read", "write"],
    reads: { table, rows },
    writes: {
      table,
      schema: {
        name: table,
        columns: [
          { name: "name", type: { type: "string" }, nullable: false, optional: false, primaryKey: false, unique: false },
          { name: "age", type: { type: "int" }, nullable: true, optional: false, primaryKey: false, unique: false },
        ],
      },
      rows: rows.map(({ name, age }) => ({ name, age })),
      taken: async () => taken,
    },
    closed: [{ code: "REQUEST_DENIED", open: () => open("hidden-right"), secrets: ["hidden"] }],
  });
  for (const law of laws) it(law.name, law.check);
});

describe("GraphQL", () => {
  it("makes a dataset of what introspection tells", async () => {
    const { tables, definition } = await (await open()).discover();
    expect(tables.map(({ name }) => name)).toEqual(["users", "everyone"]);
    const made = createDataset(definition, { seed: 1 }).tables["users"]!.toArray() as { role: unknown }[];
    expect(new Set(made.map(({ role }) => role))).toEqual(new Set(["ADMIN", "GUEST", null]));
  });

  it("tells the errors of a service, and answers that are none", async () => {
    const answers: unknown[] = [{ errors: [{ message: "no\n such hidden-token field" }], data: null }, { data: 7 }, [], "text"];
    for (const [i, answer] of answers.entries()) {
      const server = await startServer((response) => sendJson(response, answer, i === 0 ? 400 : 200));
      const connector = graphql.create({
        url: server.url,
        allowHosts: ["127.0.0.1"],
        auth: { type: "bearer", token: "hidden-token" },
      });
      const { ok, steps } = await connector.test();
      expect([ok, steps[0]!.code]).toEqual([false, i === 0 ? "CONNECTOR_FAILED" : "RESPONSE_INVALID"]);
      if (i === 0) expect(steps[0]!.message).toBe("the service answers: no such *** field");
    }
  });

  it("refuses columns that the mutation does not take", async () => {
    const column = {
      name: "other",
      type: { type: "int" },
      nullable: false,
      optional: false,
      primaryKey: false,
      unique: false,
    } as const;
    const write = (await open()).write("users", { schema: { name: "users", columns: [column] } });
    await expect(write).rejects.toMatchObject({ code: "CONNECTOR_UNSUPPORTED", hint: "it takes name, age" });
  });
});
