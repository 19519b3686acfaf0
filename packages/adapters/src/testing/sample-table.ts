import { type Batch, fromValues, type TableSchema, type ValueType, type Vector } from "@seedbed/core";

/** Columns of plain values that stand for what a table can hold. */
export interface SampleColumn {
  readonly name: string;
  readonly type: ValueType;
  /** Values as `fromValues` takes them; undefined is an absent field. */
  readonly values: readonly unknown[];
}

/**
 * Every type with its edge cases, nine rows each, seven of them texts that formats tend to get wrong.
 */
export const SAMPLE_COLUMNS: readonly SampleColumn[] = [
  {
    name: "int",
    type: { type: "int" },
    values: [0, -1, 7, 42, 2147483647, -2147483648, 9007199254740991, -9007199254740991, 1e12],
  },
  {
    name: "float",
    type: { type: "float" },
    values: [0, -0.5, 0.1, 1 / 3, 1e21, 5e-324, 1.7976931348623157e308, 123456.789, 1e-7],
  },
  {
    name: "decimal",
    type: { type: "decimal", scale: 2, as: "number" },
    values: [0, 0.01, -0.01, 12.05, -12.5, 1e9, 99999.99, 0.1, 7],
  },
  {
    name: "exact",
    type: { type: "decimal", scale: 4, as: "string" },
    values: ["0.0000", "-0.0001", "1.5000", "12345.6789", "2.0000", "3.0000", "4.0000", "5.0000", "-6.2500"],
  },
  { name: "bool", type: { type: "bool" }, values: [true, false, false, true, true, true, false, true, false] },
  {
    name: "text, with comma",
    type: { type: "string" },
    values: [
      "plain",
      "",
      'a "quoted" word',
      "two\nlines",
      "cr\r\nlf",
      "comma, semicolon; tab\t",
      "naïve 漢字 👍🏽",
      "\\back\u0001\u001f\u007f",
      " spaces ",
    ],
  },
  { name: "null text", type: { type: "string" }, values: [null, "null", null, "NULL", "\\N", null, "", "a", null] },
  {
    name: "date",
    type: { type: "date" },
    values: [
      "1970-01-01",
      "2024-02-29",
      "1969-12-31",
      "0001-01-01",
      "9999-12-31",
      "2000-03-01",
      null,
      "1900-02-28",
      "2038-01-19",
    ],
  },
  {
    name: "time",
    type: { type: "time" },
    values: ["00:00:00", "23:59:59.999", "12:30:00", "01:02:03.004", "13:45:00", null, "00:00:01", "05:00:00.500", "06:07:08"],
  },
  {
    name: "moment",
    type: { type: "timestamp", as: "iso" },
    values: [
      "1970-01-01T00:00:00.000Z",
      "2024-05-01T13:45:00.123Z",
      "1969-12-31T23:59:59.999Z",
      "0000-01-01T00:00:00.000Z",
      "9999-12-31T23:59:59.999Z",
      "2000-02-29T12:00:00.000Z",
      null,
      "1582-10-15T00:00:00.000Z",
      "2038-01-19T03:14:08.000Z",
    ],
  },
  { name: "epoch", type: { type: "timestamp", as: "epochMs" }, values: [0, -1, 1714571100123, 253402300799999, 1, 2, 3, 4, 5] },
  {
    name: "span",
    type: { type: "duration" },
    values: ["PT0S", "PT90S", "-PT0.5S", "PT86400S", "PT1.25S", "PT0.001S", "PT3600S", "-PT7S", "PT1S"],
  },
  {
    name: "absent",
    type: { type: "string" },
    values: [undefined, "here", undefined, null, "x", undefined, "y", "z", undefined],
  },
  {
    name: "list",
    type: { type: "list", of: { type: "string" } },
    values: [[], ["a"], ['b"', "c\n"], null, ["d", null], ["é"], [], ["f", "g", "h"], ["i"]],
  },
  {
    name: "struct",
    type: { type: "struct", fields: { a: { type: "int" }, b: { type: "list", of: { type: "int" } } } },
    values: [
      { a: 1, b: [1, 2] },
      { a: 2, b: [] },
      null,
      { a: -3, b: [9] },
      { a: 4, b: null },
      { a: null, b: [5] },
      { a: 6, b: [6] },
      { a: 7, b: [] },
      { a: 8, b: [8, 8] },
    ],
  },
  {
    name: "json",
    type: { type: "json" },
    values: [{ a: [1, null, "x"] }, [], "text", 1.5, true, null, { nested: { deep: 'q"' } }, "", [[1]]],
  },
];

/**
 * The schema of columns.
 *
 * @param columns - The columns.
 */
export function toSampleSchema(columns: readonly SampleColumn[]): TableSchema {
  return {
    name: "sample",
    columns: columns.map(({ name, type, values }) => ({
      name,
      type,
      nullable: values.includes(null),
      optional: values.includes(undefined),
      primaryKey: false,
      unique: false,
    })),
  };
}

/**
 * A run of rows of columns, as a batch.
 *
 * @param columns - The columns.
 * @param from - First row.
 * @param to - One past the last row.
 */
export function toSampleBatch(columns: readonly SampleColumn[], from: number, to: number): Batch {
  const vectors: Record<string, Vector> = {};
  for (const { name, type, values } of columns) vectors[name] = fromValues(type, values.slice(from, to));
  return { table: "sample", from, length: to - from, columns: vectors };
}

/**
 * The rows that a faithful reader returns: absent fields left out, everything else as given.
 *
 * @param columns - The columns.
 */
export function toSampleRows(columns: readonly SampleColumn[]): Record<string, unknown>[] {
  const count = columns[0]?.values.length ?? 0;
  return Array.from({ length: count }, (_, row) => {
    const out: Record<string, unknown> = {};
    for (const { name, values } of columns) if (values[row] !== undefined) out[name] = values[row];
    return out;
  });
}
