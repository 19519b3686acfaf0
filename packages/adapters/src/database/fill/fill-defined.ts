import { createDataset, type Dataset, isSeedbedError } from "@seedbed/core";
import type { Catalog, CatalogTable } from "../catalog/catalog.js";
import type { CatalogDefinition } from "../define/catalog-definition.js";
import type { Database } from "../driver/database.js";
import type { FillOptions } from "./fill-options.js";
import type { FilledTable, FillMethod, FillResult } from "./fill-result.js";
import { emptyTables } from "./load/empty-tables.js";
import type { LoadContext } from "./load/load-context.js";
import type { Replacement } from "./load/replacement.js";
import { runStep } from "./load/run-step.js";
import type { FillTable, LoadPlan } from "./order/load-step.js";
import { planLoad } from "./order/plan-load.js";
import { tableKey } from "./order/table-key.js";
import type { DefinedFill } from "./trial/defined-fill.js";
import { tryAll } from "./trial/try-all.js";
import { NOTHING_VERIFIED, type VerificationResult } from "./verify/verification.js";
import { verifyFill } from "./verify/verify-fill.js";

/**
 * Writes the rows of a definition into the tables it was made from, in one transaction that ends with a verification.
 *
 * @param database - The connection.
 * @param fill - Tables and definition.
 * @param options - How.
 * @throws SeedbedError `DATABASE_…` when the database refuses; nothing is kept then.
 */
export async function fillDefined(database: Database, fill: DefinedFill, options: FillOptions): Promise<FillResult> {
  const { catalog, defined, seed, before } = fill;
  const tables = joinTables(catalog, defined);
  const plan = planLoad(tables, database.dialect);
  const data = createDataset(defined.definition, {
    seed,
    plugins: [...(options.locale === undefined ? [] : [options.locale]), ...defined.plugins],
    ...(options.now === undefined ? {} : { now: options.now }),
  }) as Dataset;
  const dryRun = options.dryRun === true;
  const notes = [...defined.notes, ...plan.notes];
  let written: ReadonlyMap<FillTable, number> = new Map();
  let counters: readonly string[] = [];
  let verification: VerificationResult = NOTHING_VERIFIED;
  if (!dryRun) {
    await database.transaction(async () => {
      if (options.truncate === true) await emptyTables(database, tables);
      const replacements = await tryAll(database, fill, tables, data, options);
      notes.push(...[...replacements].map(noteReplacement));
      written = await loadAll({ database, data, plan, tables, replacements, suspects: fill.suspects, options });
      counters = await advanceCounters(database, tables);
      verification = await verifyFill(
        database,
        tables.map((table) => table.catalog),
      );
    });
  }
  const filled = orderOf(plan).map((table) => ({
    ...describe(table, plan, before),
    ...(dryRun ? {} : { rows: written.get(table) ?? 0 }),
  }));
  return {
    driver: database.driver,
    dryRun,
    seed: String(seed),
    tables: filled,
    rows: filled.reduce((sum, { rows }) => sum + rows, 0),
    notes,
    // Once the rows are there and asked after, nothing is left to be doubted.
    problems: dryRun ? defined.problems : [],
    counters,
    verification,
  };
}

function noteReplacement([{ catalog }, { rows, dropped }]: [FillTable, Replacement]): string {
  const less = dropped.size === 0 ? "" : `, and ${dropped.size} rows are left out, for there are no others`;
  return `${catalog.name}: ${rows.size} rows were drawn again, for the database would have refused them${less}`;
}

function joinTables(catalog: Catalog, { tables }: CatalogDefinition): FillTable[] {
  const byKey = new Map(catalog.tables.map((table) => [tableKey(table), table]));
  return tables.map((defined) => ({ defined, catalog: byKey.get(tableKey(defined.name)) as CatalogTable }));
}

async function loadAll({
  database,
  data,
  plan,
  tables,
  replacements,
  suspects,
  options,
}: {
  readonly database: Database;
  readonly data: Dataset;
  readonly plan: LoadPlan;
  readonly tables: readonly FillTable[];
  readonly replacements: LoadContext["replacements"];
  readonly suspects: Set<string>;
  readonly options: FillOptions;
}): Promise<ReadonlyMap<FillTable, number>> {
  const { onProgress, signal } = options;
  const allTotalRows = tables.reduce((sum, { defined }) => sum + defined.rows, 0);
  const written = new Map<FillTable, number>();
  let allRows = 0;
  const context: LoadContext = {
    database,
    data,
    replacements,
    signal,
    onRows(table, rows) {
      allRows += rows;
      written.set(table, (written.get(table) ?? 0) + rows);
      const { name, rows: totalRows } = table.defined;
      onProgress?.({ table: name.name, rows: written.get(table)!, totalRows, allRows, allTotalRows });
    },
  };
  const { postpone } = database.dialect;
  if (plan.postpones && postpone !== undefined) await database.query(postpone.sql);
  for (const step of plan.steps) {
    await runStep(context, step).catch((error: unknown) => {
      const touched = step.kind === "together" ? step.tables : [step.table];
      if (isSeedbedError(error) && error.code === "DATABASE_CONSTRAINT") {
        for (const { catalog } of touched) suspects.add(tableKey(catalog));
      }
      throw error;
    });
  }
  // What was put off is found out here, before anything is counted.
  if (plan.postpones && postpone?.reach === "deferrable") await database.query("SET CONSTRAINTS ALL IMMEDIATE");
  return written;
}

async function advanceCounters(database: Database, tables: readonly FillTable[]): Promise<readonly string[]> {
  const moved: string[] = [];
  for (const { defined } of tables) {
    if (defined.rows > 0) moved.push(...((await database.advance?.(defined.name)) ?? []));
  }
  return moved;
}

/** Tables as they are filled. */
function orderOf({ steps }: LoadPlan): FillTable[] {
  return steps.flatMap((step) => (step.kind === "load" ? [step.table] : step.kind === "together" ? step.tables : []));
}

function describe(table: FillTable, { steps }: LoadPlan, before: ReadonlyMap<string, number>): FilledTable {
  const { catalog, defined } = table;
  const method = steps.reduce<FillMethod>((found, step) => {
    if (step.kind === "together") return step.tables.includes(table) ? "one statement with others" : found;
    return step.kind === "update" && step.table === table ? "load, then update" : found;
  }, "load");
  return {
    schema: catalog.schema,
    table: catalog.name,
    before: before.get(tableKey(catalog)) ?? 0,
    rows: defined.rows,
    method,
    left: defined.left.map(({ column, why }) => `${column} (${why})`),
    triggers: catalog.triggers,
  };
}
