import type { Dataset, TableData } from "@seedbed/core";
import { createCliError } from "../errors/cli-error.js";

/**
 * Finds a table of a dataset.
 *
 * @param data - The dataset.
 * @param name - The table.
 * @throws SeedbedError `TABLE_UNKNOWN` naming the tables there are.
 */
export function findTable(data: Dataset, name: string): TableData {
  const known = Object.keys(data.tables);
  if (known.includes(name)) return data.tables[name] as TableData;
  throw createCliError("TABLE_UNKNOWN", `there is no table "${name}"`, {
    hint: `the tables are ${known.join(", ")}`,
    details: { table: name, known },
  });
}
