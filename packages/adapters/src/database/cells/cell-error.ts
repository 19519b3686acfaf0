import type { SeedbedError } from "@seedbed/core";
import { createAdapterError } from "../../errors/adapter-error.js";

const SHOWN = 60;

/**
 * The error for a value that would change on its way into or out of a database.
 *
 * @param column - Its column.
 * @param value - The value; the message shows at most 60 characters of it.
 * @param problem - What is wrong: `is beyond 2^53`.
 */
export function createCellError(column: string, value: unknown, problem: string): SeedbedError {
  const text = value instanceof Uint8Array ? `${value.length} bytes` : String(value);
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  return createAdapterError("DATABASE_VALUE", `column ${column}: ${shown} ${problem}`, { details: { column } });
}
