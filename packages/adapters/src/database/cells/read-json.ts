const STRINGS = /"(?:[^"\\]|\\.)*"/g;
const LONG_NUMBERS = /-?\d[\d.eE+-]{15,}/g;

/**
 * Reads a JSON document without loss.
 *
 * @param text - The document.
 * @returns The value in a list of one; undefined where it is no JSON, or holds a number that a double would change.
 */
export function readJson(text: string): [value: unknown] | undefined {
  const numbers = text.replace(STRINGS, "").match(LONG_NUMBERS);
  if (numbers?.some((number) => !isExact(number))) return undefined;
  try {
    return [JSON.parse(text)];
  } catch {
    return undefined;
  }
}

/** True when the nearest double, written out, has the same digits. */
function isExact(number: string): boolean {
  return normalise(number) === normalise(String(Number(number)));
}

function normalise(number: string): string {
  const [, sign, whole, fraction = "", exponent = "0"] = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(number) ?? [];
  if (whole === undefined) return number;
  const digits = (whole + fraction).replace(/^0+/, "");
  const trimmed = digits.replace(/0+$/, "");
  return `${sign}${trimmed}e${Number(exponent) - fraction.length + digits.length - trimmed.length}`;
}
