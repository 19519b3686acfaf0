import {
  type BadRow,
  type BadRowPolicy,
  type CompressionName,
  createFileSink,
  createFormat,
  type FormatName,
  formatOfName,
  type OpenTable,
  readTable,
} from "@seedbed/adapters";
import { Command, Option } from "commander";
import { parseFormatOptions } from "../arguments/parse-format-options.js";
import { createCliError } from "../errors/cli-error.js";
import { formatColumns } from "../output/format-columns.js";
import { formatCount, formatDuration } from "../output/format-figures.js";
import { print, printJson, printNote } from "../output/print.js";
import { createProgressBar, type ProgressBar } from "../output/progress-bar.js";
import { collect } from "./dataset-options.js";
import { interruptible } from "./interruptible.js";

interface ConvertOptions {
  readonly from?: FormatName;
  readonly fromOption?: readonly string[];
  readonly to?: FormatName;
  readonly toOption?: readonly string[];
  readonly table?: string;
  readonly badRows: string;
  readonly sampleRows: string;
  readonly compress?: CompressionName;
  readonly force?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Bad rows that are printed. */
const SHOWN = 10;

/** `seedbed convert`: reads a table from a file of any format and writes it to one of another. */
export function createConvertCommand(): Command {
  return new Command("convert")
    .summary("turn a file of one format into another")
    .description(
      "Reads a table from a file and writes it to another. Formats follow the names of the files; dialect and types are detected.",
    )
    .argument("<from>", 'file to read, "-" for standard input')
    .argument("<to>", "file to write")
    .option("--from <format>", "format of the file that is read; by its name or its first bytes unless stated")
    .addOption(
      new Option("--from-option <name=value>", "option of that format, repeatable, such as delimiter=;").argParser(collect),
    )
    .option("--to <format>", "format of the file that is written; by its name unless stated")
    .addOption(new Option("--to-option <name=value>", "option of that format, repeatable").argParser(collect))
    .option("-t, --table <name>", "table to read, where the file has several")
    .option("--bad-rows <policy>", "fail, skip, or a file that takes them", "fail")
    .option("--sample-rows <count>", "rows looked at to detect types", "1000")
    .option("-c, --compress <name>", "gzip or zstd; by the name of the file unless stated")
    .option("--force", "replace a file that exists")
    .option("--json", "report as one JSON object")
    .option("-q, --quiet", "print nothing but errors")
    .action((from: string, to: string, options: ConvertOptions) => convert(from, to, options));
}

async function convert(from: string, to: string, options: ConvertOptions): Promise<void> {
  const { json = false, quiet = false, force = false } = options;
  const named = formatOfName(to);
  const format = options.to ?? named.format;
  if (format === undefined)
    throw createCliError("USAGE_INVALID", `the format of ${to} is not known`, { hint: "state it with --to" });
  // Options that are wrong are told before anything is read.
  const output = createFormat(format, parseFormatOptions(options.toOption ?? []) as never);
  const compression = options.compress ?? named.compression;
  const sampleRows = parseCount(options.sampleRows);
  const bar = await createProgressBar(quiet || json);
  const begun = performance.now();
  let read = 0;
  const { table, rows } = await interruptible(async (signal) => {
    const opened = await readTable(from, {
      badRows: parsePolicy(options.badRows),
      sampleRows,
      signal,
      onBytes: (bytes) => {
        read = bytes;
      },
      ...(options.from === undefined ? {} : { format: options.from }),
      formatOptions: parseFormatOptions(options.fromOption ?? []),
      ...(options.table === undefined ? {} : { table: options.table }),
    });
    try {
      const sink = await createFileSink({
        path: to,
        schema: opened.schema,
        format: output,
        force,
        ...(compression === undefined ? {} : { compression }),
      });
      return { table: opened, rows: await pour(opened, sink, bar, () => read) };
    } finally {
      await opened.close();
    }
  }).finally(bar.stop);
  const elapsedMs = Math.round(performance.now() - begun);
  report({ from, to, format, table, rows, elapsedMs }, json, quiet);
}

async function pour(
  table: OpenTable,
  sink: Awaited<ReturnType<typeof createFileSink>>,
  bar: ProgressBar,
  bytesRead: () => number,
): Promise<number> {
  let rows = 0;
  try {
    for await (const batch of table.batches()) {
      await sink.write(batch);
      rows += batch.length;
      const share = table.sizeBytes === undefined ? 0 : bytesRead() / table.sizeBytes;
      bar.update({ rows, totalRows: Math.max(rows, Math.round(share > 0 ? rows / share : rows)), bytes: bytesRead() });
    }
    await sink.commit();
    return rows;
  } catch (error) {
    await sink.abort();
    throw error;
  }
}

/** What a conversion has done. */
interface Converted {
  readonly from: string;
  readonly to: string;
  readonly format: string;
  readonly table: OpenTable;
  readonly rows: number;
  readonly elapsedMs: number;
}

function report({ from, to, format, table, rows, elapsedMs }: Converted, json: boolean, quiet: boolean): void {
  const { schema, types = {}, dialect = {}, badRows } = table;
  const columns = schema.columns.map(({ name, type }) => ({
    name,
    type: types[name]?.value ?? type.type,
    confidence: types[name]?.confidence ?? 1,
  }));
  if (json) {
    const source = {
      path: from,
      format: table.format,
      ...(table.compression === undefined ? {} : { compression: table.compression }),
      dialect,
    };
    printJson({
      from: source,
      to: { path: to, format },
      table: schema.name,
      columns,
      rows,
      badRows: badRows.count,
      firstBadRows: badRows.first,
      elapsedMs,
    });
    return;
  }
  if (quiet) return;
  print(
    formatColumns(
      columns.map(({ name, type, confidence }) => [name, type, `${Math.round(confidence * 100)} %`]),
      [2],
    ),
  );
  print(`${to}: ${formatCount(rows)} rows in ${formatDuration(elapsedMs)}`);
  if (badRows.count > 0)
    printNote(`${formatCount(badRows.count)} bad rows were left out\n${badRows.first.slice(0, SHOWN).map(describe).join("\n")}`);
}

function describe({ row, line, field, message }: BadRow): string {
  return `  ${line === undefined ? `row ${row}` : `line ${line}`}${field === undefined ? "" : `, ${field}`}: ${message}`;
}

function parsePolicy(text: string): BadRowPolicy {
  return text === "fail" || text === "skip" ? text : { quarantine: text };
}

function parseCount(text: string): number {
  const count = Number(text.replaceAll("_", ""));
  if (Number.isInteger(count) && count >= 1 && count <= 10_000_000) return count;
  throw createCliError("USAGE_INVALID", `--sample-rows ${text} is no number of rows`, { hint: "choose 1 to 10,000,000" });
}
