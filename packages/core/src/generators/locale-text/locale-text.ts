import { SeedbedError } from "../../errors/seedbed-error.js";
import type { GeneratorContext } from "../contract/generator.js";
import type { Locale } from "../contract/locale.js";
import {
  choiceSource,
  integerSource,
  joinSources,
  literalSource,
  symbolSource,
  type TextSource,
  wordSource,
} from "./text-source.js";

/** Patterns refer to patterns; none of faker's goes deeper than four. */
const MAX_DEPTH = 12;

/** Methods that patterns name, and the data behind them. */
const METHODS: Readonly<Record<string, string>> = {
  "person.firstName": "person.first_name",
  "person.lastName": "person.last_name",
  "person.middleName": "person.middle_name",
  "person.jobDescriptor": "person.job_descriptor",
  "person.jobArea": "person.job_area",
  "person.jobType": "person.job_type",
  "commerce.product": "commerce.product_name.product",
  "commerce.productMaterial": "commerce.product_name.material",
  "commerce.productAdjective": "commerce.product_name.adjective",
  "location.buildingNumber": "location.building_number",
  "location.secondaryAddress": "location.secondary_address",
};

const DIGIT = /* @__PURE__ */ symbolSource("0123456789");
const NONZERO = /* @__PURE__ */ symbolSource("123456789");
const FROM_TWO = /* @__PURE__ */ symbolSource("23456789");
const LETTER = /* @__PURE__ */ symbolSource("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
const EITHER = /* @__PURE__ */ symbolSource("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");

/** What `#`, `!`, `?` and `*` stand for. */
export type SymbolSet = Readonly<Record<string, TextSource>>;
/** Symbols of addresses and codes. */
export const SYMBOLS: SymbolSet = { "#": DIGIT, "?": LETTER, "*": EITHER };
/** Symbols of telephone numbers: `!` is 2 to 9. */
export const PHONE_SYMBOLS: SymbolSet = { "#": DIGIT, "!": FROM_TWO };
const PLAIN: SymbolSet = {};

/** Reads one field's locale data and turns faker's patterns into recipes. Fallbacks are noted once each. */
export class LocaleText {
  readonly locale: Locale;
  private readonly context: GeneratorContext;

  constructor(context: GeneratorContext) {
    this.context = context;
    this.locale = context.locale();
  }

  /**
   * Data that may be missing.
   *
   * @param path - `"location.state"`, or deeper: `"commerce.product_name.pattern"`.
   */
  find(path: string): unknown {
    const [module = "", entry = "", ...members] = path.split(".");
    const found = this.locale.find(`${module}.${entry}`);
    let data: unknown = found?.data;
    for (const member of members) {
      data =
        typeof data === "object" && data !== null && Object.hasOwn(data, member)
          ? (data as Record<string, unknown>)[member]
          : undefined;
    }
    if (found === undefined || data === undefined || data === null) return undefined;
    // What base holds is the same for all.
    if (found.from !== this.locale.code && found.from !== "base") {
      this.context.note(`${module}.${entry} comes from ${found.from}, ${this.locale.code} has none`);
    }
    return data;
  }

  /**
   * Tells whether data describes the locale's own country, rather than being English for want of others.
   *
   * @param path - Such as `"location.state"`.
   */
  isLocal(path: string): boolean {
    const from = this.locale.find(path)?.from;
    return from !== undefined && (from !== "en" || this.locale.country?.code === "US");
  }

  /** The error for data that no locale of the chain has. */
  missing(path: string): SeedbedError {
    const { code, chain } = this.locale;
    return new SeedbedError(
      "LOCALE_DATA_MISSING",
      `${this.context.path} needs ${path}, which the locale "${code}" (${chain.join(" → ")}) does not have`,
      {
        hint: 'choose another locale for the field, such as .locale("en")',
        details: { locale: code, entry: path },
      },
    );
  }

  /**
   * A list of texts.
   *
   * @param path - Of an array, or of an object of `generic`, `female` and `male` arrays.
   * @throws SeedbedError `LOCALE_DATA_MISSING`.
   */
  list(path: string): readonly string[] {
    const list = this.findList(path);
    if (list === undefined) throw this.missing(path);
    return list;
  }

  /** The same as `list`, or undefined. */
  findList(path: string): readonly string[] | undefined {
    const data = this.find(path);
    const list = Array.isArray(data) ? (data as readonly string[]) : sexless(data);
    return list === undefined || list.length === 0 ? undefined : list;
  }

  /**
   * A choice among the patterns at a path.
   *
   * @param path - Of an array of patterns, plain or as `{ value, weight }`.
   * @param symbols - What symbols in them stand for.
   */
  patterns(path: string, symbols: SymbolSet = PLAIN): TextSource {
    const data = this.find(path);
    if (!Array.isArray(data) || data.length === 0) throw this.missing(path);
    return this.choice(data as unknown[], symbols, 0);
  }

  /** The recipe of one pattern: `"{{person.lastName}} {{company.legal_entity_type}}"`. */
  pattern(text: string, symbols: SymbolSet = PLAIN): TextSource {
    return this.parse(text, symbols, 0);
  }

  private choice(items: readonly unknown[], symbols: SymbolSet, depth: number): TextSource {
    const marks = ["{{", ...Object.keys(symbols)];
    const plain = items.every((item) => typeof item === "string" && !marks.some((mark) => item.includes(mark)));
    if (plain) return wordSource(items as string[]);
    const texts = items.map((item) => (typeof item === "string" ? item : String((item as { value?: unknown }).value)));
    const weights = items.map((item) => (typeof item === "string" ? 1 : Number((item as { weight?: unknown }).weight ?? 1)));
    return choiceSource(
      texts.map((text) => this.parse(text, symbols, depth)),
      weights,
    );
  }

  private parse(text: string, symbols: SymbolSet, depth: number): TextSource {
    if (depth > MAX_DEPTH) throw this.missing(text);
    const parts: TextSource[] = [];
    let literal = "";
    const flush = (): void => {
      if (literal !== "") parts.push(literalSource(literal));
      literal = "";
    };
    for (let i = 0; i < text.length; i++) {
      const character = text[i]!;
      const end = character === "{" && text[i + 1] === "{" ? text.indexOf("}}", i) : -1;
      if (end > 0) {
        flush();
        parts.push(this.token(text.slice(i + 2, end).trim(), depth + 1));
        i = end + 1;
      } else if (Object.hasOwn(symbols, character)) {
        flush();
        parts.push(symbols[character]!);
      } else {
        literal += character;
      }
    }
    flush();
    return parts.length === 0 ? literalSource("") : joinSources(parts);
  }

  private token(token: string, depth: number): TextSource {
    const integer = /^number\.int\((\{.*\})\)$/.exec(token);
    if (integer !== null) {
      const { min = 0, max = 9 } = JSON.parse(integer[1]!) as { min?: number; max?: number };
      return integerSource(min, max);
    }
    const expression = /^helpers\.fromRegExp\((.*)\)$/.exec(token);
    if (expression !== null) return classesSource(expression[1]!);
    if (token === "location.city") return this.city();
    if (token === "location.street") return this.street();
    if (token === "location.buildingNumber") return this.buildingNumber();
    if (token === "person.lastName" || token === "person.firstName") return wordSource(this.list(METHODS[token]!));
    const path = METHODS[token] ?? token;
    const symbols = path === "location.secondary_address" ? SYMBOLS : PLAIN;
    return this.choice(this.list(path), symbols, depth);
  }

  /** Names of towns. */
  city(): TextSource {
    return this.patterns("location.city_pattern");
  }

  /** Names of streets. */
  street(): TextSource {
    return this.patterns("location.street_pattern");
  }

  /** House numbers: a run of `#` is a number with no leading zero. */
  buildingNumber(): TextSource {
    const formats = this.list("location.building_number");
    return choiceSource(
      formats.map((format) =>
        joinSources(
          [...format].map((character, i) =>
            character !== "#" ? literalSource(character) : format[i - 1] === "#" ? DIGIT : NONZERO,
          ),
        ),
      ),
    );
  }
}

/** Letters and classes such as `[0-9][A-CX]`; faker's data hold no other expressions. */
function classesSource(expression: string): TextSource {
  const parts: TextSource[] = [];
  for (const [piece, members] of expression.matchAll(/\[([^\]]*)\]|[^[]/g)) {
    const alphabet = members?.replace(/(.)-(.)/g, (_, from: string, to: string) => listRange(from, to));
    parts.push(alphabet === undefined ? literalSource(piece) : symbolSource(alphabet));
  }
  return joinSources(parts);
}

function listRange(from: string, to: string): string {
  let out = "";
  for (let code = from.charCodeAt(0); code <= to.charCodeAt(0); code++) out += String.fromCharCode(code);
  return out;
}

function sexless(data: unknown): readonly string[] | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const { generic, female, male } = data as { generic?: string[]; female?: string[]; male?: string[] };
  if (Array.isArray(generic) && generic.length > 1) return generic;
  const sexed = [...(female ?? []), ...(male ?? [])];
  return sexed.length > 0 ? sexed : generic;
}
