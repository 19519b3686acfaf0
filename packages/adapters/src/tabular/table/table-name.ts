import type { ReadContext } from "../../read/read-context.js";

/**
 * What the table of a file is called: like the one known table, else like the file.
 *
 * @param file - Name of the file.
 * @param context - Known tables.
 */
export function tableNameOf(file: string, { schemas }: ReadContext): string {
  const own = file.replace(/^.*[\\/]/, "").replace(/(?<=.)\.[^.]*$/, "");
  const known = Object.keys(schemas);
  if (known.length === 1 && !Object.hasOwn(schemas, own)) return known[0]!;
  return own === "" || own === "-" ? "table" : own;
}
