/** Positions of a text that are changed one by one. */
const MAX_POSITIONS = 128;
const PLAIN = ["a", "0", "A"];

/**
 * Numbers on the way from a number to a target, far steps first.
 *
 * @param value - The number.
 * @param target - The simplest number there may be.
 */
export function* simplerNumbers(value: number, target: number): Iterable<number> {
  const whole = Math.trunc(value);
  if (whole !== value) {
    yield whole;
    yield whole + (value < 0 ? -1 : 1);
    const digits = String(value).includes("e") ? 0 : String(value).length - String(value).indexOf(".") - 1;
    for (let places = 1; places < Math.min(digits, 15); places++) yield Number(value.toFixed(places));
    return;
  }
  yield target;
  // Halving alone takes a thousand steps from the greatest doubles.
  for (let power = 10; power < 1e18 && power * 1000 < Math.abs(value); power *= 10) yield value < 0 ? -power : power;
  for (let gap = (value - target) / 2; Math.abs(gap) >= 1; gap /= 2) {
    const next = value - Math.trunc(gap);
    if (next !== target && next !== value) yield next;
  }
  yield -value;
}

/**
 * Texts that are shorter or plainer, far steps first.
 *
 * @param text - The text.
 */
export function* simplerTexts(text: string): Iterable<string> {
  const characters = [...text];
  for (let size = characters.length >> 1; size >= 1; size >>= 1) {
    if (characters.length / size > MAX_POSITIONS) break;
    for (let from = 0; from < characters.length; from += size) {
      yield [...characters.slice(0, from), ...characters.slice(from + size)].join("");
    }
  }
  for (const plain of PLAIN) yield characters.map(() => plain).join("");
  yield characters.map((character) => plainOf(character)).join("");
  for (let i = 0; i < Math.min(characters.length, MAX_POSITIONS); i++) {
    for (const plain of new Set([plainOf(characters[i]!), ...PLAIN])) {
      yield [...characters.slice(0, i), plain, ...characters.slice(i + 1)].join("");
    }
  }
}

/** The plainest character of the same kind. */
function plainOf(character: string): string {
  if (/^[a-z]$/.test(character)) return "a";
  if (/^[A-Z]$/.test(character)) return "A";
  if (/^[0-9]$/.test(character)) return "0";
  return /^[\x20-\x7e]$/.test(character) ? character : "a";
}
