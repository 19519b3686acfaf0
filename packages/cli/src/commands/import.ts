import { readFile, writeFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { openDatabase } from "@seedbed/adapters/database";
import { type ImportResult, importCatalog, importSchema, SCHEMA_IMPORTERS } from "@seedbed/adapters/importers";
import { Command, Option } from "commander";
import { parseRows } from "../arguments/parse-rows.js";
import { loadLocale } from "../dataset/load-locales.js";
import { loadModule } from "../dataset/load-module.js";
import { createCliError } from "../errors/cli-error.js";
import { formatCount } from "../output/format-figures.js";
import { print, printJson, printNote } from "../output/print.js";
import { collect } from "./dataset-options.js";

interface ImportCommandOptions {
  readonly out: string;
  readonly from?: string;
  readonly rows?: readonly string[];
  readonly defaultRows?: string;
  readonly schemas?: readonly string[];
  readonly statistics?: boolean;
  readonly locale: string;
  readonly realism: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** `seedbed import`: turns a foreign schema into a definition. */
export function createImportCommand(): Command {
  const kinds = SCHEMA_IMPORTERS.map(({ name }) => name).join(", ");
  return new Command("import")
    .summary("turn a foreign schema into a definition")
    .description(
      "Reads the tables of a database, or a file that declares some, and writes a definition whose rows meet every type, key and condition.",
    )
    .argument("<source>", "URL of a database, or a file")
    .option("-o, --out <file>", 'file to write to, or "-" for standard output', "seedbed.json")
    .option("--from <kind>", `kind of the file: ${kinds}; found by its name and text unless stated`)
    .addOption(new Option("-r, --rows <table=count>", "rows by table; repeat it or use commas").argParser(collect))
    .option("--default-rows <count>", "rows of tables that refer to no other and are not named in --rows", "100")
    .addOption(new Option("--schemas <name>", "schema of the database to look at, repeatable").argParser(collect))
    .option("--statistics", "take shares of nulls and common values from rows that are there")
    .option("--locale <code>", "locale of names and places", "en")
    .option("--no-realism", "plain values whatever columns are called")
    .option("--force", "replace the file if it exists")
    .option("--json", "print one JSON object on standard output")
    .option("-q, --quiet", "print nothing but errors")
    .action((source: string, options: ImportCommandOptions) => run(source, options));
}

async function run(source: string, options: ImportCommandOptions): Promise<void> {
  const { out, json = false, quiet = false } = options;
  if (json && out === "-") {
    throw createCliError("USAGE_INVALID", "--json and --out - both want standard output", { hint: "drop one of them" });
  }
  const result = await read(source, options);
  const text = `${JSON.stringify(result.document, null, 2)}\n`;
  if (out === "-") process.stdout.write(text);
  else await write(resolve(out), text, options.force === true);
  report(result, options, { json, quiet: quiet || out === "-" });
}

async function read(source: string, options: ImportCommandOptions): Promise<ImportResult> {
  const define = {
    locale: await loadLocale(options.locale),
    realism: options.realism,
    defaultRows: parseCount(options.defaultRows),
    ...(options.rows === undefined ? {} : { rows: parseRows(options.rows) }),
  };
  if (/^[a-z][a-z0-9+-]*:(?!\\)/i.test(source) && !/^file:/i.test(source)) {
    const database = await openDatabase(source);
    try {
      const catalog = await database.introspect({
        statistics: options.statistics === true,
        ...(options.schemas === undefined ? {} : { schemas: options.schemas }),
      });
      return { from: database.driver, ...(await importCatalog(catalog, define)) };
    } finally {
      await database.close();
    }
  }
  const path = resolve(source);
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw createCliError("DEFINITION_UNREADABLE", `cannot read ${source}`, {
      hint: "check the path and its permissions",
      details: { path },
      cause,
    });
  });
  return importSchema(
    { name: basename(path), text, load: () => loadModule(path) },
    { ...define, ...(options.from === undefined ? {} : { from: options.from }) },
  );
}

function parseCount(text: string | undefined): number {
  const count = Number(text ?? 100);
  if (Number.isSafeInteger(count) && count >= 0) return count;
  throw createCliError("USAGE_INVALID", `--default-rows ${String(text)} is no number of rows`, { hint: "give for example 1000" });
}

async function write(path: string, text: string, force: boolean): Promise<void> {
  try {
    await writeFile(path, text, { flag: force ? "w" : "wx" });
  } catch (cause) {
    const exists = (cause as { code?: unknown }).code === "EEXIST";
    throw createCliError(
      exists ? "STARTER_EXISTS" : "STARTER_UNWRITABLE",
      `cannot write ${path}${exists ? ": it is there already" : ""}`,
      {
        hint: exists
          ? "choose another file with --out, or allow replacing it with --force"
          : "check the folder and its permissions",
        details: { path },
        cause,
      },
    );
  }
}

function report(
  result: ImportResult,
  options: ImportCommandOptions,
  { json, quiet }: { readonly json: boolean; readonly quiet: boolean },
): void {
  const { document, notes, problems, from } = result;
  const tables = Object.keys(document.tables).length;
  if (json) {
    printJson({ out: options.out, from, tables, notes, problems });
    return;
  }
  if (quiet) return;
  print(`${formatCount(tables)} tables from ${from} in ${options.out}`);
  for (const note of notes) printNote(note);
  for (const { table, constraint, message } of problems) printNote(`${table}.${constraint} may not hold: ${message}`);
}
