import { createAdapterError } from "../../../../errors/adapter-error.js";

/** Texts, names and comments, in which a question mark is just that; or a question mark that is a placeholder. */
const PIECES =
  /'[^'\\]*(?:\\[\s\S][^'\\]*|''[^'\\]*)*'|"[^"\\]*(?:\\[\s\S][^"\\]*|""[^"\\]*)*"|`[^`]*`|--[\s][^\n]*|#[^\n]*|\/\*[\s\S]*?\*\/|\?/g;

/**
 * Puts literals in the place of question marks.
 *
 * @param sql - One statement.
 * @param values - One value a question mark.
 * @param literal - Writes a value as SQL.
 * @throws SeedbedError `DATABASE_FAILED` when there are more or fewer question marks than values.
 */
export function bindValues(sql: string, values: readonly unknown[], literal: (value: unknown) => string): string {
  if (values.length === 0) return sql;
  let used = 0;
  const bound = sql.replace(PIECES, (piece) => (piece === "?" ? literal(values[used++] ?? null) : piece));
  if (used === values.length) return bound;
  throw createAdapterError("DATABASE_FAILED", `${values.length} values were given for ${used} placeholders`);
}
