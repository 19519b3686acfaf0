import type { ClassValue } from "./class-value.js";
import { BINARY, CATEGORIES, KNOWN, SCRIPTS } from "./data/unicode-properties.js";
import { type CharacterRange, type CharacterRanges, intersectRanges, invertRanges, joinRanges, LAST_CODE } from "./ranges.js";

const CATEGORY_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Lu: "Uppercase_Letter",
    Ll: "Lowercase_Letter",
    Lt: "Titlecase_Letter",
    LC: "Cased_Letter",
    Lm: "Modifier_Letter",
    Lo: "Other_Letter",
    L: "Letter",
    Mn: "Nonspacing_Mark",
    Mc: "Spacing_Mark",
    Me: "Enclosing_Mark",
    M: "Mark Combining_Mark",
    Nd: "Decimal_Number digit",
    Nl: "Letter_Number",
    No: "Other_Number",
    N: "Number",
    Pc: "Connector_Punctuation",
    Pd: "Dash_Punctuation",
    Ps: "Open_Punctuation",
    Pe: "Close_Punctuation",
    Pi: "Initial_Punctuation",
    Pf: "Final_Punctuation",
    Po: "Other_Punctuation",
    P: "Punctuation punct",
    Sm: "Math_Symbol",
    Sc: "Currency_Symbol",
    Sk: "Modifier_Symbol",
    So: "Other_Symbol",
    S: "Symbol",
    Zs: "Space_Separator",
    Zl: "Line_Separator",
    Zp: "Paragraph_Separator",
    Z: "Separator",
    Cc: "Control cntrl",
    Cf: "Format",
  }).flatMap(([short, long]) => [short, ...long.split(" ")].map((name) => [name, short] as const)),
);
const ALIASES: ReadonlyMap<string, string> = new Map(
  (
    "Latn Latin Grek Greek Cyrl Cyrillic Armn Armenian Hebr Hebrew Arab Arabic Deva Devanagari Beng Bengali Taml Tamil " +
    "Ethi Ethiopic Khmr Khmer Hang Hangul Hira Hiragana Kana Katakana Bopo Bopomofo Hani Han Brai Braille Zyyy Common " +
    "Zinh Inherited Qaai Inherited Alpha Alphabetic Upper Uppercase Lower Lowercase space White_Space AHex ASCII_Hex_Digit " +
    "Hex Hex_Digit IDS ID_Start IDC ID_Continue XIDS XID_Start XIDC XID_Continue Ideo Ideographic UIdeo Unified_Ideograph " +
    "QMark Quotation_Mark CI Case_Ignorable RI Regional_Indicator EPres Emoji_Presentation EMod Emoji_Modifier " +
    "EBase Emoji_Modifier_Base EComp Emoji_Component ExtPict Extended_Pictographic Pat_WS Pattern_White_Space " +
    "Pat_Syn Pattern_Syntax VS Variation_Selector Join_C Join_Control"
  )
    .split(" ")
    .flatMap((alias, i, list) => (i % 2 === 0 ? [[alias, list[i + 1]!] as const] : [])),
);

/**
 * The characters that have a Unicode property, from tables of this package: engines know different versions of Unicode, and texts
 * must not depend on them.
 *
 * @param key - Name of the property, `"Script"`, or a general category.
 * @param value - Its value; null for binary properties and categories.
 * @returns What matches, or undefined for a property that is not in the tables.
 */
export function readProperty(key: string, value: string | null): ClassValue | undefined {
  const name = value ?? key;
  if (value !== null && key !== "General_Category" && key !== "gc") {
    const own = scriptRanges(ALIASES.get(name) ?? name);
    if (own === undefined) return undefined;
    // Extensions add characters that scripts share: which, depends on the version.
    return key === "Script" || key === "sc" ? bounded(own) : bounded(own, sharedCharacters());
  }
  if (name === "Any") return { is: [[0, LAST_CODE]], may: [[0, LAST_CODE]] };
  if (name === "ASCII") return { is: [[0, 0x7f]], may: [[0, 0x7f]] };
  if (name === "Assigned") return bounded(decode(KNOWN));
  const category = CATEGORY_NAMES.get(name);
  if (category !== undefined) return bounded(categoryRanges(category));
  const binary = value === null ? (ALIASES.get(name) ?? name) : "";
  if (!Object.hasOwn(BINARY, binary)) return undefined;
  const [categories, toggled] = BINARY[binary]!;
  const base = categories === "" ? [] : joinRanges(categories.split(" ").flatMap(categoryRanges));
  const change = decode(toggled);
  return bounded([...intersectRanges(base, invertRanges(change)), ...intersectRanges(change, invertRanges(base))]);
}

/** What is not in the tables may have any property. */
function bounded(ranges: CharacterRanges, more: CharacterRanges = []): ClassValue {
  const is = joinRanges(ranges);
  return { is, may: joinRanges([...is, ...more, ...invertRanges(decode(KNOWN))]) };
}

function categoryRanges(name: string): CharacterRange[] {
  const parts = name === "LC" ? ["Lu", "Ll", "Lt"] : Object.keys(CATEGORIES).filter((category) => category.startsWith(name));
  return joinRanges(parts.flatMap((part) => decode(CATEGORIES[part]!)));
}

function scriptRanges(name: string): CharacterRange[] | undefined {
  if (name === "Common") {
    return intersectRanges(decode(KNOWN), invertRanges(Object.values(SCRIPTS).flatMap(decode)));
  }
  return Object.hasOwn(SCRIPTS, name) ? decode(SCRIPTS[name]!) : undefined;
}

function sharedCharacters(): CharacterRange[] {
  return [...scriptRanges("Common")!, ...scriptRanges("Inherited")!];
}

function decode(text: string): CharacterRange[] {
  let at = 0;
  return text.split(" ").map((part) => {
    const [gap, more = "0"] = part.split(":");
    const first = at + Number.parseInt(gap!, 36);
    at = first + Number.parseInt(more, 36);
    return [first, at];
  });
}
