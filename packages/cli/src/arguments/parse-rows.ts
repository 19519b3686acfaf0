import { createCliError } from "../errors/cli-error.js";

const COUNT = /^(?:\d[\d_]*|\d+(?:\.\d+)?[eE]\+?\d{1,2})$/;

/**
 * Reads row counts: `users=1e6`, `users=1_000_000,orders=10`.
 *
 * @param values - Arguments of `--rows`, each a comma list.
 * @returns Counts by table; a later count replaces an earlier one.
 * @throws SeedbedError `ROWS_ARGUMENT_INVALID`.
 */
export function parseRows(values: readonly string[]): Record<string, number> {
  const rows: Record<string, number> = {};
  for (const item of values.flatMap((value) => value.split(","))) {
    const cut = item.lastIndexOf("=");
    const name = item.slice(0, Math.max(0, cut)).trim();
    const text = item.slice(cut + 1).trim();
    const count = COUNT.test(text) ? Number(text.replaceAll("_", "")) : Number.NaN;
    if (name === "" || !Number.isSafeInteger(count)) {
      throw createCliError("ROWS_ARGUMENT_INVALID", `--rows ${item}: ${faultOf(name, text)}`, {
        hint: "write table=count, such as --rows users=1000,orders=1e6",
        details: { argument: item },
      });
    }
    Object.defineProperty(rows, name, { value: count, enumerable: true, configurable: true, writable: true });
  }
  return rows;
}

function faultOf(name: string, text: string): string {
  return name === "" ? "no table is named" : `"${text}" is no row count; it must be a whole number from 0 to 2^53`;
}
