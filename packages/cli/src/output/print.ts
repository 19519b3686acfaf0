/**
 * Prints lines on standard output.
 *
 * @param text - Without a line break at its end.
 */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/**
 * Prints one JSON object on standard output.
 *
 * @param value - The object.
 */
export function printJson(value: Readonly<Record<string, unknown>>): void {
  print(JSON.stringify(value));
}

/**
 * Prints lines for people on standard error.
 *
 * @param text - Without a line break at its end.
 */
export function printNote(text: string): void {
  process.stderr.write(`${text}\n`);
}
