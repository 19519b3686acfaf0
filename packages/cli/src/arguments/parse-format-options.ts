import { createCliError } from "../errors/cli-error.js";

/**
 * Reads format options: `delimiter=;`, `header=false`, `bools=["0","1"]`.
 *
 * @param values - Arguments of `--format-option`, one option each. A value that is JSON is read as such, else it is text.
 * @returns Options by name.
 * @throws SeedbedError `FORMAT_OPTION_INVALID`.
 */
export function parseFormatOptions(values: readonly string[]): Record<string, unknown> {
  const options: Record<string, unknown> = {};
  for (const value of values) {
    const cut = value.indexOf("=");
    if (cut <= 0) {
      throw createCliError("FORMAT_OPTION_INVALID", `--format-option ${value} is not name=value`, {
        hint: "such as --format-option delimiter=;",
        details: { argument: value },
      });
    }
    const name = value.slice(0, cut);
    Object.defineProperty(options, name, { value: readValue(value.slice(cut + 1)), enumerable: true, configurable: true });
  }
  return options;
}

/** Text such as `;` or `\t` stays text; `true`, numbers and arrays are JSON. */
function readValue(text: string): unknown {
  if (text === "\\t") return "\t";
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
