import { type ContainerFormat, createFormat } from "@seedbed/adapters";
import { SAMPLE_COLUMNS, toSampleBatch, toSampleSchema } from "@seedbed/adapters/testing";
import * as arrow from "apache-arrow";
import { describe, expect, it } from "vitest";
import { openFile, readRows, toContext, writeFile } from "../fixtures/container.js";

const columns = SAMPLE_COLUMNS;

describe.each(["file", "stream"] as const)("apache-arrow and a %s", (form) => {
  const format = createFormat("arrow", { form, absent: "null", batchRows: 1024 }) as ContainerFormat;

  it("reads what we write", async () => {
    const table = arrow.tableFromIPC(
      await writeFile(format, toSampleSchema(columns), [toSampleBatch(columns, 0, 4), toSampleBatch(columns, 4, 9)]),
    );
    expect(table.schema.fields.map((field) => `${field.name}: ${String(field.type)}`)).toEqual([
      "int: Int64",
      "float: Float64",
      "decimal: Decimal[18e+2]",
      "exact: Decimal[18e+4]",
      "bool: Bool",
      "text, with comma: Utf8",
      "null text: Utf8",
      "date: Date32<DAY>",
      "time: Time32<MILLISECOND>",
      "moment: Timestamp<MILLISECOND, UTC>",
      "epoch: Timestamp<MILLISECOND, UTC>",
      "span: Duration<MILLISECOND>",
      "absent: Utf8",
      "list: List<Utf8>",
      "struct: Struct<{a:Int64, b:List<Int64>}>",
      "json: Utf8",
    ]);
    expect(table.numRows).toBe(9);
    const values = (name: string): unknown[] => Array.from({ length: 9 }, (_, i) => table.getChild(name)!.get(i) as unknown);
    const sample = (name: string): readonly unknown[] => columns.find((column) => column.name === name)!.values;
    expect(values("int").map(Number)).toEqual(sample("int"));
    expect(values("float")).toEqual(sample("float"));
    expect(values("bool")).toEqual(sample("bool"));
    expect(values("text, with comma")).toEqual(sample("text, with comma"));
    expect(values("null text")).toEqual(sample("null text"));
    expect(values("absent")).toEqual(sample("absent").map((value) => value ?? null));
    expect(values("epoch").map(Number)).toEqual(sample("epoch"));
    expect(values("list").map((list) => (list === null ? null : [...(list as Iterable<unknown>)]))).toEqual(sample("list"));
    expect(
      values("struct").map(
        (row) =>
          JSON.parse(JSON.stringify(row, (_, value: unknown) => (typeof value === "bigint" ? Number(value) : value))) as unknown,
      ),
    ).toEqual(sample("struct"));
    expect(values("json").map((text) => (text === null ? null : (JSON.parse(String(text)) as unknown)))).toEqual(sample("json"));
    expect(table.batches).toHaveLength(1);
  });

  it("writes what we read, dictionaries and all", async () => {
    const table = new arrow.Table({
      small: arrow.vectorFromArray([1, null, -3], new arrow.Int8()),
      unsigned: arrow.vectorFromArray([4_294_967_295, 0, 7], new arrow.Uint32()),
      wide: arrow.vectorFromArray([1n, -5n, null], new arrow.Int64()),
      single: arrow.vectorFromArray([1.5, null, -0.25], new arrow.Float32()),
      coded: arrow.vectorFromArray(["a", "b", "a"], new arrow.Dictionary(new arrow.Utf8(), new arrow.Int32())),
      codedNumbers: arrow.vectorFromArray([7, null, 7], new arrow.Dictionary(new arrow.Int32(), new arrow.Int8())),
      text: arrow.vectorFromArray(["é", null, ""], new arrow.Utf8()),
      raw: arrow.vectorFromArray([new Uint8Array([1, 2]), null, new Uint8Array([])], new arrow.Binary()),
      flag: arrow.vectorFromArray([true, false, null], new arrow.Bool()),
      day: arrow.vectorFromArray([new Date(0), new Date(86_400_000), null], new arrow.DateDay()),
      second: arrow.vectorFromArray([1000, null, -1000], new arrow.TimestampSecond("UTC")),
      list: arrow.vectorFromArray([[1, null], null, []], new arrow.List(arrow.Field.new("item", new arrow.Int32(), true))),
    });
    const file = await openFile(format, arrow.tableToIPC(table, form));
    expect(await readRows(file)).toEqual([
      {
        small: 1,
        unsigned: 4_294_967_295,
        wide: 1,
        single: 1.5,
        coded: "a",
        codedNumbers: 7,
        text: "é",
        raw: new Uint8Array([1, 2]),
        flag: true,
        day: "1970-01-01",
        second: "1970-01-01T00:00:01.000Z",
        list: [1, null],
      },
      {
        small: null,
        unsigned: 0,
        wide: -5,
        single: null,
        coded: "b",
        codedNumbers: null,
        text: null,
        raw: null,
        flag: false,
        day: "1970-01-02",
        second: null,
        list: null,
      },
      {
        small: -3,
        unsigned: 7,
        wide: null,
        single: -0.25,
        coded: "a",
        codedNumbers: 7,
        text: "",
        raw: new Uint8Array([]),
        flag: null,
        day: null,
        second: "1969-12-31T23:59:59.000Z",
        list: [],
      },
    ]);
  });

  it("reports moments finer than a millisecond, and numbers beyond 2^53", async () => {
    const table = new arrow.Table({
      moment: arrow.makeVector(
        arrow.makeData({ type: new arrow.TimestampMicrosecond("UTC"), data: new BigInt64Array([1000n, 1001n, 2000n]) }),
      ),
      wide: arrow.vectorFromArray([1n, 2n, 2n ** 60n], new arrow.Int64()),
    });
    const bad: Parameters<typeof toContext>[1] = [];
    const file = await openFile(format, arrow.tableToIPC(table, form), toContext({}, bad));
    expect(await readRows(file)).toEqual([{ moment: "1970-01-01T00:00:00.001Z", wide: 1 }]);
    expect(bad).toEqual([
      { row: 1, field: "moment", message: "a time finer than a millisecond" },
      { row: 2, field: "wide", message: "a number beyond ±2^53" },
    ]);
  });
});
