import { createDataset, type FieldNode, isSeedbedError, type Plugin, parseDataset } from "@seedbed/core";
import { sql } from "./plugin/sql-plugin.js";

/**
 * Makes the function that tries fields out.
 *
 * @param seed - Of the trial.
 * @param now - The fixed present.
 * @param locale - Plugin of the locale, if there is one.
 */
export function createSampler(
  seed: string,
  now: string | undefined,
  locale: Plugin | undefined,
): (node: FieldNode, rows: number) => readonly unknown[] | undefined {
  const plugins = locale === undefined ? [sql] : [sql, locale];
  const known = new Map<string, readonly unknown[] | undefined>();
  return (node, rows) => {
    const key = JSON.stringify([node, rows]);
    if (!known.has(key)) known.set(key, draw(node, rows));
    return known.get(key);
  };

  function draw(node: FieldNode, rows: number): readonly unknown[] | undefined {
    try {
      const code = locale === undefined ? {} : { locale: locale.id.replace(/^locale\./, "") };
      const definition = parseDataset({ seedbed: 1, ...code, tables: { trial: { rows, fields: { value: node } } } }, { plugins });
      const data = createDataset(definition, { seed, plugins, ...(now === undefined ? {} : { now }) });
      const table = data.tables["trial"] as unknown as { at(row: number): { value: unknown } };
      return Array.from({ length: rows }, (_, row) => table.at(row).value);
    } catch (error) {
      if (isSeedbedError(error)) return undefined;
      throw error;
    }
  }
}
