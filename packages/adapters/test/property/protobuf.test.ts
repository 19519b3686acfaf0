import { type ContainerFormat, createFormat } from "@seedbed/adapters";
import { fromValues, type TableSchema, type ValueType, type Vector } from "@seedbed/core";
import fc from "fast-check";
import protobuf from "protobufjs";
import { describe, expect, it } from "vitest";
import { openFile, readDamaged, readRows, toContext, toRows, writeFile } from "../fixtures/container.js";

const proto = `
  syntax = "proto3";
  package shop;
  import "google/protobuf/timestamp.proto";
  import "google/protobuf/duration.proto";
  enum State { UNKNOWN = 0; OPEN = 1; CLOSED = -3; }
  message Order {
    int64 id = 1;
    optional sint64 delta = 2;
    optional int32 small = 3;
    uint32 count = 4;
    sfixed64 fixed = 5;
    fixed32 short = 6;
    optional double ratio = 7;
    float single = 8;
    bool paid = 9;
    optional string note = 10;
    bytes raw = 11;
    State state = 12;
    string price = 13;
    optional string day = 14;
    google.protobuf.Timestamp placed_at = 15;
    optional google.protobuf.Duration span = 16;
    repeated sint32 numbers = 17;
    repeated string tags = 18;
    Address address = 19;
    repeated Line lines = 20;
    map<string, int32> stock = 21;
    optional string document = 22;
    int64 millis = 1000;
  }
  message Address { optional string city = 1; repeated bool flags = 2; }
  message Line { string sku = 1; optional int32 amount = 2; }
`;

type Columns = Readonly<Record<string, readonly [ValueType, "required" | "nullable" | "optional", fc.Arbitrary<unknown>]>>;

const whole = (bits: number, signed: boolean): fc.Arbitrary<number> =>
  fc.integer({ min: signed ? -(2 ** (bits - 1)) : 0, max: signed ? 2 ** (bits - 1) - 1 : 2 ** bits - 1 });
const text = fc.string({ unit: "grapheme", maxLength: 12 });
const int: ValueType = { type: "int" };
const columns: Columns = {
  id: [int, "required", fc.maxSafeInteger()],
  delta: [int, "nullable", fc.maxSafeInteger()],
  small: [int, "optional", whole(32, true)],
  count: [int, "required", whole(32, false)],
  fixed: [int, "required", fc.maxSafeInteger()],
  short: [int, "required", whole(32, false)],
  ratio: [{ type: "float" }, "nullable", fc.double()],
  single: [{ type: "float" }, "required", fc.float()],
  paid: [{ type: "bool" }, "required", fc.boolean()],
  note: [{ type: "string" }, "nullable", text],
  raw: [{ type: "bytes" }, "required", fc.uint8Array({ maxLength: 9 })],
  state: [{ type: "string" }, "required", fc.constantFrom("UNKNOWN", "OPEN", "CLOSED")],
  price: [{ type: "decimal", scale: 2, as: "string" }, "required", fc.integer().map((cents) => ({ raw: cents }))],
  day: [{ type: "date" }, "nullable", fc.integer({ min: -700_000, max: 2_900_000 }).map((raw) => ({ raw }))],
  placedAt: [
    { type: "timestamp", as: "iso" },
    "nullable",
    fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 }).map((raw) => ({ raw })),
  ],
  span: [{ type: "duration" }, "optional", fc.integer({ min: -1e12, max: 1e12 }).map((raw) => ({ raw }))],
  numbers: [{ type: "list", of: int }, "required", fc.array(whole(32, true), { maxLength: 40 })],
  tags: [{ type: "list", of: { type: "string" } }, "required", fc.array(text, { maxLength: 5 })],
  address: [
    { type: "struct", fields: { city: { type: "string" }, flags: { type: "list", of: { type: "bool" } } } },
    "nullable",
    fc.record({ city: fc.option(text), flags: fc.array(fc.boolean(), { maxLength: 3 }) }),
  ],
  lines: [
    { type: "list", of: { type: "struct", fields: { sku: { type: "string" }, amount: int } } },
    "required",
    fc.array(fc.record({ sku: text, amount: fc.option(whole(32, true)) }), { maxLength: 3 }),
  ],
  stock: [
    { type: "list", of: { type: "struct", fields: { key: { type: "string" }, value: int } } },
    "required",
    fc.array(fc.record({ key: text, value: whole(32, true) }), { maxLength: 3 }),
  ],
  document: [{ type: "json" }, "nullable", fc.oneof(text, fc.boolean(), fc.array(fc.integer({ min: 1, max: 9 })))],
  millis: [{ type: "timestamp", as: "epochMs" }, "required", fc.integer({ min: -1e13, max: 1e13 }).map((raw) => ({ raw }))],
};

