import { Readable } from "node:stream";
import { type Batch, isSeedbedError, type SeedbedError, type Vector } from "@seedbed/core";
import { ByteWriter } from "../../../../bytes/byte-writer.js";
import { createEntries } from "../../../../cells/cell-column.js";
import { type RowFrame, writeRows } from "../../../../cells/row-writer.js";
import { createAdapterError } from "../../../../errors/adapter-error.js";
import type { TableName } from "../../../catalog/catalog.js";
import type { LoadOptions } from "../../../driver/database.js";
import { assertGoing } from "../../../transactions/transactions.js";
import type { MysqlSession } from "../client/mysql-session.js";
import { mysqlDialect } from "../dialect/mysql-dialect.js";
import { classifyMysql } from "../dialect/mysql-failures.js";
import { toInserts } from "./insert-text.js";
import { LoadCellFactory } from "./load-cells.js";
import { readTargets } from "./read-targets.js";
import { assertFits, type TargetColumn } from "./target-column.js";

const encoder = new TextEncoder();
const FRAME: RowFrame = {
  open: 0,
  keys: undefined,
  between: 9,
  missing: createEntries([encoder.encode("\\N")]),
  close: createEntries([encoder.encode("\n")]),
};

/** What servers and clients say when files of the client's may not be loaded. */
const NO_INFILE = new Set(["ER_NOT_ALLOWED_COMMAND", "ER_CLIENT_LOCAL_FILES_DISABLED", "ER_LOAD_INFILE_CAPABILITY_DISABLED"]);

/** Loads rows into one table: by LOAD DATA where server and client allow it, by INSERT otherwise. */
export class MysqlLoader {
  private readonly session: MysqlSession;
  private readonly factory = new LoadCellFactory();
  private readonly writer = new ByteWriter();
  /** Undefined until it is known. */
  private infile: boolean | undefined;

  /**
   * @param session - Open.
   * @param infile - Whether LOAD DATA may be used; tried when undefined.
   */
  constructor(session: MysqlSession, infile?: boolean) {
    this.session = session;
    this.infile = infile;
  }

  /**
   * Writes rows; whoever calls it rolls back when it fails.
   *
   * @param table - Where to.
   * @param batches - What.
   * @param options - Columns and signal.
   * @returns Rows written.
   */
  async load(table: TableName, batches: AsyncIterable<Batch> | Iterable<Batch>, options: LoadOptions): Promise<number> {
    const { columns: names, signal } = options;
    assertGoing(signal);
    const columns = await readTargets(this.session, table, names);
    let rows = 0;
    for await (const batch of batches) {
      assertGoing(signal);
      for (const column of columns) assertFits(batch.columns[column.name]!, column);
      if (batch.length > 0) await this.write(table, batch, columns);
      rows += batch.length;
    }
    assertGoing(signal);
    return rows;
  }

  private async write(table: TableName, batch: Batch, columns: readonly TargetColumn[]): Promise<void> {
    if (columns.length === 0) return this.insertDefaults(table, batch.length);
    if (this.infile !== false) {
      try {
        await this.loadData(table, batch, columns);
        this.infile = true;
        return;
      } catch (error) {
        if (this.infile === true || !isSeedbedError(error) || !NO_INFILE.has(String(error.details["reason"]))) throw error;
        this.infile = false;
      }
    }
    for (const sql of toInserts(batch, mysqlDialect.table(table), columns)) await this.run(sql, table);
  }

  private async loadData(table: TableName, batch: Batch, columns: readonly TargetColumn[]): Promise<void> {
    this.factory.begin();
    this.writer.clear();
    const cells = columns.map((column) => this.factory.create(batch.columns[column.name]!, column));
    writeRows({ cells, absent: undefined }, FRAME, 0, batch.length, this.writer);
    const places: string[] = [];
    const sets: string[] = [];
    columns.forEach((column, c) => {
      const name = mysqlDialect.quote(column.name);
      const convert = toConversion(batch.columns[column.name]!, column);
      places.push(convert === undefined ? name : `@v${c}`);
      if (convert !== undefined) sets.push(`${name} = ${convert.replaceAll("@v", `@v${c}`)}`);
    });
    const sql = `LOAD DATA LOCAL INFILE 'rows' INTO TABLE ${mysqlDialect.table(table)} CHARACTER SET utf8mb4
      FIELDS TERMINATED BY '\\t' ESCAPED BY '\\\\' LINES TERMINATED BY '\\n' (${places.join(", ")})${sets.length === 0 ? "" : ` SET ${sets.join(", ")}`}`;
    const written = this.writer.written();
    await this.run(sql, table, batch.length, Buffer.from(written.buffer, written.byteOffset, written.length));
  }

  private async insertDefaults(table: TableName, rows: number): Promise<void> {
    const each = 1000;
    for (let done = 0; done < rows; done += each) {
      const values = new Array(Math.min(each, rows - done)).fill("()").join(", ");
      await this.run(`INSERT INTO ${mysqlDialect.table(table)} () VALUES ${values}`, table);
    }
  }

  /** Runs a statement that writes rows. What the server changed or left out it tells by warnings only, which are failures here. */
  private async run(sql: string, table: TableName, rows?: number, bytes?: Buffer): Promise<void> {
    const infile = bytes === undefined ? undefined : Readable.from([bytes], { objectMode: false });
    const { outcome } = await this.session.run(sql, `cannot load ${table.name}`, infile);
    const written = outcome?.affectedRows ?? 0;
    if ((outcome?.warningStatus ?? 0) > 0 || (rows !== undefined && written !== rows)) throw await this.readWarning(table);
  }

  private async readWarning(table: TableName): Promise<SeedbedError> {
    const { rows } = await this.session.run("SHOW WARNINGS LIMIT 1", "cannot read a warning");
    const [, number, message] = rows[0] ?? ["", 0, "rows were left out"];
    const code = classifyMysql(Number(number)) ?? "DATABASE_VALUE";
    return createAdapterError(code, this.session.failures.hide(`cannot load ${table.name}: ${String(message)}`), {
      details: { driver: "mysql", reason: String(number) },
    });
  }
}

/** What is done to a text before it is stored: bytes and bits come as digits, and `true` is a number. */
function toConversion({ layout, type }: Vector, column: TargetColumn): string | undefined {
  if (type.type === "bytes") return "UNHEX(@v)";
  const isText = layout === "text" || layout === "dictionary";
  if (column.dataType === "bit") return isText ? "CAST(CONV(@v, 2, 10) AS UNSIGNED)" : "CAST(@v AS UNSIGNED)";
  return isText && column.truth ? "CASE @v WHEN 'true' THEN 1 WHEN 'false' THEN 0 ELSE @v END" : undefined;
}
