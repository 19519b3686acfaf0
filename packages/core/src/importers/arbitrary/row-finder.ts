import { SeedbedError, type TableData, toValues } from "../../index.js";

/** Rows of a table that are searched for a key at most. */
const MAX_ROWS = 1_000_000;
const CHUNK = 8192;

/** Finds rows by the value of a column, reading on only as far as it must. */
export class RowFinder {
  private readonly table: TableData<unknown>;
  private readonly column: string;
  private readonly rows = new Map<string, number>();
  private read = 0;

  constructor(table: TableData<unknown>, column: string) {
    this.table = table;
    this.column = column;
  }

  /**
   * The first row with a value.
   *
   * @param value - The value of the column.
   * @throws SeedbedError `ARBITRARY_TOO_LARGE`.
   */
  find(value: unknown): number {
    const key = keyOf(value);
    for (;;) {
      const row = this.rows.get(key);
      if (row !== undefined) return row;
      if (this.read >= this.table.rowCount) return -1;
      this.readOn();
    }
  }

  private readOn(): void {
    if (this.read >= MAX_ROWS) {
      throw new SeedbedError("ARBITRARY_TOO_LARGE", `${this.table.name} has more than ${MAX_ROWS} rows to find a parent in`, {
        hint: "make the dataset with fewer rows: createDataset(definition, { seed, rows: { … } })",
        details: { table: this.table.name, rowCount: this.table.rowCount },
      });
    }
    const to = Math.min(this.table.rowCount, this.read + CHUNK);
    const batch = this.table.batchAt(this.read, to, [this.column]);
    const values = toValues(batch.columns[this.column]!);
    for (let i = 0; i < values.length; i++) {
      const key = keyOf(values[i]);
      if (!this.rows.has(key)) this.rows.set(key, this.read + i);
    }
    this.read = to;
  }
}

function keyOf(value: unknown): string {
  return `${typeof value} ${value instanceof Date ? value.getTime() : String(value)}`;
}
