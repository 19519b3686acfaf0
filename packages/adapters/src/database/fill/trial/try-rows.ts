import type { Batch, Dataset, Vector } from "@seedbed/core";
import { createAdapterError } from "../../../errors/adapter-error.js";
import type { CatalogCheck, TableName } from "../../catalog/catalog.js";
import type { Database } from "../../driver/database.js";
import { dropStage } from "../load/create-stage.js";
import type { Replacement } from "../load/replacement.js";
import { makeBatches } from "../load/table-batches.js";
import type { FillTable } from "../order/load-step.js";
import { createCheckTrial, findFaulty, listKeyTrials, ROW } from "./find-faulty.js";

/** What a trial needs. */
export interface Trial {
  readonly database: Database;
  readonly data: Dataset;
  readonly table: FillTable;
  /** Conditions that are put to the database. */
  readonly checks: readonly CatalogCheck[];
  /** Columns that rows of other tables refer to. */
  readonly referred: ReadonlySet<string>;
  /** Makes the dataset with more rows of the table; undefined when there are no more different ones. */
  readonly extend: (rows: number) => Dataset | undefined;
  readonly signal: AbortSignal | undefined;
}

/** Spare rows beyond twice the faulty ones. */
const SPARE = 100;
const ROUNDS = 8;

/**
 * Lays the rows of a table out in a temporary table, lets the database say which of them break a condition or clash with rows that are
 * there, and finds others in their place.
 *
 * @param trial - The table and what is asked.
 * @returns What to replace; undefined when every row is sound.
 * @throws SeedbedError `FILL_UNSUPPORTED` when there are no other rows.
 */
export async function tryRows(trial: Trial): Promise<Replacement | undefined> {
  const { database, data, table, checks, referred, signal } = trial;
  const { rows, columns } = table.defined;
  const names = columns.map(({ column }) => column);
  const stage = await createTrialStage(database, table.defined.name, names);
  const load = (batches: Iterable<Batch>): Promise<number> =>
    database.load(stage, numbered(batches), { columns: [ROW, ...names], signal });
  try {
    await load(makeBatches(data, table, { signal }));
    const written = new Set(names);
    const trials = [
      ...checks.map(({ name, expression }) => createCheckTrial(database, stage, name, expression)),
      ...listKeyTrials(database, table.catalog, stage, written),
    ];
    let faulty = await findFaulty(database, trials);
    if (faulty.size === 0) return undefined;
    let [spare, made] = [data, rows];
    for (let round = 1; round <= ROUNDS && countUnmet(faulty, rows, made) > 0; round++) {
      const more = extendBy(trial, made, countUnmet(faulty, rows, made) * 2 * round + SPARE);
      if (more === undefined) break;
      const count = more.tables[table.defined.table]!.rowCount;
      const wider = { ...table, defined: { ...table.defined, rows: count } };
      await load(makeBatches(more, wider, { from: made, signal }));
      [spare, made] = [more, count];
      faulty = await findFaulty(database, trials);
    }
    return assign({ faulty, rows, made, spare, table, referred });
  } finally {
    await dropStage(database, stage).catch(() => undefined);
  }
}

/** Faulty rows for which there is no sound one yet. */
function countUnmet(faulty: ReadonlyMap<number, string>, rows: number, made: number): number {
  const within = [...faulty.keys()].filter((row) => row < rows).length;
  return within - (made - rows - (faulty.size - within));
}

/** Takes as many more rows as there are, half as many where there are not so many. */
function extendBy({ extend }: Trial, made: number, most: number): Dataset | undefined {
  for (let more = most; more >= 1; more = Math.floor(more / 2)) {
    const data = extend(made + more);
    if (data !== undefined) return data;
  }
  return undefined;
}

function assign({
  faulty,
  rows,
  made,
  spare,
  table,
  referred,
}: {
  readonly faulty: ReadonlyMap<number, string>;
  readonly rows: number;
  readonly made: number;
  readonly spare: Dataset;
  readonly table: FillTable;
  readonly referred: ReadonlySet<string>;
}): Replacement {
  const replaced = new Map<number, number>();
  const dropped = new Set<number>();
  let next = rows;
  for (const [row, constraint] of [...faulty].sort(([a], [b]) => a - b)) {
    if (row >= rows) continue;
    while (next < made && faulty.has(next)) next++;
    if (next < made) replaced.set(row, next++);
    else if (referred.size === 0) dropped.add(row);
    else {
      const { name } = table.catalog;
      throw createAdapterError(
        "FILL_UNSUPPORTED",
        `${name}.${constraint}: there are no more rows that meet it beside those that are there`,
        {
          details: { table: name, constraint },
          hint: "ask for fewer rows, or empty the table first",
        },
      );
    }
  }
  return { spare, rows: replaced, dropped, kept: referred };
}

async function createTrialStage(database: Database, table: TableName, columns: readonly string[]): Promise<TableName> {
  const { dialect } = database;
  const stage = { schema: dialect.name === "postgres" ? "pg_temp" : "", name: `seedbed_trial_${table.name}`.slice(0, 60) };
  const list = [`0 AS ${ROW}`, ...columns.map((name) => dialect.quote(name))].join(", ");
  await database.query(
    `CREATE TEMPORARY TABLE ${dialect.table(stage)} AS SELECT ${list} FROM ${dialect.table(table)} WHERE 1 = 0`,
  );
  return stage;
}

function* numbered(batches: Iterable<Batch>): Generator<Batch, void, undefined> {
  for (const batch of batches) {
    const values = Int32Array.from({ length: batch.length }, (_, i) => batch.from + i);
    const numbers: Vector = { layout: "number", type: { type: "int" }, length: batch.length, validity: null, values };
    yield { ...batch, columns: { [ROW]: numbers, ...batch.columns } };
  }
}
