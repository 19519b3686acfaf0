import { createDataset, parseDataset } from "@seedbed/core";
import { schemas } from "@seedbed/core/schema";
import { integer, pgTable, primaryKey, serial, text, varchar } from "drizzle-orm/pg-core";
import { describe, expect, test } from "vitest";
import { importSchema, sql } from "../../../src/importers/index.js";

async function rowsOf(name: string, source: string, load?: () => Promise<Record<string, unknown>>) {
  const result = await importSchema({ name, text: source, ...(load === undefined ? {} : { load }) });
  const plugins = [sql, schemas];
  const document = JSON.parse(JSON.stringify(result.document)) as object;
  const data = createDataset(parseDataset(document, { plugins }), { seed: "import", plugins });
  const tables = Object.fromEntries(
    Object.entries(data.tables).map(([table, rows]) => [table, (rows as { toArray(): Record<string, unknown>[] }).toArray()]),
  );
  return { ...result, tables };
}

describe("importSchema", () => {
  test("reads SQL of PostgreSQL by running it", { timeout: 60_000 }, async () => {
    const ddl = `CREATE TYPE mood AS ENUM ('sad', 'happy');

COPY x FROM stdin;
1\\tselect ';
\\.
      CREATE TABLE users (id serial PRIMARY KEY, mood mood NOT NULL, age integer CHECK (age >= 18 AND age < 30));
      ALTER TABLE users OWNER TO nobody;
      CREATE TABLE posts (id uuid PRIMARY KEY, user_id integer NOT NULL REFERENCES users, title varchar(9) NOT NULL UNIQUE);`;
    const { tables, from } = await rowsOf("shop.sql", ddl);
    expect(from).toBe("ddl");
    expect(tables["users"]!.every(({ age }) => age === null || (Number(age) >= 18 && Number(age) < 30))).toBe(true);
    const ids = new Set(tables["users"]!.map(({ id }) => id));
    expect(tables["posts"]!.every(({ user_id: user }) => ids.has(user))).toBe(true);
    expect(new Set(tables["posts"]!.map(({ title }) => title)).size).toBe(tables["posts"]!.length);
  });

  test("reads SQL of SQLite, and says what it does not read", async () => {
    const { tables } = await rowsOf(
      "l.sql",
      "CREATE TABLE a (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL CHECK (length(name) <= 5));",
    );
    expect(tables["a"]!.every(({ name }) => String(name).length <= 5)).toBe(true);
    await expect(rowsOf("m.sql", "CREATE TABLE `a` (`id` int NOT NULL AUTO_INCREMENT) ENGINE=InnoDB;")).rejects.toMatchObject({
      code: "IMPORT_INVALID",
    });
    await expect(rowsOf("a.txt", "hello")).rejects.toMatchObject({ code: "IMPORT_UNKNOWN" });
  });

  test("reads Prisma schemas", async () => {
    const { tables } = await rowsOf(
      "schema.prisma",
      `model User {
        id Int @id @default(autoincrement())
        email String @unique @db.VarChar(40)
        role Role
        posts Post[]
      }
      model Post {
        id String @id @default(uuid())
        author User @relation(fields: [authorId], references: [id])
        authorId Int @map("author_id")
        @@unique([authorId, id])
        @@map("posts")
      }
      enum Role {
        USER
        ADMIN @map("admin")
      }`,
    );
    expect(new Set(tables["User"]!.map(({ role }) => role))).toEqual(new Set(["USER", "admin"]));
    const ids = new Set(tables["User"]!.map(({ id }) => id));
    expect(tables["posts"]!.every(({ author_id: author }) => ids.has(author))).toBe(true);
  });

  test("reads GraphQL schemas", async () => {
    const { tables } = await rowsOf(
      "s.graphql",
      "type User { id: ID! name: String! posts: [Post!]! } type Post { id: ID! author: User! tags: [String!] } type Query { me: User }",
    );
    expect(Object.keys(tables).sort()).toEqual(["Post", "User"]);
    const ids = new Set(tables["User"]!.map(({ id }) => id));
    expect(tables["Post"]!.every(({ authorId }) => ids.has(authorId))).toBe(true);
  });

  test("reads Avro schemas", async () => {
    const { tables } = await rowsOf(
      "o.avsc",
      JSON.stringify({
        type: "record",
        name: "Order",
        fields: [
          { name: "id", type: "long" },
          { name: "total", type: { type: "bytes", logicalType: "decimal", precision: 8, scale: 2 } },
          { name: "kind", type: ["null", { type: "enum", name: "K", symbols: ["A", "B"] }] },
        ],
      }),
    );
    expect(tables["Order"]!.every(({ total }) => typeof total === "number" && Math.round(total * 100) / 100 === total)).toBe(
      true,
    );
  });

  test("reads Drizzle tables", async () => {
    const users = pgTable("users", { id: serial("id").primaryKey(), email: varchar("email", { length: 30 }).notNull().unique() });
    const tags = pgTable("tags", { id: serial("id").primaryKey(), name: text("name").notNull() });
    const links = pgTable(
      "links",
      {
        user: integer("user_id")
          .notNull()
          .references(() => users.id),
        tag: integer("tag_id")
          .notNull()
          .references(() => tags.id),
      },
      (table) => [primaryKey({ columns: [table.user, table.tag] })],
    );
    const { tables } = await rowsOf("schema.ts", 'from "drizzle-orm/pg-core"', async () => ({ users, tags, links }));
    const pairs = tables["links"]!.map(({ user_id: user, tag_id: tag }) => `${String(user)} ${String(tag)}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(tables["users"]!.every(({ email }) => String(email).length <= 30)).toBe(true);
  });

  test("reads JSON Schemas and OpenAPI documents", async () => {
    const person = {
      title: "Person",
      type: "object",
      required: ["age"],
      properties: { age: { type: "integer", minimum: 3, maximum: 5 } },
    };
    const schema = await rowsOf("person.json", JSON.stringify(person));
    expect(schema.tables["person"]!.every(({ age }) => Number(age) >= 3 && Number(age) <= 5)).toBe(true);
    const api = await rowsOf(
      "api.yaml",
      'openapi: 3.1.0\ninfo: {title: P, version: "1"}\npaths: {}\ncomponents: {schemas: {Pet: {type: object, required: [id], properties: {id: {type: integer}}}}}\n',
    );
    expect(Object.keys(api.tables)).toEqual(["pets"]);
  });
});
