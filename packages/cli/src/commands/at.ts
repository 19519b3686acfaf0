import { ByteWriter, createFormat } from "@seedbed/adapters";
import type { TableData } from "@seedbed/core";
import { Command } from "commander";
import { isDefinitionPath } from "../arguments/find-definition.js";
import { openDataset } from "../dataset/open-dataset.js";
import { createCliError } from "../errors/cli-error.js";
import { print, printJson } from "../output/print.js";
import { addDatasetOptions, type DatasetCommandOptions, toRequest } from "./dataset-options.js";
import { findTable } from "./find-table.js";

/** `seedbed at`: prints one row, wherever it lies. */
export function createAtCommand(): Command {
  const command = new Command("at")
    .summary("print one row")
    .description("Prints one row as JSON. Row 1,000,000,000 takes as long as row 0.")
    .usage("[options] [definition] <table> <row>")
    .argument("<words...>", "definition file (may be left out), table, and row number from 0");
  return addDatasetOptions(command).action(async (words: readonly string[], options: DatasetCommandOptions) => {
    const { path, table, row } = parseWords(words);
    const request = toRequest(path, options);
    const { data, seed } = await openDataset(request);
    const values = readRow(findTable(data, table), row);
    if (options.json === true) printJson({ definition: request.path, seed, table, row, values });
    else print(JSON.stringify(values, undefined, 2));
  });
}

function parseWords(words: readonly string[]): {
  readonly path: string | undefined;
  readonly table: string;
  readonly row: number;
} {
  const usage = (message: string): Error =>
    createCliError("USAGE_INVALID", message, {
      hint: "write: seedbed at [definition] <table> <row>, such as: seedbed at users 41",
    });
  const [table, text] = words.slice(-2);
  if (words.length < 2 || words.length > 3 || table === undefined || text === undefined) {
    throw usage(`at needs a table and a row number, got ${words.length} words`);
  }
  if (words.length === 2 && isDefinitionPath(table)) throw usage("at needs a table as well");
  const row = /^(?:\d[\d_]*|\d+(?:\.\d+)?[eE]\+?\d{1,2})$/.test(text) ? Number(text.replaceAll("_", "")) : Number.NaN;
  if (!Number.isSafeInteger(row)) throw usage(`"${text}" is no row number`);
  return { path: words.length === 3 ? words[0] : undefined, table, row };
}

/** The row as `generate` writes it to JSON. */
function readRow(table: TableData, row: number): unknown {
  // Checks the range with the message of the engine.
  if (row >= table.rowCount) table.at(row);
  const writer = new ByteWriter();
  createFormat("ndjson").prepare(table.schema)(table.batchAt(row, row + 1), writer, 0, 1);
  return JSON.parse(new TextDecoder().decode(writer.written())) as unknown;
}
