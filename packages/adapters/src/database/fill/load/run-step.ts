import type { LoadStep } from "../order/load-step.js";
import type { LoadContext } from "./load-context.js";
import { loadTable } from "./load-table.js";
import { loadTogether } from "./load-together.js";
import { updateTable } from "./update-table.js";

/**
 * Does one step of a filling.
 *
 * @param context - Database and dataset.
 * @param step - What is to be done.
 */
export function runStep(context: LoadContext, step: LoadStep): Promise<void> {
  switch (step.kind) {
    case "load":
      return loadTable(context, step.table, step.empty);
    case "update":
      return updateTable(context, step.table, step.key, step.columns);
    case "together":
      return loadTogether(context, step.tables);
  }
}
