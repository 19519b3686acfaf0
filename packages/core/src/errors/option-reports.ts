/** Where bad options are reported. */
export interface OptionReports {
  /**
   * Reports a bad option.
   *
   * @param option - Its name.
   * @param message - What is wrong, with the figures.
   * @param hint - The next step.
   * @param code - `OPTION_INVALID` unless stated.
   */
  report(option: string, message: string, hint?: string, code?: string): void;
}
