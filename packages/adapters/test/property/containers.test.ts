import { type ContainerFormat, createFormat } from "@seedbed/adapters";
import { fromValues, type TableSchema, type ValueType, type Vector } from "@seedbed/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openFile, readDamaged, readRows, toContext, toRows, writeFile } from "../fixtures/container.js";
import { randomTable, toBatches } from "../fixtures/random-table.js";

const formats: Record<string, ContainerFormat> = {
  parquet: createFormat("parquet", { rowGroupRows: 1024 }) as ContainerFormat,
  "parquet, plain": createFormat("parquet", { dictionary: false, compression: "none" }) as ContainerFormat,
  "parquet, snappy": createFormat("parquet", { compression: "snappy" }) as ContainerFormat,
  "parquet, gzip": createFormat("parquet", { compression: "gzip" }) as ContainerFormat,
  arrow: createFormat("arrow", { batchRows: 1024 }) as ContainerFormat,
  "arrow, stream, zstd": createFormat("arrow", { form: "stream", compression: "zstd" }) as ContainerFormat,
  avro: createFormat("avro", { blockRows: 5 }) as ContainerFormat,
  "avro, zstd": createFormat("avro", { compression: "zstd" }) as ContainerFormat,
  "avro, plain": createFormat("avro", { compression: "none" }) as ContainerFormat,
};

describe.each(Object.entries(formats))("%s", (_, format) => {
  it("gives back every value and every type", async () => {
    await fc.assert(
      fc.asyncProperty(randomTable, fc.array(fc.nat(), { maxLength: 3 }), fc.boolean(), async (table, cuts, streamed) => {
        const [whole] = toBatches(table, []);
        const file = await writeFile(format, table.schema, toBatches(table, cuts));
        const read = await openFile(format, file, toContext(), streamed);
        expect(read.schema.columns).toEqual(table.schema.columns);
        expect(await readRows(read)).toStrictEqual(toRows(table.schema, whole!));
        const from = Math.floor(table.rows / 3);
        expect(await readRows(read, { from, to: table.rows - 1, size: 5 })).toStrictEqual(
          toRows(table.schema, whole!).slice(from, Math.max(from, table.rows - 1)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("shows neither how rows were cut nor how texts were coded", async () => {
    await fc.assert(
      fc.asyncProperty(randomTable, fc.array(fc.nat(), { maxLength: 5 }), async (table, cuts) => {
        const whole = await writeFile(format, table.schema, toBatches(table, []));
        expect(Buffer.compare(await writeFile(format, table.schema, toBatches(table, cuts)), whole)).toBe(0);
        expect(Buffer.compare(await writeFile(format, table.schema, toBatches(table, cuts, true)), whole)).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it("meets damaged files with errors that have a name, within its limits", async () => {
    const codes = new Set<number | string>();
    const spot = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 255 }));
    const damage = fc.record({
      cut: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      spots: fc.array(spot, { maxLength: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(randomTable, damage, async (table, { cut, spots }) => {
        const file = await writeFile(format, table.schema, toBatches(table, []));
        for (const [place, byte] of spots) file[Math.floor(place * (file.length - 1))] = byte;
        const size = cut === null ? file.length : Math.floor(cut * file.length);
        const outcome = await readDamaged(format, file.subarray(0, size), { heldBytes: 1 << 24 });
        codes.add(typeof outcome === "number" ? "rows" : outcome);
        if (typeof outcome === "string") expect(["FILE_INVALID", "READ_LIMIT"]).toContain(outcome);
      }),
      { numRuns: 150 },
    );
    expect(codes).toContain("FILE_INVALID");
  });
});

it("refuses columns that may be null and may be absent, unless told what to do", async () => {
  const schema: TableSchema = {
    name: "t",
    columns: [{ name: "v", type: { type: "int" }, nullable: true, optional: true, primaryKey: false, unique: false }],
  };
  for (const name of ["parquet", "arrow", "avro"] as const) {
    await expect((async () => (createFormat(name) as ContainerFormat).open(schema))()).rejects.toMatchObject({
      code: "TYPE_UNSUPPORTED",
    });
    await (createFormat(name, { absent: "null" }) as ContainerFormat).open(schema);
  }
});

it.each(["parquet", "arrow", "avro"] as const)("%s refuses values that are missing in a way it cannot keep", async (name) => {
  const column = { name: "v", nullable: false, optional: false, primaryKey: false, unique: false };
  const struct: ValueType = { type: "struct", fields: { a: { type: "int" } } };
  const absent = fromValues(struct, [{ a: 1 }, {}]);
  const vectors: readonly (readonly [Vector, Partial<typeof column>])[] = [
    [fromValues({ type: "int" }, [1, null]), {}],
    [fromValues({ type: "int" }, [1, undefined]), { nullable: true }],
    [fromValues({ type: "int" }, [1, null]), { optional: true }],
    [absent, {}],
  ];
  for (const [vector, missing] of vectors) {
    const schema: TableSchema = { name: "t", columns: [{ ...column, ...missing, type: vector.type }] };
    const batch = { table: "t", from: 0, length: 2, columns: { v: vector } };
    await expect(writeFile(createFormat(name) as ContainerFormat, schema, [batch])).rejects.toMatchObject({
      code: "TYPE_UNSUPPORTED",
    });
  }
  const lenient = createFormat(name, { absent: "null" }) as ContainerFormat;
  const file = await writeFile(lenient, { name: "t", columns: [{ ...column, type: struct }] }, [
    { table: "t", from: 0, length: 2, columns: { v: absent } },
  ]);
  expect(await readRows(await openFile(lenient, file))).toEqual([{ v: { a: 1 } }, { v: { a: null } }]);
});