const schema: TableSchema = {
  name: "orders",
  columns: Object.entries(columns).map(([name, [type, missing]]) => ({
    name,
    type,
    nullable: missing === "nullable",
    optional: missing === "optional",
    primaryKey: false,
    unique: false,
  })),
};

const rows = fc.array(
  fc.record(
    Object.fromEntries(
      Object.entries(columns).map(([name, [, missing, value]]) => [
        name,
        missing === "required" ? value : fc.option(value, { nil: missing === "nullable" ? null : undefined }),
      ]),
    ),
  ),
  { maxLength: 8 },
);

function toBatch(values: readonly Record<string, unknown>[], from: number, to: number) {
  const vectors: Record<string, Vector> = {};
  for (const { name, type } of schema.columns) {
    const cells = values.slice(from, to).map((row) => row[name]);
    const raws = cells.map((cell) => (cell as { raw?: number } | null | undefined)?.raw);
    const shell = fromValues(
      raws.some((raw) => raw !== undefined) ? int : type,
      cells.map((cell, i) => (raws[i] === undefined ? cell : 0)),
    );
    vectors[name] = raws.some((raw) => raw !== undefined)
      ? ({ ...shell, type, values: Float64Array.from(raws, (raw) => raw ?? 0) } as Vector)
      : shell;
  }
  return { table: "orders", from, length: to - from, columns: vectors };
}

const format = createFormat("protobuf", { proto, message: "Order" }) as ContainerFormat;

