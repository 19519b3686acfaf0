import { type CharacterRange, createSet, invertRanges, LINE_ENDS, readable } from "./character-set.js";
import { checkAnchors } from "./check-anchors.js";
import { closeOverCase, readClassEscape, readEscape } from "./escapes.js";
import { longest, type PatternFault, type PatternNode } from "./pattern-node.js";
import { PatternReader } from "./pattern-reader.js";
import { Unsupported } from "./unsupported.js";

/** How a pattern is read. */
export interface ParseOptions {
  /** The regular expression's source. */
  readonly source: string;
  readonly flags: string;
  /** How many times more than they must `*`, `+` and `{n,}` repeat at most. */
  readonly maxRepeat: number;
}

const MAX_SOURCE = 10_000;
const MAX_DEPTH = 100;
const EMPTY: PatternNode = { type: "all", items: [] };

/**
 * Reads a regular expression into a tree: literals, classes, groups, alternation, quantifiers and anchors.
 *
 * @param options - Source, flags and the bound of open quantifiers.
 * @returns The tree, or why the expression cannot be used.
 */
export function parsePattern(options: ParseOptions): PatternNode | PatternFault {
  const { source, flags } = options;
  const shown = `/${source.slice(0, 100)}${source.length > 100 ? "…" : ""}/${flags}`;
  if (source.length > MAX_SOURCE) {
    return {
      code: "PATTERN_TOO_LARGE",
      message: `a pattern has at most ${MAX_SOURCE} characters, this one has ${source.length}`,
      hint: "shorten it",
    };
  }
  try {
    new RegExp(source, flags);
  } catch {
    return { code: "PATTERN_INVALID", message: `${shown} is no regular expression`, hint: "try it in new RegExp(source, flags)" };
  }
  try {
    if (flags.includes("v")) throw new Unsupported("the flag v");
    const node = new PatternParser(options).parse();
    checkAnchors(node);
    return node;
  } catch (error) {
    if (!(error instanceof Unsupported)) throw error;
    return {
      code: "PATTERN_UNSUPPORTED",
      message: `${shown} uses ${error.message}, which no text is made for`,
      hint: "use literals, classes, groups, alternation, quantifiers and ^ $ at the ends; or f.template for text from other fields",
    };
  }
}

class PatternParser {
  private readonly reader: PatternReader;
  private readonly unicode: boolean;
  private readonly ignoreCase: boolean;
  private readonly dotAll: boolean;
  private readonly maxRepeat: number;
  private depth = 0;

  constructor({ source, flags, maxRepeat }: ParseOptions) {
    this.unicode = flags.includes("u");
    this.ignoreCase = flags.includes("i");
    this.dotAll = flags.includes("s");
    this.maxRepeat = maxRepeat;
    this.reader = new PatternReader(source, this.unicode);
  }

  parse(): PatternNode {
    return this.alternation();
  }

  private alternation(): PatternNode {
    if (++this.depth > MAX_DEPTH) throw new Unsupported(`groups nested more than ${MAX_DEPTH} deep`);
    const items = [this.sequence()];
    while (this.reader.take("|")) items.push(this.sequence());
    this.depth--;
    return items.length === 1 ? items[0]! : { type: "one", items };
  }

  private sequence(): PatternNode {
    const items: PatternNode[] = [];
    while (!this.reader.done && !this.reader.sees("|") && !this.reader.sees(")")) items.push(this.quantified(this.atom()));
    return items.length === 1 ? items[0]! : { type: "all", items };
  }

  private atom(): PatternNode {
    const { reader } = this;
    if (reader.take("^")) return { type: "start" };
    if (reader.take("$")) return { type: "end" };
    if (reader.take("(")) return this.group();
    if (reader.take("[")) return this.set(this.characterClass());
    if (reader.take(".")) return this.set(readable(this.dotAll ? invertRanges([]) : invertRanges(LINE_ENDS)));
    if (reader.take("\\")) {
      const shared = readClassEscape(reader, this.ignoreCase && this.unicode);
      return this.set(shared === undefined ? [single(readEscape(reader, false))] : readable(shared));
    }
    return this.set([single(reader.next())]);
  }

  private group(): PatternNode {
    const { reader } = this;
    if (reader.take("?")) {
      if (reader.take("<")) {
        if (reader.sees("=") || reader.sees("!")) throw new Unsupported("a look-behind");
        while (!reader.take(">")) reader.next();
      } else if (!reader.take(":")) {
        throw new Unsupported(reader.sees("=") || reader.sees("!") ? "a look-ahead" : "a group with flags of its own");
      }
    }
    const node = this.alternation();
    reader.take(")");
    return node;
  }

  private characterClass(): readonly CharacterRange[] {
    const { reader } = this;
    const negated = reader.take("^");
    const listed: CharacterRange[] = [];
    const escaped: CharacterRange[] = [];
    while (!reader.take("]")) {
      const first = this.classMember(escaped);
      const isRange = reader.sees("-") && !reader.sees("-]") && reader.take("-");
      const last = isRange ? this.classMember(escaped) : undefined;
      if (first !== undefined && last !== undefined) {
        listed.push([first, last]);
        continue;
      }
      // Without the flag u, `[a-\d]` is a, the hyphen and the digits.
      if (isRange) listed.push(single(0x2d));
      for (const end of [first, last]) if (end !== undefined) listed.push(single(end));
    }
    if (!negated) return escaped.length === 0 ? listed : [...listed, ...readable(escaped)];
    return this.negatedClass([...listed, ...escaped]);
  }

  private negatedClass(excluded: readonly CharacterRange[]): readonly CharacterRange[] {
    if (!this.ignoreCase) return readable(invertRanges(excluded));
    const chosen = readable(invertRanges(closeOverCase(excluded, this.unicode)));
    // ASCII letters are folded here, others are not: their case may not be left out.
    if (chosen.some(([, last]) => last > 0x7f) && excluded.some(([, last]) => last > 0x7f)) {
      throw new Unsupported("a negated class beyond ASCII under the flag i");
    }
    return chosen;
  }

  /** One character of a class; undefined after an escape for several, which are added to `escaped`. */
  private classMember(escaped: CharacterRange[]): number | undefined {
    const { reader } = this;
    if (!reader.take("\\")) return reader.next();
    const shared = readClassEscape(reader, this.ignoreCase && this.unicode);
    if (shared === undefined) return readEscape(reader, true);
    escaped.push(...shared);
    return undefined;
  }

  private set(ranges: readonly CharacterRange[]): PatternNode {
    const set = createSet(ranges);
    if (set.size === 0) {
      throw new Unsupported(
        ranges.length === 0 ? "a class that matches no character" : "half of a surrogate pair (add the flag u)",
      );
    }
    if (set.wide && !this.unicode) throw new Unsupported("characters beyond U+FFFF without the flag u");
    return { type: "set", set };
  }

  private quantified(item: PatternNode): PatternNode {
    const bounds = this.reader.quantifier();
    if (bounds === undefined) return item;
    this.reader.take("?");
    const { min } = bounds;
    const max = bounds.max ?? min + this.maxRepeat;
    if (max === 0) return EMPTY;
    // What makes no text makes none however often.
    if (longest(item) === 0) return item;
    return min === 1 && max === 1 ? item : { type: "repeat", item, min, max };
  }
}

function single(code: number): CharacterRange {
  return [code, code];
}
