import { mongodb } from "@seedbed/adapters/mongodb";
import { DATABASE_SAMPLES, type SampleColumn, toSampleBatch, toSampleSchema } from "@seedbed/adapters/testing";
import { isSeedbedError, toValues } from "@seedbed/core";
import { Double, Int32, Long, MongoClient, ObjectId } from "mongodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FakeMongodb, startFakeMongodb } from "../../fixtures/fake-mongodb/server.js";

/**
 * No server of MongoDB runs where these tests do: the real client talks to a small fake of the wire protocol, which keeps documents with
 * the types the client sent. What a server does beyond that is not proven here.
 */
const TABLE = { schema: "", name: "sample" };
const ID: SampleColumn = { name: "_id", type: { type: "int" }, values: [0, 1, 2, 3, 4, 5, 6, 7, 8] };

describe.each([true, false])("mongodb, replica set: %s", (replicaSet) => {
  let server: FakeMongodb;
  beforeAll(async () => {
    server = await startFakeMongodb({ replicaSet });
  });
  afterAll(() => server.close());

  it.each(
    DATABASE_SAMPLES.map((column) => [column.name, column] as const),
  )("%s survives writing and reading", async (_, column) => {
    const database = await mongodb.open(server.url);
    try {
      server.collections.create("sample");
      const columns = [ID, { ...column, name: "v" }];
      const rows = await database.load(TABLE, [toSampleBatch(columns, 0, 4), toSampleBatch(columns, 4, 9)], {
        columns: ["_id", "v"],
      });
      expect(rows).toBe(9);
      const back: unknown[] = [];
      for await (const batch of database.read('{"find": "sample"}', toSampleSchema(columns)))
        back.push(...toValues(batch.columns["v"]!));
      expect(back.map((value) => value ?? null)).toEqual(column.values.map((value) => value ?? null));
    } finally {
      await database.close();
    }
  });

  it("keeps all of a load or nothing", async () => {
    const database = await mongodb.open(server.url);
    server.collections.create("sample");
    server.collections.create("tagged", {}, ["tag"]);
    server.collections.insert("tagged", { _id: "mine", tag: 7 });
    const tags: SampleColumn = { name: "tag", type: { type: "int" }, values: [1, 2, 3, 4, 5, 6, 7, 8, 9] };
    const batches = [toSampleBatch([tags], 0, 4), toSampleBatch([tags], 4, 9)];
    await expect(database.load({ schema: "", name: "tagged" }, batches, { columns: ["tag"] })).rejects.toMatchObject({
      code: "DATABASE_CONSTRAINT",
    });
    expect(server.collections.find("tagged", {}).map(({ _id }) => _id)).toEqual(["mine"]);
    const repeated = database.load(TABLE, [toSampleBatch([ID], 0, 4), toSampleBatch([ID], 3, 6)], { columns: ["_id"] });
    await expect(repeated).rejects.toMatchObject({ code: "DATABASE_CONSTRAINT" });
    expect(server.collections.find("sample", {})).toEqual(replicaSet ? [] : expect.anything());
    await database.close();
  });

  it("stops when it is told to, and leaves nothing", async () => {
    const database = await mongodb.open(server.url);
    server.collections.create("sample");
    const controller = new AbortController();
    async function* batches() {
      yield toSampleBatch([ID], 0, 4);
      controller.abort();
      yield toSampleBatch([ID], 4, 9);
    }
    const load = database.load(TABLE, batches(), { columns: ["_id"], signal: controller.signal });
    await expect(load).rejects.toMatchObject({ code: "WRITE_ABORTED" });
    expect(server.collections.find("sample", {})).toEqual([]);
    await database.close();
  });

  it("reads many documents in batches, and may leave early", async () => {
    const database = await mongodb.open(server.url);
    server.collections.create("sample");
    const many: SampleColumn = { ...ID, values: Array.from({ length: 9000 }, (_, i) => i) };
    expect(await database.load(TABLE, [toSampleBatch([many], 0, 9000)], { columns: ["_id"] })).toBe(9000);
    const sizes: number[] = [];
    for await (const batch of database.read('{"find": "sample"}', toSampleSchema([many]))) sizes.push(batch.length);
    expect(sizes).toEqual([8192, 808]);
    for await (const batch of database.read('{"find": "sample"}', toSampleSchema([many]))) {
      expect(batch.from).toBe(0);
      break;
    }
    expect(await database.query('{"count": "sample"}')).toMatchObject([{ n: 9000 }]);
    await database.close();
  });
});

