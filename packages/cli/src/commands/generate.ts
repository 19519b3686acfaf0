import { type CompressionName, FORMATS, type FormatName, type WriteResult, writeDataset } from "@seedbed/adapters";
import { Command, Option } from "commander";
import { parseFormatOptions } from "../arguments/parse-format-options.js";
import { createRecipe } from "../dataset/create-recipe.js";
import { openDataset } from "../dataset/open-dataset.js";
import { createCliError } from "../errors/cli-error.js";
import { formatColumns } from "../output/format-columns.js";
import { formatBytes, formatCount, formatDuration } from "../output/format-figures.js";
import { print, printJson, printNote } from "../output/print.js";
import { createProgressBar } from "../output/progress-bar.js";
import { addDatasetOptions, collect, type DatasetCommandOptions, toRequest } from "./dataset-options.js";
import { interruptible } from "./interruptible.js";

interface GenerateOptions extends DatasetCommandOptions {
  readonly table?: readonly string[];
  readonly out: string;
  readonly format: FormatName;
  readonly formatOption?: readonly string[];
  readonly compress?: CompressionName;
  readonly workers: string;
  readonly force?: boolean;
  readonly quiet?: boolean;
}

/** `seedbed generate`: writes the tables of a dataset to files or to standard output. */
export function createGenerateCommand(): Command {
  const command = new Command("generate")
    .summary("write the tables to files")
    .description("Writes every table of a dataset to a file of its own. The files appear when all are complete, or not at all.")
    .argument("[definition]", "definition file (.ts, .js, .json); seedbed.config.* or seedbed.* unless stated");
  return addDatasetOptions(command)
    .addOption(new Option("-t, --table <name>", "table to write, repeatable; all unless stated").argParser(collect))
    .option("-o, --out <folder>", 'folder to write to, or "-" for standard output', "out")
    .option("-f, --format <name>", `one of ${FORMATS.map(({ name }) => name).join(", ")}`, "csv")
    .addOption(
      new Option("--format-option <name=value>", "option of the format, repeatable, such as delimiter=;").argParser(collect),
    )
    .option("-c, --compress <name>", "gzip or zstd")
    .option("-w, --workers <count>", "threads", "1")
    .option("--force", "replace files that exist")
    .option("-q, --quiet", "print nothing but errors")
    .action((definition: string | undefined, options: GenerateOptions) => generate(definition, options));
}

async function generate(path: string | undefined, options: GenerateOptions): Promise<void> {
  const { out, json = false, quiet = false } = options;
  if (json && out === "-") {
    throw createCliError("USAGE_INVALID", "--json and --out - both want standard output", { hint: "drop one of them" });
  }
  const workers = parseWorkers(options.workers);
  const request = toRequest(path, options);
  const { data, seed } = await openDataset(request);
  const bar = await createProgressBar(quiet || json);
  const begun = performance.now();
  const result = await interruptible((signal) =>
    writeDataset(data, {
      out,
      format: options.format,
      formatOptions: parseFormatOptions(options.formatOption ?? []),
      workers,
      recipe: createRecipe(request),
      force: options.force ?? false,
      signal,
      onProgress: bar.update,
      ...(options.compress === undefined ? {} : { compression: options.compress }),
      ...(options.table === undefined ? {} : { tables: options.table }),
    }),
  ).finally(bar.stop);
  const elapsedMs = performance.now() - begun;
  if (json) printJson({ definition: request.path, seed, ...result, elapsedMs: Math.round(elapsedMs) });
  else if (!quiet && out === "-") printNote(formatTotal(result, elapsedMs));
  else if (!quiet) print(`${formatFiles(result)}\n${formatTotal(result, elapsedMs)}`);
}

function parseWorkers(text: string): number {
  if (/^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 256) return Number(text);
  throw createCliError("USAGE_INVALID", `--workers ${text} is no number of threads`, { hint: "choose 1 to 256" });
}

function formatFiles(result: WriteResult): string {
  const rows = result.files.map((file) => [file.path, `${formatCount(file.rows)} rows`, formatBytes(file.bytes)]);
  return formatColumns(rows, [1, 2]);
}

function formatTotal({ rows, bytes }: WriteResult, elapsedMs: number): string {
  const seconds = elapsedMs / 1000;
  const rate = `${formatCount(rows / seconds)} rows/s, ${formatBytes(bytes / seconds)}/s`;
  return `${formatCount(rows)} rows, ${formatBytes(bytes)} in ${formatDuration(elapsedMs)} (${rate})`;
}
