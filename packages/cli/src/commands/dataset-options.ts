import { type Command, Option } from "commander";
import { findDefinition } from "../arguments/find-definition.js";
import { parseRows } from "../arguments/parse-rows.js";
import type { DatasetRequest } from "../dataset/open-dataset.js";

/** Options every command about a dataset has. */
export interface DatasetCommandOptions {
  readonly seed?: string;
  readonly rows?: readonly string[];
  readonly locale?: string;
  readonly json?: boolean;
}

/**
 * Adds the options every command about a dataset has.
 *
 * @param command - The command.
 */
export function addDatasetOptions(command: Command): Command {
  return command
    .option("-s, --seed <seed>", 'seed; the definition\'s own, else "seedbed", unless stated')
    .addOption(
      new Option("-r, --rows <table=count>", "row counts that replace the definition's; repeat it or use commas").argParser(
        collect,
      ),
    )
    .option("--locale <code>", "default locale, such as de_AT")
    .option("--json", "print one JSON object on standard output");
}

/**
 * Collects the values of an option that may be repeated.
 *
 * @param value - The next value.
 * @param before - Values so far.
 */
export function collect(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), value];
}

/**
 * Turns arguments into a request.
 *
 * @param path - Definition as given; undefined to look for one.
 * @param options - Options of the command.
 */
export function toRequest(path: string | undefined, options: DatasetCommandOptions): DatasetRequest {
  return {
    path: findDefinition(path, process.cwd()),
    ...(options.seed === undefined ? {} : { seed: options.seed }),
    ...(options.rows === undefined ? {} : { rows: parseRows(options.rows) }),
    ...(options.locale === undefined ? {} : { locale: options.locale }),
  };
}
