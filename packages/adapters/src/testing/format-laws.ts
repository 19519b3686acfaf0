import { createDictionary, type DictionaryVector, type TableSchema, type Vector } from "@seedbed/core";
import { PartEncoder } from "../encoding/part-encoder.js";
import type { RowFormat } from "../format/format.js";
import { assertSame } from "./assert-same.js";
import { SAMPLE_COLUMNS, type SampleColumn, toSampleBatch, toSampleRows, toSampleSchema } from "./sample-table.js";

/** A format under test, and a reader that is not ours. */
export interface FormatSubject {
  readonly format: RowFormat;

  /**
   * Reads a file back.
   *
   * @param text - The file.
   * @param schema - Names and types of the columns.
   * @returns One object a row. Numbers, booleans, texts, null, arrays and objects; dates, times and durations as ISO 8601 text;
   * an absent field is left out.
   */
  read(text: string, schema: TableSchema): Record<string, unknown>[];

  /** False when the format writes absent fields like null. */
  readonly keepsAbsent: boolean;
  /** False when the reader cannot tell null from empty text. */
  readonly tellsNullFromEmpty: boolean;
}

/** One law, to be run by any test runner. */
export interface FormatLaw {
  readonly name: string;
  /** Throws when the law is broken, naming what differs. */
  check(): void;
}

/**
 * The laws every format keeps.
 *
 * @param subject - Format and reader.
 * @returns Laws to be run one by one.
 * @example
 * ```ts
 * for (const law of formatLaws(subject)) it(law.name, law.check);
 * ```
 */
export function formatLaws(subject: FormatSubject): FormatLaw[] {
  const laws: FormatLaw[] = SAMPLE_COLUMNS.map((column) => ({
    name: `${column.type.type} survives writing and reading (${column.name})`,
    check: () => checkRoundTrip(subject, [ID, column]),
  }));
  return [
    ...laws,
    { name: "all types together survive writing and reading", check: () => checkRoundTrip(subject, SAMPLE_COLUMNS) },
    { name: "an empty table has no rows and is a whole file", check: () => checkEmpty(subject) },
    { name: "how rows are cut into batches leaves no trace", check: () => checkBatches(subject) },
    { name: "parts made apart are the file when laid side by side", check: () => checkParts(subject) },
    { name: "dictionary text is written as plain text is", check: () => checkDictionary(subject) },
    { name: "a long text is written whole", check: () => checkLong(subject) },
  ];
}

/** Keeps a row from being empty, which some readers skip. */
const ID: SampleColumn = { name: "id", type: { type: "int" }, values: [1, 2, 3, 4, 5, 6, 7, 8, 9] };
const ROWS = 9;

function checkRoundTrip(subject: FormatSubject, columns: readonly SampleColumn[]): void {
  const rows = subject.read(encode(subject.format, columns, [0, ROWS]), toSampleSchema(columns));
  assertSame(normalise(rows, subject), normalise(toSampleRows(columns), subject), "rows read back");
}

function checkEmpty(subject: FormatSubject): void {
  const rows = subject.read(encode(subject.format, SAMPLE_COLUMNS, [0]), toSampleSchema(SAMPLE_COLUMNS));
  assertSame(rows, [], "rows of an empty table");
}

function checkBatches({ format }: FormatSubject): void {
  const whole = encode(format, SAMPLE_COLUMNS, [0, ROWS]);
  for (const cuts of [[0, 1, ROWS], [0, 4, 4, 8, ROWS], Array.from({ length: ROWS + 1 }, (_, i) => i)]) {
    assertSame(encode(format, SAMPLE_COLUMNS, cuts), whole, `file from batches cut at ${cuts.join(", ")}`);
  }
}

function checkParts({ format }: FormatSubject): void {
  const schema = toSampleSchema(SAMPLE_COLUMNS);
  const whole = toSampleBatch(SAMPLE_COLUMNS, 0, ROWS);
  for (const size of [1, 2, 4, 5]) {
    let text = "";
    for (let from = 0; from < ROWS; from += size) {
      const encoder = new PartEncoder(format, schema, undefined);
      encoder.start(from === 0);
      encoder.add(whole, from, Math.min(ROWS, from + size));
      text += decode(encoder.finish(from + size >= ROWS));
    }
    assertSame(text, encode(format, SAMPLE_COLUMNS, [0, ROWS]), `file from parts of ${size} rows`);
  }
}

function checkDictionary({ format }: FormatSubject): void {
  const column = SAMPLE_COLUMNS.find(({ name }) => name === "text, with comma")!;
  const plain = toSampleBatch([column], 0, ROWS);
  const coded: DictionaryVector = {
    layout: "dictionary",
    type: { type: "string" },
    length: ROWS,
    validity: null,
    indices: Int32Array.from({ length: ROWS }, (_, i) => i),
    dictionary: createDictionary(column.values as string[]),
  };
  const write = (vector: Vector): string => {
    const encoder = new PartEncoder(format, toSampleSchema([column]), undefined);
    encoder.start(true);
    encoder.add({ ...plain, columns: { [column.name]: vector } });
    return decode(encoder.finish(true));
  };
  assertSame(write(coded), write(plain.columns[column.name]!), "file from dictionary text");
}

function checkLong(subject: FormatSubject): void {
  const text = `"${"0123456789, \n".repeat(20_000)}`;
  const column: SampleColumn = { name: "long", type: { type: "string" }, values: ["short", text] };
  const rows = subject.read(encode(subject.format, [column], [0, 2]), toSampleSchema([column]));
  assertSame(rows, toSampleRows([column]), "rows with a long text");
}

function encode(format: RowFormat, columns: readonly SampleColumn[], cuts: readonly number[]): string {
  const encoder = new PartEncoder(format, toSampleSchema(columns), undefined);
  encoder.start(true);
  for (let i = 1; i < cuts.length; i++) encoder.add(toSampleBatch(columns, cuts[i - 1]!, cuts[i]!));
  return decode(encoder.finish(true));
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

/** Takes away what the subject says that it cannot tell apart. */
function normalise(rows: readonly Record<string, unknown>[], subject: FormatSubject): Record<string, unknown>[] {
  return rows.map((row) => {
    const out: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(row)) {
      const missing = value === null || (value === "" && !subject.tellsNullFromEmpty);
      if (!missing) out[name] = value;
      else if (subject.keepsAbsent) out[name] = null;
    }
    return out;
  });
}
