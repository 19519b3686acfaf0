import { SeedbedError, type SeedbedErrorOptions } from "@seedbed/core";

/** Every error code of the command itself, with what it means. */
export const CLI_ERRORS = {
  USAGE_INVALID: "The command line cannot be understood.",
  ROWS_ARGUMENT_INVALID: "--rows is not a list of table=count.",
  FORMAT_OPTION_INVALID: "--format-option is not name=value.",
  TABLE_UNKNOWN: "The definition has no table of that name.",
  DEFINITION_NOT_FOUND: "There is no definition file at that path, or none with a default name in the folder.",
  DEFINITION_UNREADABLE: "The definition file cannot be loaded: a syntax error, an import that fails, or JSON that is none.",
  DEFINITION_MISSING: "The definition file exports no dataset definition.",
  LOCALE_UNKNOWN: "There is no locale of that name.",
  STARTER_UNWRITABLE: "The system refused to write the starter files.",
  STARTER_EXISTS: "A file that init would write is there already.",
} as const;

/** An error code of the command. */
export type CliErrorCode = keyof typeof CLI_ERRORS;

/**
 * Makes an error of the command.
 *
 * @param code - From the catalogue.
 * @param message - What is wrong, and where.
 * @param options - Hint, figures and cause.
 */
export function createCliError(code: CliErrorCode, message: string, options: SeedbedErrorOptions = {}): SeedbedError {
  return new SeedbedError(code, message, options);
}
