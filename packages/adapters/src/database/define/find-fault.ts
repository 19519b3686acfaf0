import { createDataset, type DatasetNode, isSeedbedError, type Plugin, parseDataset } from "@seedbed/core";

/** What keeps a definition from making its rows. */
export type DefinitionFault =
  | { readonly kind: "capacity"; readonly table: string; readonly values: number }
  | { readonly kind: "check"; readonly table: string; readonly fields: readonly string[] };

/** Rows of each table that are made for a trial. */
const TRIED_ROWS = 24;
/** Rows of tables that rows are drawn again for: one in a hundred may need more draws than there are. */
const DRAWN_ROWS = 300;

/**
 * Makes a definition's plan and the first rows of its tables.
 *
 * @param document - The definition.
 * @param plugins - What it needs.
 * @param options - Seed and present.
 * @param sound - Tables whose rows were made before; those made now are added.
 * @returns The first fault that lower row counts or another way of making rows may mend.
 * @throws SeedbedError for all other faults.
 */
export function findFault(
  document: DatasetNode,
  plugins: readonly Plugin[],
  options: { readonly seed: string; readonly now?: string },
  sound: Set<string>,
): DefinitionFault | undefined {
  try {
    const data = createDataset(parseDataset(document, { plugins }), { ...options, plugins });
    for (const [name, { rows = 0, fields }] of Object.entries(document.tables)) {
      if (sound.has(name)) continue;
      const tried = Object.hasOwn(fields, "_holds1") ? DRAWN_ROWS : TRIED_ROWS;
      const table = data.tables[name] as unknown as { at(row: number): unknown };
      for (let row = 0; row < Math.min(rows, tried); row++) table.at(row);
      if (rows > tried) table.at(rows - 1);
      sound.add(name);
    }
    return undefined;
  } catch (error) {
    if (!isSeedbedError(error)) throw error;
    const { details } = error;
    if (error.code === "CHECK_UNMET" && typeof details["table"] === "string" && Array.isArray(details["checks"])) {
      return { kind: "check", table: details["table"], fields: details["checks"] as readonly string[] };
    }
    if (error.code === "CONDITION_UNMET" && typeof details["table"] === "string") {
      return { kind: "capacity", table: details["table"], values: Number(details["values"]) };
    }
    const issues =
      error.issues.length > 0
        ? error.issues
        : [{ code: error.code, path: String(details["path"] ?? ""), message: error.message }];
    const issue = issues.find(({ code }) => code === "CAPACITY_EXCEEDED");
    const values = issue === undefined ? null : /there are only (\d+)$/.exec(issue.message);
    const table = /^[^.(]+/.exec(issue?.path.replace(/^tables\./, "") ?? "")?.[0];
    if (values === null || table === undefined) throw error;
    return { kind: "capacity", table, values: Number(values[1]) };
  }
}
