import { isSeedbedError } from "@seedbed/core";
import { EXIT_CODES, type ExitCode } from "./exit-code.js";

/** Errors that a different command line would avoid. */
const USAGE: ReadonlySet<string> = new Set([
  "USAGE_INVALID",
  "ROWS_ARGUMENT_INVALID",
  "FORMAT_OPTION_INVALID",
  "DEFINITION_NOT_FOUND",
  "LOCALE_UNKNOWN",
  "TABLE_UNKNOWN",
  "ROW_OUT_OF_RANGE",
  "FORMAT_UNKNOWN",
  "FORMAT_OPTIONS_INVALID",
  "COMPRESSION_UNKNOWN",
  "OUT_NEEDS_ONE_TABLE",
  "WRITE_OPTIONS_INVALID",
  "CONNECTOR_UNKNOWN",
  "CONNECTOR_OPTIONS_INVALID",
  "READ_OPTIONS_INVALID",
]);

const definitionErrors = new WeakSet<object>();

/**
 * Marks an error as one of the definition, whatever its code.
 *
 * @param error - Anything that was thrown.
 * @returns The same.
 */
export function markDefinitionError(error: unknown): unknown {
  if (isSeedbedError(error)) definitionErrors.add(error);
  return error;
}

/**
 * Chooses the exit code of an error.
 *
 * @param error - Anything that was thrown.
 */
export function toExitCode(error: unknown): ExitCode {
  if (!isSeedbedError(error)) return EXIT_CODES.failure;
  if (error.code === "OUT_CLOSED") return EXIT_CODES.pipeClosed;
  if (definitionErrors.has(error)) return EXIT_CODES.definition;
  return USAGE.has(error.code) ? EXIT_CODES.usage : EXIT_CODES.failure;
}
