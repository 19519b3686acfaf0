import { type ContainerFormat, createFormat, type FormatName } from "@seedbed/adapters";
import { fromValues, type TableSchema, type ValueType } from "@seedbed/core";
import avro from "avsc";
import { describe, expect, it } from "vitest";
import { openFile, readDamaged, readRows, toContext, writeFile } from "../../fixtures/container.js";

function oneColumn(type: ValueType, values: readonly unknown[], name = "v") {
  const schema: TableSchema = {
    name: "t",
    columns: [{ name, type, nullable: true, optional: false, primaryKey: false, unique: false }],
  };
  return { schema, batches: [{ table: "t", from: 0, length: values.length, columns: { [name]: fromValues(type, values) } }] };
}

const bombs: readonly (readonly [string, FormatName, object])[] = [
  ["parquet, zstd", "parquet", { dictionary: false }],
  ["parquet, gzip", "parquet", { dictionary: false, compression: "gzip" }],
  ["parquet, snappy", "parquet", { dictionary: false, compression: "snappy" }],
  ["arrow, zstd", "arrow", { compression: "zstd" }],
  ["avro, deflate", "avro", {}],
  ["avro, zstd", "avro", { compression: "zstd" }],
];

describe.each(bombs)("%s", (_, name, options) => {
  const format = createFormat(name, options) as ContainerFormat;

  it("is not inflated beyond what may be held", async () => {
    const { schema, batches } = oneColumn({ type: "string" }, new Array(2000).fill("0".repeat(400)));
    const file = await writeFile(format, schema, batches);
    expect(file.length).toBeLessThan(60_000);
    expect(await readDamaged(format, file, { heldBytes: 200_000 })).toBe("READ_LIMIT");
    expect(await readDamaged(format, file, { heldBytes: 1 << 24 })).toBe(2000);
  });
});

describe.each(["parquet", "arrow", "avro"] as const)("%s", (name) => {
  const format = createFormat(name, { absent: "null" }) as ContainerFormat;

  it("keeps to the largest value, the most columns and the deepest document", async () => {
    const long = oneColumn({ type: "string" }, ["short", "x".repeat(5000)]);
    expect(await readDamaged(format, await writeFile(format, long.schema, long.batches), { valueBytes: 1000 })).toBe(
      "READ_LIMIT",
    );
    const columns = Array.from({ length: 12 }, (_, i) => ({ ...long.schema.columns[0]!, name: `c${i}` }));
    const wide = await writeFile(format, { name: "t", columns }, []);
    expect(await readDamaged(format, wide, { columns: 10 })).toMatch(/READ_LIMIT|FILE_INVALID/);
    const deep = oneColumn({ type: "json" }, [1, [[[[[[2]]]]]], 3]);
    const bad: Parameters<typeof toContext>[1] = [];
    const table = await openFile(format, await writeFile(format, deep.schema, deep.batches), toContext({ depth: 4 }, bad));
    expect(await readRows(table)).toEqual([{ v: 1 }, { v: 3 }]);
    expect(bad).toEqual([{ row: 1, field: "v", message: "no JSON, or nested too deep" }]);
  });

  it("says what is no such file", async () => {
    for (const text of ["", "PAR1", "ARROW1", "Obj\u0001", "id,name\n1,Ann\n".repeat(20), "\u0000".repeat(100)]) {
      expect(await readDamaged(format, new TextEncoder().encode(text), {})).toBe("FILE_INVALID");
    }
  });
});

it("counts a run of a million equal values as a million", async () => {
  const format = createFormat("parquet", { rowGroupRows: 1_048_576 }) as ContainerFormat;
  const schema = oneColumn({ type: "int" }, []).schema;
  const values = {
    layout: "number",
    type: { type: "int" },
    length: 1_000_000,
    validity: null,
    values: new Int32Array(1_000_000),
  } as const;
  const file = await writeFile(format, schema, [{ table: "t", from: 0, length: 1_000_000, columns: { v: values } }]);
  expect(file.length).toBeLessThan(5000);
  expect(await readDamaged(format, file, { heldBytes: 100_000 })).toBe("READ_LIMIT");
  expect(await readDamaged(format, file, {})).toBe(1_000_000);
});

describe("Avro schemas", () => {
  const format = createFormat("avro") as ContainerFormat;

  /** A file with a schema of its own, and a block. */
  function toFile(schema: unknown, rows: number, body: readonly number[]): Uint8Array {
    const header = avro.Type.forSchema({ type: "map", values: "bytes" }).toBuffer({
      "avro.schema": Buffer.from(JSON.stringify(schema)),
      "avro.codec": Buffer.from("null"),
    });
    const sync = Buffer.alloc(16, 7);
    const long = avro.Type.forSchema("long");
    return new Uint8Array(
      Buffer.concat([
        Buffer.from("Obj\u0001"),
        header,
        sync,
        long.toBuffer(rows),
        long.toBuffer(body.length),
        Buffer.from(body),
        sync,
      ]),
    );
  }

  it("that refer to themselves, or to each other over and over, are refused", async () => {
    const own = { type: "record", name: "a", fields: [{ name: "a", type: ["null", "a"] }] };
    expect(await readDamaged(format, toFile(own, 1, [0]), {})).toBe("FILE_INVALID");
    let inner: unknown = { type: "record", name: "r0", fields: [{ name: "x", type: "null" }] };
    for (let level = 1; level < 40; level++) {
      inner = {
        type: "record",
        name: `r${level}`,
        fields: [
          { name: "x", type: inner },
          { name: "y", type: `r${level - 1}` },
        ],
      };
    }
    expect(await readDamaged(format, toFile(inner, 1, [0]), {})).toBe("FILE_INVALID");
  });

  it("whose items take no bytes are counted all the same", async () => {
    const schema = { type: "record", name: "a", fields: [{ name: "xs", type: { type: "array", items: "null" } }] };
    // 2^34 items, then the end.
    const body = [...avro.Type.forSchema("long").toBuffer(2 ** 34), 0];
    expect(await readDamaged(format, toFile(schema, 1, body), {})).toBe("READ_LIMIT");
  });

  it("of rows that take no bytes cannot claim more of them than are looked at", async () => {
    const schema = { type: "record", name: "a", fields: [{ name: "x", type: "null" }] };
    expect(await readDamaged(format, toFile(schema, 5, []), {})).toBe(5);
    expect(await readDamaged(format, toFile(schema, 2 ** 50, []), {})).toBe("READ_LIMIT");
  });
});
