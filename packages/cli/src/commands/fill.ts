import { type FillOptions, type FillResult, fill, openDatabase } from "@seedbed/adapters/database";
import { Command, Option } from "commander";
import { parseRows } from "../arguments/parse-rows.js";
import { loadLocale } from "../dataset/load-locales.js";
import { createCliError } from "../errors/cli-error.js";
import { EXIT_CODES } from "../errors/exit-code.js";
import { formatColumns } from "../output/format-columns.js";
import { formatCount, formatDuration } from "../output/format-figures.js";
import { print, printJson, printNote } from "../output/print.js";
import { createProgressBar } from "../output/progress-bar.js";
import { collect } from "./dataset-options.js";
import { interruptible } from "./interruptible.js";

interface FillCommandOptions {
  readonly rows?: readonly string[];
  readonly defaultRows?: string;
  readonly tables?: readonly string[];
  readonly schemas?: readonly string[];
  readonly truncate?: boolean;
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly statistics?: boolean;
  readonly seed: string;
  readonly locale: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** `seedbed fill`: fills the tables of a database. */
export function createFillCommand(): Command {
  const list = (flags: string, text: string): Option => new Option(flags, text).argParser(collect);
  return new Command("fill")
    .summary("fill the tables of a database")
    .description(
      "Reads the tables of a database and fills them with rows that meet every type, key and condition, with all constraints on. " +
        "All happens in one transaction: when anything fails, nothing is kept.",
    )
    .argument("[url]", "database, such as postgres://user@host/name; the variable DATABASE_URL unless stated")
    .addOption(list("-r, --rows <table=count>", "rows by table, such as users=1e5; repeat it or use commas"))
    .option("--default-rows <count>", "rows of tables that refer to no other and are not named in --rows", "100")
    .addOption(list("-t, --tables <names>", "tables to fill, with commas between; all unless stated"))
    .addOption(list("--schemas <names>", "schemas to look at; all but the system's unless stated"))
    .option("--truncate", "empty the tables first, in the same transaction")
    .option("--dry-run", "say what would be done, and write nothing")
    .option("--force", "go on when there are conditions that no row can be promised to meet")
    .option("--statistics", "take shares of nulls, bounds and common values from rows that are there")
    .option("-s, --seed <seed>", "seed", "seedbed")
    .option("--locale <code>", "locale of names and places", "en")
    .option("--json", "print one JSON object on standard output")
    .option("-q, --quiet", "print nothing but errors")
    .action((url: string | undefined, options: FillCommandOptions) => run(url ?? process.env["DATABASE_URL"], options));
}

async function run(url: string | undefined, options: FillCommandOptions): Promise<void> {
  if (url === undefined) {
    throw createCliError("USAGE_INVALID", "no database is named", { hint: "give a URL, or set DATABASE_URL" });
  }
  const { json = false, quiet = false } = options;
  const settings = await toFillOptions(options);
  const begun = performance.now();
  const database = await openDatabase(url);
  const bar = await createProgressBar(quiet || json);
  try {
    const result = await interruptible((signal) =>
      fill(database, {
        ...settings,
        signal,
        onProgress: ({ allRows, allTotalRows }) => bar.update({ rows: allRows, totalRows: allTotalRows, bytes: 0 }),
      }),
    ).finally(bar.stop);
    const elapsedMs = Math.round(performance.now() - begun);
    if (json) printJson({ ...result, elapsedMs });
    else if (!quiet) report(result, elapsedMs);
    if (result.verification.findings.length > 0) process.exitCode = EXIT_CODES.failure;
  } finally {
    await database.close().catch(() => undefined);
  }
}

async function toFillOptions(options: FillCommandOptions): Promise<FillOptions> {
  const { seed, locale, rows, tables, schemas, truncate, dryRun, force, statistics } = options;
  const split = (values: readonly string[]): string[] => values.flatMap((value) => value.split(",")).map((name) => name.trim());
  return {
    seed,
    locale: await loadLocale(locale),
    defaultRows: parseCount(options.defaultRows ?? "100"),
    ...(rows === undefined ? {} : { rows: parseRows(rows) }),
    ...(tables === undefined ? {} : { tables: split(tables) }),
    ...(schemas === undefined ? {} : { schemas: split(schemas) }),
    ...(truncate === undefined ? {} : { truncate }),
    ...(dryRun === undefined ? {} : { dryRun }),
    ...(force === undefined ? {} : { force }),
    ...(statistics === undefined ? {} : { statistics }),
  };
}

function parseCount(text: string): number {
  return parseRows([`rows=${text}`])["rows"]!;
}

function report(result: FillResult, elapsedMs: number): void {
  const { tables, rows, notes, counters, verification, dryRun } = result;
  const lines = tables.map((table) => [
    table.schema === "" ? table.table : `${table.schema}.${table.table}`,
    `${formatCount(table.rows)} rows`,
    table.before === 0 ? "" : `beside ${formatCount(table.before)}`,
    table.method === "load" ? "" : table.method,
    table.triggers.length === 0 ? "" : `triggers: ${table.triggers.join(", ")}`,
  ]);
  if (lines.length > 0) print(formatColumns(lines, [1]));
  for (const note of [...notes, ...counters]) printNote(`note: ${note}`);
  for (const { table, constraint, message } of result.problems) printNote(`problem: ${table}.${constraint}: ${message}`);
  const { checked, findings } = verification;
  for (const { schema, name, kind, constraint, violations } of findings) {
    printNote(`broken: ${schema}.${name}: ${kind} ${constraint}, ${formatCount(violations)} rows`);
  }
  const asked = Object.entries(checked).map(([kind, count]) => `${formatCount(count)} ${kind}`);
  const head = `${formatCount(rows)} rows in ${tables.length} tables`;
  if (dryRun) print(`${head} would be written; nothing was`);
  else print(`${head} in ${formatDuration(elapsedMs)}; asked by query: ${asked.join(", ")}; ${findings.length} broken`);
}
