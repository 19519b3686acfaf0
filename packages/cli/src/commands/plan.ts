import type { Explanation, FieldExplanation, TableExplanation } from "@seedbed/core";
import { Command } from "commander";
import { openDataset } from "../dataset/open-dataset.js";
import { formatColumns } from "../output/format-columns.js";
import { formatCount } from "../output/format-figures.js";
import { print, printJson } from "../output/print.js";
import { addDatasetOptions, type DatasetCommandOptions, toRequest } from "./dataset-options.js";

/** `seedbed plan`: checks a definition and says what it will do. */
export function createPlanCommand(): Command {
  const command = new Command("plan")
    .summary("check a definition and say what it will do")
    .description(
      "Checks a definition without making rows, and says in which order, from what and why each field gets its values.",
    )
    .argument("[definition]", "definition file (.ts, .js, .json); seedbed.config.* or seedbed.* unless stated");
  return addDatasetOptions(command).action(async (definition: string | undefined, options: DatasetCommandOptions) => {
    const request = toRequest(definition, options);
    const { data, seed } = await openDataset(request);
    const explanation = data.explain();
    if (options.json === true) printJson({ definition: request.path, seed, ...explanation });
    else print(formatExplanation(explanation));
  });
}

function formatExplanation({ streamVersion, tables, warnings }: Explanation): string {
  const total = tables.reduce((sum, table) => sum + table.rowCount, 0);
  const blocks = tables.map(formatTable);
  const head = `${tables.length} tables, ${formatCount(total)} rows, stream version ${streamVersion}`;
  return [head, ...blocks, ...warnings.map((warning) => `warning: ${warning}`)].join("\n\n");
}

function formatTable({ name, rowCount, per, fields }: TableExplanation): string {
  const head = `${name}: ${formatCount(rowCount)} rows${per === undefined ? "" : `, per ${per}`}`;
  const columns = formatColumns([["field", "kind", "type", "distinct", "reads"], ...fields.map(toCells)]);
  const notes = fields.flatMap((field) => field.notes.map((note) => `  ${field.name}: ${note}`));
  return [head, columns.replaceAll(/^/gm, "  "), ...notes].join("\n");
}

function toCells({ name, kind, type, domain, unique, reads }: FieldExplanation): string[] {
  const distinct = domain === undefined ? "" : Number.isSafeInteger(domain) ? formatCount(domain) : domain.toExponential(1);
  return [name, kind, type, `${distinct}${unique ? " unique" : ""}`.trim(), reads.join(", ")];
}
