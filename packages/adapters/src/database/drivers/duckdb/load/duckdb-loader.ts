import type { Batch } from "@seedbed/core";
import type { TableName } from "../../../catalog/catalog.js";
import { createCellError } from "../../../cells/cell-error.js";
import type { LoadOptions } from "../../../driver/database.js";
import { toDatabaseError } from "../../../failures/database-failure.js";
import { assertGoing } from "../../../transactions/transactions.js";
import type { DuckdbSession } from "../client/duckdb-session.js";
import { duckdbDialect } from "../dialect/duckdb-dialect.js";
import { duckdbFailures } from "../dialect/duckdb-failures.js";
import { type LoadTarget, readTarget } from "./load-target.js";
import { toLossyCondition } from "./lossless.js";
import { moveInWaves } from "./move-in-waves.js";
import { type StagedColumn, stageColumn } from "./staged-column.js";

const CHUNK_ROWS = 2048;
/** Rows that wait before they are moved on, so that memory stays bounded. */
const STAGED_ROWS = 200_000;
const STAGE = "seedbed_stage";

/** Loads rows by way of a temporary table, where casts are checked before anything is written. */
export class DuckdbLoader {
  private readonly session: DuckdbSession;

  /** @param session - Open. */
  constructor(session: DuckdbSession) {
    this.session = session;
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
    const { columns, signal } = options;
    assertGoing(signal);
    const target = await readTarget(this.session, table, columns);
    const interrupt = (): void => this.session.connection.interrupt();
    signal?.addEventListener("abort", interrupt);
    try {
      return await this.stage(target, batches, options);
    } catch (error) {
      assertGoing(signal);
      throw error;
    } finally {
      signal?.removeEventListener("abort", interrupt);
      await this.session.run(`DROP TABLE IF EXISTS temp.${STAGE}`, "cannot clear up").catch(() => undefined);
    }
  }

  private async stage(
    target: LoadTarget,
    batches: AsyncIterable<Batch> | Iterable<Batch>,
    { columns, signal }: LoadOptions,
  ): Promise<number> {
    let staged: readonly StagedColumn[] | undefined;
    let rows = 0;
    let waiting = 0;
    for await (const batch of batches) {
      assertGoing(signal);
      if (batch.length === 0) continue;
      staged ??= columns.map((name) =>
        stageColumn(this.session.module, batch.columns[name]!.type, target.types.get(name) ?? "", name),
      );
      if (waiting === 0) await this.createStage(columns, staged);
      await this.append(target, batch, columns, staged, rows);
      rows += batch.length;
      waiting += batch.length;
      // Rows that refer to rows of the same table may refer to later ones, so that all have to wait.
      if (waiting >= STAGED_ROWS && target.selfKeys.length === 0) {
        await this.move(target, columns, staged);
        waiting = 0;
      }
    }
    assertGoing(signal);
    if (waiting > 0) await this.move(target, columns, staged!);
    assertGoing(signal);
    return rows;
  }

  private async createStage(columns: readonly string[], staged: readonly StagedColumn[]): Promise<void> {
    const declared = columns.map((name, c) => `${duckdbDialect.quote(name)} ${staged[c]!.sql}`);
    await this.session.run(
      `CREATE OR REPLACE TEMP TABLE ${STAGE} (${["seedbed_row BIGINT", ...declared].join(", ")})`,
      "cannot prepare a load",
    );
  }

  private async append(
    { name }: LoadTarget,
    batch: Batch,
    columns: readonly string[],
    staged: readonly StagedColumn[],
    from: number,
  ): Promise<void> {
    const { module, connection } = this.session;
    const values = columns.map((column, c) => staged[c]!.values(batch.columns[column]!));
    try {
      const appender = await connection.createAppender(STAGE, "main", "temp");
      try {
        for (let at = 0; at < batch.length; at += CHUNK_ROWS) {
          const length = Math.min(CHUNK_ROWS, batch.length - at);
          const chunk = module.DuckDBDataChunk.create([module.BIGINT, ...staged.map(({ type }) => type)], length);
          chunk.setColumns([
            Array.from({ length }, (_, i) => BigInt(from + at + i)),
            ...values.map((column) => column.slice(at, at + length)),
          ]);
          appender.appendDataChunk(chunk);
        }
      } finally {
        appender.closeSync();
      }
    } catch (error) {
      throw toDatabaseError(error, `cannot load ${name.name}`, duckdbFailures);
    }
  }

  private async move(target: LoadTarget, columns: readonly string[], staged: readonly StagedColumn[]): Promise<void> {
    const doing = `cannot load ${target.name.name}`;
    const quoted = columns.map((name) => duckdbDialect.quote(name));
    const stage = `temp.${STAGE}`;
    for (const [c, name] of quoted.entries()) {
      const type = target.types.get(columns[c]!);
      const lossy = type === undefined ? undefined : toLossyCondition(name, staged[c]!.sql, type);
      if (lossy === undefined) continue;
      const [row] = await this.session.run(
        `SELECT CAST(${name} AS VARCHAR) AS v FROM ${stage} WHERE ${name} IS NOT NULL AND (${lossy}) LIMIT 1`,
        doing,
      );
      if (row !== undefined) throw createCellError(columns[c]!, row["v"], `does not fit into a column of type ${type}`);
    }
    const table = duckdbDialect.table(target.name);
    if (columns.length === 0) {
      const [row] = await this.session.run(`SELECT count(*) AS n FROM ${stage}`, doing);
      for (let i = 0; i < Number(row?.["n"]); i++) await this.session.run(`INSERT INTO ${table} DEFAULT VALUES`, doing);
      return;
    }
    const casts = quoted.map((name, c) => toCast(name, staged[c]!, target.types.get(columns[c]!)));
    const insert = { into: `${table} (${quoted.join(", ")})`, casts: casts.join(", "), stage, doing };
    if (target.selfKeys.length > 0) return moveInWaves(this.session, target, insert);
    await this.session.run(`INSERT INTO ${insert.into} SELECT ${insert.casts} FROM ${stage} ORDER BY seedbed_row`, doing);
  }
}

function toCast(name: string, { sql, json }: StagedColumn, target: string | undefined): string {
  if (target === undefined || sql === target) return name;
  // Lists and objects of no declared type come as JSON, which is no text of DuckDB's.
  const nested = json === true && /^(STRUCT|MAP)\(|\]$/.test(target);
  return nested ? `CAST(CAST(${name} AS JSON) AS ${target})` : `CAST(${name} AS ${target})`;
}
