import { createSet } from "../sets/character-set.js";
import { type ClassValue, exactly, FOLDED_WORD, single, WORD } from "../sets/class-value.js";
import { foldCase } from "../sets/fold-case.js";
import type { CharacterRanges } from "../sets/ranges.js";
import { lengthsOf } from "../tree/node-lengths.js";
import { contains, EMPTY, NEVER, type PatternNode } from "../tree/pattern-node.js";
import type {
  Alternative,
  Assertion,
  CapturingGroup,
  Expression,
  ExpressionElement,
  ExpressionGroup,
  Quantifier,
} from "./expression.js";
import type { PatternFlags } from "./pattern-flags.js";
import { type ReadClass, readClass, readEscape } from "./read-class.js";
import { Unsupported } from "./unsupported.js";

/**
 * Turns a syntax tree into the tree that texts are made from: flags, classes and groups are resolved.
 *
 * @param expression - The syntax tree.
 * @param flags - The expression's flags.
 * @param maxRepeat - How many times more than they must open quantifiers repeat at most.
 * @returns The pattern; parts that no text meets are {@link NEVER}.
 * @throws Unsupported for what no texts are made for.
 */
export function readPattern(expression: Expression, flags: PatternFlags, maxRepeat: number): PatternNode {
  return new PatternReader(maxRepeat).alternatives(expression.alternatives, flags);
}

class PatternReader {
  private readonly maxRepeat: number;
  private readonly groups = new Map<CapturingGroup, number>();
  /** True once there is a character of two units without the flags u and v, of which some parts see halves. */
  private halves = false;
  private looks = false;
  /** Number of look-behinds around what is read. */
  private behind = 0;

  constructor(maxRepeat: number) {
    this.maxRepeat = maxRepeat;
  }

  alternatives(alternatives: readonly Alternative[], flags: PatternFlags): PatternNode {
    const items = alternatives.map((alternative) => this.sequence(alternative.elements, flags)).filter((item) => item !== NEVER);
    if (items.length === 0) return NEVER;
    return items.length === 1 ? items[0]! : { type: "one", items };
  }

  private sequence(elements: readonly ExpressionElement[], flags: PatternFlags): PatternNode {
    const items: PatternNode[] = [];
    for (let i = 0; i < elements.length; i++) {
      const pair = flags.unicode === undefined ? readPair(elements[i]!, elements[i + 1]) : undefined;
      if (pair !== undefined) {
        this.halves = true;
        this.refuseHalves();
        items.push(setOf(exactly([single(pair)]), [single(pair)]));
        i++;
        continue;
      }
      const item = this.element(elements[i]!, flags);
      if (item === NEVER) return NEVER;
      items.push(item);
    }
    return items.length === 1 ? items[0]! : { type: "all", items };
  }

  private element(node: ExpressionElement, flags: PatternFlags): PatternNode {
    switch (node.type) {
      case "Character": {
        const value = exactly([single(node.value)]);
        return this.set({ value: flags.ignoreCase ? foldCase(value) : value, chosen: value.is, texts: [] }, flags);
      }
      case "CharacterSet":
        return this.set(readEscape(node, flags), flags);
      case "CharacterClass":
      case "ExpressionCharacterClass":
        return this.set(readClass(node, flags), flags);
      case "Group":
        return this.alternatives(node.alternatives, this.modified(node, flags));
      case "CapturingGroup": {
        const item = this.alternatives(node.alternatives, flags);
        if (item === NEVER || node.references.length === 0) return item;
        if (this.behind > 0) throw new Unsupported("a reference to a group in a look-behind");
        return { type: "group", item, index: this.indexOf(node) };
      }
      case "Backreference": {
        const groups = Array.isArray(node.resolved) ? node.resolved : [node.resolved];
        return { type: "back", groups: groups.map((group) => this.indexOf(group)), ignoreCase: flags.ignoreCase };
      }
      case "Quantifier":
        return this.quantified(node, flags);
      default:
        return this.assertion(node, flags);
    }
  }

