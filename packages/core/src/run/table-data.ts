import { SeedbedError } from "../errors/seedbed-error.js";
import type { TablePlan } from "../plan/table-plan.js";
import { Rows } from "../random/rows.js";
import type { Batch, BatchOptions, BatchSource, TableSchema } from "../vector/batch.js";
import { decodeStruct } from "../vector/read-vector.js";
import type { Vector } from "../vector/vector.js";
import { TableDigest } from "./digest.js";
import { createTableSchema } from "./table-schema.js";

/** Rows decoded at once when rows are read one after the other. */
const SCAN_ROWS = 4096;
/** Rows a batch unless asked otherwise. */
const BATCH_ROWS = 65536;
const MAX_BATCH_ROWS = 1048576;

/**
 * The rows of one table, made when they are read. Nothing is kept.
 *
 * `Row` is the type of a row.
 */
export class TableData<Row = Record<string, unknown>> implements BatchSource, Iterable<Row> {
  readonly name: string;
  private readonly plan: TablePlan;
  private schemaOf: TableSchema | undefined;

  constructor(plan: TablePlan) {
    this.plan = plan;
    this.name = plan.name;
  }

  /** Number of rows. */
  get rowCount(): number {
    return this.plan.rowCount();
  }

  /** The columns, with types and keys. */
  get schema(): TableSchema {
    this.schemaOf ??= createTableSchema(this.plan);
    return this.schemaOf;
  }

  /**
   * One row, at the same cost wherever it lies.
   *
   * @param index - 0 up to but without `rowCount`; negative counts from the end.
   * @returns A new object.
   * @throws SeedbedError `ROW_OUT_OF_RANGE`.
   */
  at(index: number): Row {
    const row = index < 0 ? this.rowCount + index : index;
    this.assertRow(row, index);
    const out: Record<string, unknown> = {};
    for (const [name, field] of this.plan.fields) {
      const value = field.cells.at(row);
      if (value !== undefined) out[name] = value;
    }
    return out as Row;
  }

  /**
   * A run of rows.
   *
   * @param from - First row; negative counts from the end.
   * @param to - One past the last row; the end unless stated.
   */
  slice(from = 0, to: number = this.rowCount): Row[] {
    const [begin, end] = this.bounds(from, to);
    const out: Record<string, unknown>[] = new Array(end - begin);
    for (let at = begin; at < end; at += SCAN_ROWS) {
      const to = Math.min(end, at + SCAN_ROWS);
      decodeStruct(this.batchAt(at, to).columns, to - at, out, at - begin);
    }
    return out as Row[];
  }

  /** Every row as objects. */
  toArray(): Row[] {
    return this.slice();
  }

  /** Reads every row in order, a thousand at a time. */
  [Symbol.iterator](): Iterator<Row> {
    return this.scan();
  }

  private *scan(): Generator<Row, void, undefined> {
    const end = this.rowCount;
    for (let at = 0; at < end; at += SCAN_ROWS) {
      const to = Math.min(end, at + SCAN_ROWS);
      yield* decodeStruct(this.batchAt(at, to).columns, to - at) as Row[];
    }
  }

  /**
   * A run of rows as columns.
   *
   * @param from - First row.
   * @param to - One past the last row.
   * @param names - Columns to make; all unless stated.
   * @returns One vector a column, `to − from` long.
   * @throws SeedbedError `ROW_OUT_OF_RANGE`, `COLUMN_UNKNOWN`.
   */
  batchAt(from: number, to: number, names?: readonly string[]): Batch {
    if (!(Number.isSafeInteger(from) && Number.isSafeInteger(to) && from >= 0 && from <= to && to <= this.rowCount)) {
      throw new SeedbedError("ROW_OUT_OF_RANGE", `rows ${from} to ${to} are not all in ${this.name}, which has ${this.rowCount}`);
    }
    const rows = Rows.range(from, to);
    const columns: Record<string, Vector> = {};
    if (names === undefined) {
      for (const [name, field] of this.plan.fields) columns[name] = field.cells.fill(rows);
    } else {
      for (const name of names) columns[name] = this.field(name).cells.fill(rows);
    }
    return { table: this.name, from, length: to - from, columns };
  }

  /**
   * Reads the table as batches of columns, each made when it is asked for.
   *
   * @param options - Range, size and a signal that ends the reading.
   */
  async *batches(options: BatchOptions = {}): AsyncGenerator<Batch, void, undefined> {
    const { size = BATCH_ROWS, signal } = options;
    if (!Number.isInteger(size) || size < 1 || size > MAX_BATCH_ROWS) {
      throw new SeedbedError("BATCH_SIZE_INVALID", `a batch has 1 to ${MAX_BATCH_ROWS} rows, got ${String(size)}`);
    }
    const [begin, end] = this.bounds(options.from ?? 0, options.to ?? this.rowCount);
    for (let at = begin; at < end; at += size) {
      if (signal?.aborted) throw signal.reason ?? new SeedbedError("ABORTED", "reading was aborted");
      yield this.batchAt(at, Math.min(end, at + size));
    }
  }

  /**
   * One hash of all rows, or of some. Equal data has equal digests on every machine.
   *
   * @param options - Range; all rows unless stated.
   * @returns 32 hexadecimal digits.
   */
  digest(options: { readonly from?: number; readonly to?: number } = {}): string {
    const digest = new TableDigest(this.schema);
    const [begin, end] = this.bounds(options.from ?? 0, options.to ?? this.rowCount);
    for (let at = begin; at < end; at += 8192) digest.add(this.batchAt(at, Math.min(end, at + 8192)));
    return digest.finish();
  }

  private bounds(from: number, to: number): [from: number, to: number] {
    const count = this.rowCount;
    const clamp = (value: number): number => {
      if (!Number.isInteger(value))
        throw new SeedbedError("ROW_OUT_OF_RANGE", `a row number is a whole number, got ${String(value)}`);
      return Math.min(count, Math.max(0, value < 0 ? count + value : value));
    };
    const begin = clamp(from);
    return [begin, Math.max(begin, clamp(to))];
  }

  private assertRow(row: number, asked: number): void {
    if (Number.isSafeInteger(row) && row >= 0 && row < this.rowCount) return;
    throw new SeedbedError(
      "ROW_OUT_OF_RANGE",
      `there is no row ${String(asked)} in ${this.name}, which has ${this.rowCount} rows`,
      {
        hint: "rows are counted from 0",
        details: { table: this.name, row: asked, rowCount: this.rowCount },
      },
    );
  }

  private field(name: string): { readonly cells: { fill(rows: Rows): Vector } } {
    const field = this.plan.fields.get(name);
    if (field === undefined) throw new SeedbedError("COLUMN_UNKNOWN", `there is no column "${name}" in ${this.name}`);
    return field;
  }
}
