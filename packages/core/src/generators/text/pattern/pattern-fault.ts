/** Why no texts are made for a regular expression. */
export interface PatternFault {
  /** Not an expression; not one that texts are made for; one that no text meets; one with too many parts or too long texts. */
  readonly code: "PATTERN_INVALID" | "PATTERN_UNSUPPORTED" | "PATTERN_EMPTY" | "PATTERN_TOO_LARGE";
  /** What is wrong, with the figures. */
  readonly message: string;
  /** The next step. */
  readonly hint?: string;
}

/**
 * Tells a fault from what is made otherwise.
 *
 * @param value - What `createPatternTexts` returned.
 */
export function isPatternFault(value: object): value is PatternFault {
  return "code" in value && "message" in value;
}