  private assertion(node: Assertion, flags: PatternFlags): PatternNode {
    if (node.kind === "start" || node.kind === "end") return { type: node.kind, multiline: flags.multiline };
    this.looks = true;
    this.refuseHalves();
    switch (node.kind) {
      case "word": {
        const word = flags.ignoreCase && flags.unicode !== undefined ? FOLDED_WORD : WORD;
        return { type: "boundary", negate: node.negate, word };
      }
      case "lookahead":
        return look(false, node.negate, this.alternatives(node.alternatives, flags));
      case "lookbehind": {
        this.behind++;
        const item = this.alternatives(node.alternatives, flags);
        this.behind--;
        return look(true, node.negate, item);
      }
    }
  }

  private quantified(node: Quantifier, flags: PatternFlags): PatternNode {
    const item = this.element(node.element, flags);
    const { min } = node;
    const open = node.max === Number.POSITIVE_INFINITY;
    const max = open ? min + this.maxRepeat : node.max;
    if (node.max === 0 || (item === NEVER && min === 0)) return EMPTY;
    if (item === NEVER) return NEVER;
    // What makes no text makes none however often, and what need not hold says nothing.
    if (lengthsOf(item).max === 0 && !contains(item, "back")) {
      return min === 0 && contains(item, "look", "boundary", "start", "end") ? EMPTY : item;
    }
    return min === 1 && node.max === 1 ? item : { type: "repeat", item, min, max, open };
  }

  private set({ value, chosen, texts }: ReadClass, flags: PatternFlags): PatternNode {
    const node = flags.unicode === undefined && !this.halves ? setOf(basicPlane(value), chosen) : setOf(value, chosen);
    if (texts.length === 0) {
      if (node.set.size > 0) return node;
      if (chosen.length > 0) throw new Unsupported("half of a surrogate pair (add the flag u)");
      if (value.may.length > 0) throw new Unsupported("characters that engines do not agree on");
      return NEVER;
    }
    const literals = texts.map((text): PatternNode => {
      const letters = text.map((code) => setOf(exactly([single(code)]), [single(code)]));
      return letters.length === 1 ? letters[0]! : { type: "all", items: letters };
    });
    const items = node.set.size === 0 ? literals : [node, ...literals];
    const weights = node.set.size === 0 ? literals.map(() => 1) : [node.set.size, ...literals.map(() => 1)];
    return items.length === 1 ? items[0]! : { type: "one", items, weights };
  }

  private modified({ modifiers }: ExpressionGroup, flags: PatternFlags): PatternFlags {
    if (modifiers === null) return flags;
    const { add, remove } = modifiers;
    return {
      ignoreCase: (flags.ignoreCase || add.ignoreCase) && !remove?.ignoreCase,
      multiline: (flags.multiline || add.multiline) && !remove?.multiline,
      dotAll: (flags.dotAll || add.dotAll) && !remove?.dotAll,
      unicode: flags.unicode,
    };
  }

  private indexOf(group: CapturingGroup): number {
    const known = this.groups.get(group);
    if (known !== undefined) return known;
    this.groups.set(group, this.groups.size);
    return this.groups.size - 1;
  }

  private refuseHalves(): void {
    if (this.halves && this.looks) throw new Unsupported("look-arounds beside halves of surrogate pairs (add the flag u)");
  }
}

function look(behind: boolean, negate: boolean, item: PatternNode): PatternNode {
  if (item === NEVER) return negate ? EMPTY : NEVER;
  return { type: "look", behind, negate, item };
}

function setOf(value: ClassValue, chosen: CharacterRanges): PatternNode & { type: "set" } {
  return { type: "set", set: createSet(chosen), value };
}

/** Without the flags u and v, a class matches units, and texts hold no halves of pairs. */
function basicPlane({ is, may }: ClassValue): ClassValue {
  return { is: cut(is), may: cut(may) };
}

function cut(ranges: CharacterRanges): CharacterRanges {
  const last = ranges[ranges.length - 1];
  if (last === undefined || last[1] <= 0xffff) return ranges;
  return ranges.filter(([first]) => first <= 0xffff).map(([first, end]) => [first, Math.min(end, 0xffff)]);
}

/** A character written as the two halves of its pair. */
function readPair(first: ExpressionElement, second: ExpressionElement | undefined): number | undefined {
  if (first.type !== "Character" || second?.type !== "Character") return undefined;
  const [high, low] = [first.value - 0xd800, second.value - 0xdc00];
  return high >= 0 && high < 0x400 && low >= 0 && low < 0x400 ? 0x10000 + high * 0x400 + low : undefined;
}
