/** Compiled expressions by source: documents repeat theirs. */
const known = new Map<string, RegExp>();
const KEPT = 2000;

/**
 * Compiles a schema's regular expression: with the flag u where it can be read so, else without.
 *
 * @param source - The expression.
 */
export function compileRegex(source: string): RegExp {
  let regex = known.get(source);
  if (regex === undefined) {
    try {
      regex = new RegExp(source, "u");
    } catch {
      regex = new RegExp(source);
    }
    if (known.size >= KEPT) known.clear();
    known.set(source, regex);
  }
  return regex;
}

/** A group that repeats and holds something that repeats: matching may take time exponential in the text. */
const NESTED = /[*+}][^()]*\)+\??[*+{]|\|[^()]*\)+[*+{]/;
const NESTED_LENGTH = 22;
const REPEATING_LENGTH = 4000;

/**
 * Tells whether an expression matches a text, in bounded time. Where matching could take longer than anyone waits, it is taken
 * for granted: texts are made to match, and what must not match is then refused rather than made.
 *
 * @param source - The expression.
 * @param text - Any text.
 */
export function matchesRegex(source: string, text: string): boolean {
  if (text.length > NESTED_LENGTH && isSlow(source, text.length)) return true;
  return compileRegex(source).test(text);
}

function isSlow(source: string, length: number): boolean {
  return (length > REPEATING_LENGTH && /[*+]|,\}/.test(source)) || NESTED.test(source);
}

/**
 * The flags an expression is compiled with.
 *
 * @param source - The expression.
 */
export function regexFlags(source: string): string {
  return compileRegex(source).flags;
}
