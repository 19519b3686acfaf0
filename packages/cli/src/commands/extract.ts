import { type CompressionName, type FormatName, type WriteResult, writeSources } from "@seedbed/adapters";
import type { ExtractOptions } from "@seedbed/adapters/database";
import { Command, Option } from "commander";
import { parseFormatOptions } from "../arguments/parse-format-options.js";
import { createCliError } from "../errors/cli-error.js";
import { formatColumns } from "../output/format-columns.js";
import { formatBytes, formatCount } from "../output/format-figures.js";
import { print, printJson } from "../output/print.js";
import { createProgressBar } from "../output/progress-bar.js";
import { collect } from "./dataset-options.js";
import { interruptible } from "./interruptible.js";

interface ExtractCommandOptions {
  readonly table?: readonly string[];
  readonly fraction?: string;
  readonly where?: readonly string[];
  readonly schema?: readonly string[];
  readonly seed?: string;
  readonly out: string;
  readonly format: FormatName;
  readonly formatOption?: readonly string[];
  readonly compress?: CompressionName;
  readonly force?: boolean;
  readonly quiet?: boolean;
  readonly json?: boolean;
}

/** `seedbed extract`: writes a consistent part of a database to files. */
export function createExtractCommand(): Command {
  return new Command("extract")
    .summary("write a consistent part of a database to files")
    .description(
      "Chooses rows by share or condition, adds all rows they refer to, and writes each table to a file, as the database stood at one moment.",
    )
    .argument("<url>", "database, such as postgres://localhost/shop or sqlite:shop.db")
    .addOption(
      new Option("-t, --table <name>", "table that rows are chosen from, repeatable; all unless stated").argParser(collect),
    )
    .option("--fraction <share>", "share of their rows, above 0 to 1", "1")
    .addOption(new Option("--where <table=condition>", "rows chosen by a condition in SQL, repeatable").argParser(collect))
    .addOption(new Option("--schema <name>", "schema to read, repeatable").argParser(collect))
    .option("-s, --seed <seed>", "decides which rows the share takes", "0")
    .option("-o, --out <folder>", "folder to write to", "out")
    .option("-f, --format <name>", "format of the files", "csv")
    .addOption(new Option("--format-option <name=value>", "option of the format, repeatable").argParser(collect))
    .option("-c, --compress <name>", "gzip or zstd")
    .option("--force", "replace files that exist")
    .option("--json", "print the result as JSON")
    .option("-q, --quiet", "print nothing but errors")
    .action((url: string, options: ExtractCommandOptions) => run(url, options));
}

async function run(url: string, options: ExtractCommandOptions): Promise<void> {
  const wanted = toExtractOptions(options);
  const { extract, openDatabase } = await import("@seedbed/adapters/database");
  const database = await openDatabase(url);
  const bar = await createProgressBar(options.quiet === true || options.json === true);
  let result: WriteResult;
  try {
    result = await interruptible((signal) =>
      extract(database, wanted, ({ tables }) =>
        writeSources(tables, {
          out: options.out,
          format: options.format,
          formatOptions: parseFormatOptions(options.formatOption ?? []),
          force: options.force ?? false,
          signal,
          onProgress: bar.update,
          ...(options.compress === undefined ? {} : { compression: options.compress }),
        }),
      ),
    );
  } finally {
    bar.stop();
    await database.close();
  }
  if (options.json === true) printJson({ ...result });
  else if (options.quiet !== true) {
    const rows = result.files.map((file) => [file.path, `${formatCount(file.rows)} rows`, formatBytes(file.bytes)]);
    print(formatColumns(rows, [1, 2]));
  }
}

function toExtractOptions({ table, fraction, where, schema, seed }: ExtractCommandOptions): ExtractOptions {
  const share = Number(fraction);
  if (!(share > 0 && share <= 1)) {
    throw createCliError("USAGE_INVALID", `--fraction ${fraction} is no share`, { hint: "choose a number above 0 to 1" });
  }
  const conditions = (where ?? []).map((text) => {
    const at = text.indexOf("=");
    if (at > 0) return [text.slice(0, at), text.slice(at + 1)] as const;
    throw createCliError("USAGE_INVALID", `--where ${text} names no table`, { hint: `write --where "orders=total > 100"` });
  });
  return {
    fraction: share,
    seed: seed ?? "0",
    ...(table === undefined ? {} : { tables: table }),
    ...(schema === undefined ? {} : { schemas: schema }),
    ...(conditions.length === 0 ? {} : { where: Object.fromEntries(conditions) }),
  };
}
