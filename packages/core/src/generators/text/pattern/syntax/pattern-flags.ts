/** The flags that bear on which texts match. */
export interface PatternFlags {
  readonly ignoreCase: boolean;
  readonly multiline: boolean;
  readonly dotAll: boolean;
  readonly unicode: "u" | "v" | undefined;
}

/**
 * Reads the flags of a regular expression.
 *
 * @param flags - Such as `"iu"`.
 * @returns The flags, or undefined when there are unknown, repeated or contradictory ones.
 */
export function readFlags(flags: string): PatternFlags | undefined {
  if (!/^[dgimsuvy]*$/.test(flags) || new Set(flags).size !== flags.length || (flags.includes("u") && flags.includes("v"))) {
    return undefined;
  }
  return {
    ignoreCase: flags.includes("i"),
    multiline: flags.includes("m"),
    dotAll: flags.includes("s"),
    unicode: flags.includes("u") ? "u" : flags.includes("v") ? "v" : undefined,
  };
}
