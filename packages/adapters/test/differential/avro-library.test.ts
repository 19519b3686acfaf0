import { type ContainerFormat, createFormat } from "@seedbed/adapters";
import { SAMPLE_COLUMNS, toSampleBatch, toSampleSchema } from "@seedbed/adapters/testing";
import avro from "avsc";
import { describe, expect, it } from "vitest";
import { openFile, readRows, toContext, writeFile } from "../fixtures/container.js";

const columns = SAMPLE_COLUMNS.filter(({ name }) => name !== "int").concat({
  name: "int",
  type: { type: "int" },
  values: [0, -1, 7, 64, -65, 2 ** 40, -(2 ** 40), 2 ** 52, -(2 ** 52)],
});

/** avsc's own decoder. */
function decode(file: Uint8Array): Promise<{ type: avro.Type; rows: Record<string, unknown>[] }> {
  return new Promise((resolve, reject) => {
    const rows: Record<string, unknown>[] = [];
    let type: avro.Type;
    const decoder = new avro.streams.BlockDecoder();
    decoder.on("metadata", (found: avro.Type) => {
      type = found;
    });
    decoder.on("data", (row: Record<string, unknown>) => rows.push(row));
    decoder.on("error", reject);
    decoder.on("end", () => resolve({ type, rows }));
    decoder.end(Buffer.from(file));
  });
}

/** avsc's own encoder. */
function encode(schema: avro.Schema, rows: readonly unknown[], codec: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const encoder = new avro.streams.BlockEncoder(schema, { codec });
    const parts: Buffer[] = [];
    encoder.on("data", (part: Buffer) => parts.push(part));
    encoder.on("error", reject);
    encoder.on("end", () => resolve(new Uint8Array(Buffer.concat(parts))));
    for (const row of rows) encoder.write(row);
    encoder.end();
  });
}

describe.each(["none", "deflate"] as const)("avsc, %s", (compression) => {
  it("reads what we write", async () => {
    const format = createFormat("avro", { compression, absent: "null", blockRows: 4 }) as ContainerFormat;
    const { type, rows } = await decode(await writeFile(format, toSampleSchema(columns), [toSampleBatch(columns, 0, 9)]));
    expect(rows).toHaveLength(9);
    const names = (type as avro.types.RecordType).fields.map(({ name }) => name);
    expect(names).toContain("text__with_comma");
    const sample = (name: string): readonly unknown[] => columns.find((column) => column.name === name)!.values;
    const values = (name: string): unknown[] => rows.map((row) => unwrap(row[name]));
    expect(values("int")).toEqual(sample("int"));
    expect(values("float")).toEqual(sample("float"));
    expect(values("bool")).toEqual(sample("bool"));
    expect(values("text__with_comma")).toEqual(sample("text, with comma"));
    expect(values("null_text")).toEqual(sample("null text"));
    expect(values("epoch")).toEqual(sample("epoch"));
    expect(values("list")).toEqual(sample("list"));
    expect(values("struct")).toEqual(sample("struct"));
    expect(values("json").map((text) => (text === null ? null : (JSON.parse(String(text)) as unknown)))).toEqual(sample("json"));
    expect(
      values("exact").map((bytes) =>
        BigInt.asIntN(
          64,
          BigInt(
            `0x${Buffer.from(bytes as Uint8Array)
              .toString("hex")
              .padStart(16, (bytes as Uint8Array)[0]! > 127 ? "f" : "0")}`,
          ),
        ),
      ),
    ).toEqual(sample("exact").map((text) => BigInt(Math.round(Number(text) * 1e4))));
  });
});

it.each(["null", "deflate"])("writes what we read, %s", async (codec) => {
  const schema: avro.Schema = {
    type: "record",
    name: "row",
    namespace: "test",
    fields: [
      { name: "id", type: "int" },
      { name: "maybe", type: ["string", "null"] },
      { name: "suit", type: { type: "enum", name: "Suit", symbols: ["SPADES", "HEARTS"] } },
      { name: "again", type: "Suit" },
      { name: "hash", type: { type: "fixed", name: "Hash", size: 3 } },
      { name: "tags", type: { type: "map", values: "double" } },
      {
        name: "nested",
        type: { type: "record", name: "Inner", fields: [{ name: "xs", type: { type: "array", items: ["null", "long"] } }] },
      },
      { name: "at", type: { type: "long", logicalType: "timestamp-micros" } },
      { name: "single", type: "float" },
      { name: "nothing", type: "null" },
    ],
  } as avro.Schema;
  const rows = [0, 1, 2].map((i) => ({
    id: i - 1,
    maybe: i === 1 ? null : `é${i}`,
    suit: "HEARTS",
    again: "SPADES",
    hash: Buffer.from([1, 2, i]),
    tags: { a: i / 4 },
    nested: { xs: [null, 2 ** 40 * i] },
    at: 1_714_571_100_123_000 + (i === 2 ? 1 : 0),
    single: 0.5,
    nothing: null,
  }));
  const file = await encode(schema, rows, codec);
  const bad: Parameters<typeof toContext>[1] = [];
  const table = await openFile(createFormat("avro") as ContainerFormat, file, toContext({}, bad));
  expect(await readRows(table)).toEqual(
    [0, 1].map((i) => ({
      id: i - 1,
      maybe: i === 1 ? null : `é${i}`,
      suit: "HEARTS",
      again: "SPADES",
      hash: new Uint8Array([1, 2, i]),
      tags: [{ key: "a", value: i / 4 }],
      nested: { xs: [null, 2 ** 40 * i] },
      at: "2024-05-01T13:45:00.123Z",
      single: 0.5,
      nothing: null,
    })),
  );
  expect(bad).toEqual([{ row: 2, field: "at", message: "a time finer than a millisecond" }]);
});

function unwrap(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unwrap);
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return value;
  const keys = Object.keys(value);
  const [key] = keys;
  if (keys.length === 1 && key !== undefined && /^(string|long|array|bytes|double|int|boolean|Record\d+)$/.test(key))
    return unwrap((value as Record<string, unknown>)[key]);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, unwrap(member)]));
}
