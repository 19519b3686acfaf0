/** One place where the code breaks a rule of the house. */
export interface Breach {
  /** Path relative to the repository. */
  readonly file: string;
  /** Line number, from 1. */
  readonly line: number;
  readonly rule: "package" | "folder" | "cycle" | "platform" | "length" | "index";
  readonly message: string;
}

/**
 * Formats a breach as `file:line rule message`, which editors turn into a link.
 *
 * @param breach - The breach to print.
 */
export function formatBreach(breach: Breach): string {
  return `${breach.file}:${breach.line} [${breach.rule}] ${breach.message}`;
}