describe("mongodb", () => {
  let server: FakeMongodb;
  beforeAll(async () => {
    server = await startFakeMongodb({ replicaSet: false });
  });
  afterAll(() => server.close());

  it("writes values of the types a validator asks for", async () => {
    const database = await mongodb.open(server.url);
    const types = { small: "int", big: "long", real: "double", day: "date", owner: "objectId", note: "string" };
    const properties = Object.fromEntries(Object.entries(types).map(([name, bsonType]) => [name, { bsonType }]));
    server.collections.create("typed", {
      validator: { $jsonSchema: { required: ["small", "big", "real", "day", "owner"], properties } },
    });
    const columns: SampleColumn[] = [
      { name: "small", type: { type: "int" }, values: [7] },
      { name: "big", type: { type: "int" }, values: [7] },
      { name: "real", type: { type: "int" }, values: [7] },
      { name: "day", type: { type: "date" }, values: ["2024-05-01"] },
      { name: "owner", type: { type: "string" }, values: ["0123456789abcdef01234567"] },
      { name: "note", type: { type: "string" }, values: [null] },
    ];
    const names = columns.map(({ name }) => name);
    await database.load({ schema: "", name: "typed" }, [toSampleBatch(columns, 0, 1)], { columns: names });
    const [document] = server.collections.find("typed", {});
    expect(document).toEqual({
      _id: expect.any(ObjectId) as ObjectId,
      small: new Int32(7),
      big: Long.fromNumber(7),
      real: new Double(7),
      day: new Date("2024-05-01"),
      owner: new ObjectId("0123456789abcdef01234567"),
    });
    await database.close();
  });

  it("reads validators and indexes as a catalog", async () => {
    const database = await mongodb.open(server.url);
    server.collections.create(
      "users",
      {
        validator: {
          $jsonSchema: {
            required: ["name", "age"],
            properties: {
              name: { bsonType: "string", minLength: 2, maxLength: 40, pattern: "^[A-Z]" },
              age: { bsonType: ["int", "null"], minimum: 0, maximum: 150 },
              role: { enum: ["admin", "user"] },
              tags: { bsonType: "array", items: { bsonType: "string" }, maxItems: 3 },
              home: { bsonType: "object", properties: { city: { bsonType: "string" } } },
            },
          },
        },
      },
      ["name"],
    );
    server.collections.create("loose");
    server.collections.insert("loose", { _id: 1, a: "x", n: 1 });
    server.collections.insert("loose", { _id: 2, a: "y", n: 1.5, more: null });
    const { driver, tables, notes } = await database.introspect({ exactCounts: true });
    expect(driver).toBe("mongodb");
    expect(notes).toContain("loose has no $jsonSchema validator: its fields are those of its first documents");
    const users = tables.find(({ name }) => name === "users")!;
    expect(users.columns.map(({ name, type, nullable }) => [name, type.kind, nullable])).toEqual([
      ["_id", "other", false],
      ["name", "text", false],
      ["age", "int", true],
      ["role", "enum", true],
      ["tags", "array", true],
      ["home", "composite", true],
    ]);
    expect(users.checks.map(({ expression }) => expression)).toEqual([
      'char_length("name") >= 2',
      "\"name\" ~ '^[A-Z]'",
      'char_length("name") <= 40',
      '"age" >= 0',
      '"age" <= 150',
      'cardinality("tags") <= 3',
    ]);
    expect(users.uniques).toEqual([{ name: "name_1", parts: [{ column: "name" }], nullsEqual: true }]);
    const loose = tables.find(({ name }) => name === "loose")!;
    expect(loose.columns.map(({ name, type, nullable }) => [name, type.kind, nullable])).toEqual([
      ["_id", "int", false],
      ["a", "text", false],
      ["n", "float", false],
      ["more", "other", true],
    ]);
    expect([loose.rowCount, loose.rowCountExact]).toEqual([2, true]);
    await database.close();
  });

  it("tells failures apart, without secrets", async () => {
    const refused = server.url.replace("127.0.0.1", "ann:s3cretive@127.0.0.1").replace(/$/, "?authSource=admin");
    const unreachable = "mongodb://ann:s3cretive@127.0.0.1:1/shop?serverSelectionTimeoutMS=300";
    for (const [url, code] of [
      [refused, "DATABASE_REFUSED"],
      [unreachable, "DATABASE_UNREACHABLE"],
      ["mongodb://ann:s3cretive@", "DATABASE_UNREACHABLE"],
    ] as const) {
      const error: unknown = await mongodb.open(url).catch((caught: unknown) => caught);
      expect(isSeedbedError(error) && error.code).toBe(code);
      expect(JSON.stringify([String(error), (error as Error).stack, error, (error as Error).cause])).not.toContain("s3cretive");
    }
    const database = await mongodb.open(server.url);
    await expect(database.query('{"nothing": 1}')).rejects.toMatchObject({ code: "DATABASE_FAILED" });
    await expect(database.query("SELECT 1")).rejects.toMatchObject({ code: "DATABASE_FAILED" });
    server.collections.create("strict", { validator: { $jsonSchema: { required: ["a"], properties: {} } } });
    const load = database.load({ schema: "", name: "strict" }, [toSampleBatch([ID], 0, 2)], { columns: ["_id"] });
    await expect(load).rejects.toMatchObject({ code: "DATABASE_CONSTRAINT" });
    await database.close();
  });

  it("takes a client that is brought along, and leaves it open", async () => {
    const client = await MongoClient.connect(server.url);
    const database = await mongodb.open(server.url, client);
    await database.close();
    expect(await client.db("shop").collection("none").estimatedDocumentCount()).toBe(0);
    await client.close();
    await expect(mongodb.open(server.url, { odd: true })).rejects.toMatchObject({ code: "DATABASE_CLIENT_MISSING" });
  });
});