describe("protobuf", () => {
  it("gives back every value, however the rows were cut", async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.nat(), async (values, cut) => {
        const batch = toBatch(values, 0, values.length);
        const file = await writeFile(format, schema, [batch]);
        const middle = cut % (values.length + 1);
        const parts = await writeFile(format, schema, [toBatch(values, 0, middle), toBatch(values, middle, values.length)]);
        expect(Buffer.compare(parts, file)).toBe(0);
        const table = await openFile(format, file, toContext({}, undefined, { ...schema, name: "sample" }));
        expect(await readRows(table)).toStrictEqual(toRows(schema, batch));
      }),
      { numRuns: 150 },
    );
  });

  it("is read by protobufjs, and reads what it writes", async () => {
    const root = protobuf.parse(proto, { keepCase: true }).root;
    for (const name of ["timestamp", "duration"]) root.addJSON(protobuf.common.get(`google/protobuf/${name}.proto`)!.nested!);
    const type = root.lookupType("shop.Order");
    await fc.assert(
      fc.asyncProperty(rows, async (values) => {
        const file = await writeFile(format, schema, [toBatch(values, 0, values.length)]);
        const reader = protobuf.Reader.create(file);
        const decoded: protobuf.Message[] = [];
        while (reader.pos < reader.len) decoded.push(type.decodeDelimited(reader));
        expect(decoded).toHaveLength(values.length);
        decoded.forEach((message, i) => {
          const found = type.toObject(message, { longs: Number, enums: String, bytes: Array, defaults: true, arrays: true });
          const row = values[i]!;
          expect([found["id"], found["count"], found["fixed"], found["short"], found["paid"], found["state"]]).toEqual([
            row["id"],
            row["count"],
            row["fixed"],
            row["short"],
            row["paid"],
            row["state"],
          ]);
          expect(found["numbers"]).toEqual(row["numbers"]);
          expect(found["tags"]).toEqual(row["tags"]);
          expect(found["raw"]).toEqual([...(row["raw"] as Uint8Array)]);
          expect(Object.hasOwn(message, "delta") ? found["delta"] : null).toEqual(row["delta"]);
          expect(found["lines"]).toHaveLength((row["lines"] as unknown[]).length);
        });
        const again = new Uint8Array(Buffer.concat(decoded.map((message) => type.encodeDelimited(message).finish())));
        const table = await openFile(format, again, toContext({}, undefined, { ...schema, name: "sample" }));
        const expected = toRows(schema, toBatch(values, 0, values.length)).map(({ stock: _, ...row }) => row);
        expect((await readRows(table)).map(({ stock: _, ...row }) => row)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it("tells types by the descriptor alone", async () => {
    const file = await writeFile(format, schema, []);
    const table = await openFile(format, file);
    expect(
      Object.fromEntries(table.schema.columns.map(({ name, type, nullable }) => [name, `${type.type}${nullable ? "?" : ""}`])),
    ).toMatchObject({
      id: "int",
      delta: "int?",
      ratio: "float?",
      state: "string",
      placed_at: "timestamp?",
      span: "duration?",
      tags: "list",
      address: "struct?",
      stock: "list",
    });
  });

  it("meets damaged files with errors that have a name", async () => {
    const codes = new Set<number | string>();
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 4 }),
        fc.nat(),
        async (values, spots, cut) => {
          const file = await writeFile(format, schema, [toBatch(values, 0, values.length)]);
          for (const [place, byte] of spots) if (file.length > 0) file[place % file.length] = byte;
          const outcome = await readDamaged(format, file.subarray(0, file.length - (cut % 3)), { heldBytes: 1 << 24 });
          codes.add(outcome);
          if (typeof outcome === "string") expect(["FILE_INVALID", "READ_LIMIT"]).toContain(outcome);
        },
      ),
      { numRuns: 300 },
    );
    expect(codes).toContain("FILE_INVALID");
  });

  it("refuses what messages cannot hold", async () => {
    const open = (column: { name: string; type: ValueType; nullable?: boolean }, values?: unknown[]) => async () => {
      const one = { nullable: false, optional: false, primaryKey: false, unique: false, ...column };
      const batch = {
        table: "orders",
        from: 0,
        length: values?.length ?? 0,
        columns: { [column.name]: fromValues(column.type, values ?? []) },
      };
      await writeFile(format, { name: "orders", columns: [one] }, [batch]);
    };
    for (const attempt of [
      open({ name: "unheard", type: int }),
      open({ name: "id", type: int, nullable: true }),
      open({ name: "id", type: { type: "string" } }),
      open({ name: "tags", type: { type: "string" } }),
      open({ name: "tags", type: { type: "list", of: { type: "string" } } }, [["a", null]]),
      open({ name: "count", type: int }, [-1]),
      open({ name: "small", type: int }, [2 ** 31]),
      open({ name: "single", type: { type: "float" } }, [0.1]),
      open({ name: "state", type: { type: "string" } }, ["LOST"]),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: "TYPE_UNSUPPORTED" });
    }
  });

  it("refuses descriptors that cannot be used", async () => {
    expect(() => createFormat("protobuf", {})).toThrow(expect.objectContaining({ code: "FORMAT_OPTIONS_INVALID" }));
    for (const [text, message] of [
      ["nonsense", undefined],
      ['syntax = "proto3"; message A { A a = 1; }', "A"],
      [proto, "Unheard"],
    ] as const) {
      const bad = createFormat("protobuf", { proto: text, message }) as ContainerFormat;
      await expect((async () => bad.open(schema))()).rejects.toMatchObject({ code: "FORMAT_OPTIONS_INVALID" });
    }
  });

  it("takes descriptor sets", async () => {
    const extension = (await import("protobufjs/ext/descriptor/index.js")) as unknown as {
      default: { FileDescriptorSet: protobuf.Type };
    };
    const root = protobuf
      .parse('syntax = "proto3"; package p; message Item { int64 id = 1; optional string name = 2; }')
      .root.resolveAll() as protobuf.Root & { toDescriptor(edition: string): protobuf.Message };
    const bytes = extension.default.FileDescriptorSet.encode(root.toDescriptor("proto3")).finish();
    const fromSet = createFormat("protobuf", { descriptorSet: Buffer.from(bytes).toString("base64") }) as ContainerFormat;
    const items: TableSchema = {
      name: "items",
      columns: [{ name: "id", type: int, nullable: false, optional: false, primaryKey: false, unique: false }],
    };
    const file = await writeFile(fromSet, items, [
      { table: "items", from: 0, length: 2, columns: { id: fromValues(int, [1, 300]) } },
    ]);
    expect([...file]).toEqual([2, 8, 1, 3, 8, 172, 2]);
    expect(await readRows(await openFile(fromSet, file))).toEqual([
      { id: 1, name: null },
      { id: 300, name: null },
    ]);
  });
});
