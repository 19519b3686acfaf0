import {
  type ClassValue,
  DIGIT,
  exactly,
  FOLDED_WORD,
  intersect,
  LINE_ENDS,
  negate,
  SPACE,
  single,
  unite,
  WORD,
} from "../sets/class-value.js";
import { foldCase } from "../sets/fold-case.js";
import { type CharacterRange, type CharacterRanges, intersectRanges, invertRanges } from "../sets/ranges.js";
import { readable, readableProperty } from "../sets/readable.js";
import { readProperty } from "../sets/unicode-property.js";
import type { CharacterClass, CharacterSetEscape, ClassMember, ClassOperation } from "./expression.js";
import type { PatternFlags } from "./pattern-flags.js";
import { readSequences } from "./read-sequences.js";
import { Unsupported } from "./unsupported.js";

/** A class, and what is drawn from it. */
export interface ReadClass {
  readonly value: ClassValue;
  /** The readable part of what matches. */
  readonly chosen: CharacterRanges;
  /** Texts of no or several characters that match too, as code points. */
  readonly texts: readonly (readonly number[])[];
}

/**
 * Reads `.`, `\d`, `\w`, `\s`, `\p{…}` and their opposites.
 *
 * @param node - The escape.
 * @param flags - The flags that hold here.
 */
export function readEscape(node: CharacterSetEscape, flags: PatternFlags): ReadClass {
  if (node.kind === "any") return open(flags.dotAll ? exactly([[0, 0x10ffff]]) : exactly(invertRanges(LINE_ENDS)));
  if (node.kind === "property") return readPropertyEscape(node, flags);
  const folds = flags.ignoreCase && flags.unicode !== undefined;
  const value = exactly(node.kind === "digit" ? DIGIT : node.kind === "space" ? SPACE : folds ? FOLDED_WORD : WORD);
  const plain = node.kind === "word" ? exactly(WORD) : value;
  if (node.negate) return open(negate(value));
  return { value, chosen: readable(plain.is), texts: [] };
}

/**
 * Reads a class in square brackets.
 *
 * @param node - The class.
 * @param flags - The flags that hold here.
 */
export function readClass(node: CharacterClass, flags: PatternFlags): ReadClass {
  const read = node.type === "CharacterClass" ? readMembers(node.elements, flags) : readOperation(node.expression, flags);
  return node.negate ? open(negate(read.value)) : read;
}

function open(value: ClassValue): ReadClass {
  return { value, chosen: readable(value.is), texts: [] };
}

function fold(value: ClassValue, flags: PatternFlags): ClassValue {
  return flags.ignoreCase ? foldCase(value) : value;
}

function readPropertyEscape(node: CharacterSetEscape & { kind: "property" }, flags: PatternFlags): ReadClass {
  const shown = `\\${node.negate ? "P" : "p"}{${node.value === null ? node.key : `${node.key}=${node.value}`}}`;
  if (node.strings) {
    const texts = readSequences(node.key);
    if (texts === undefined) throw new Unsupported(`the property ${shown}`);
    const singles = texts.filter((text) => text.length === 1).map(([code]) => single(code!));
    return { value: exactly(singles), chosen: singles, texts: texts.filter((text) => text.length !== 1) };
  }
  const value = readProperty(node.key, node.value);
  if (value === undefined) throw new Unsupported(`the property ${shown}`);
  if (!node.negate) {
    const emoji = /^(?:E|Extended_Pictographic)/.test(node.key) && node.value === null;
    const pictures = emoji ? intersectRanges(value.is, [[0x2190, 0x10ffff]]) : [];
    const chosen = pictures.length > 0 ? pictures : readableProperty(value.is);
    return { value: fold(value, flags), chosen, texts: [] };
  }
  // Under the flag v, case is folded before the complement is taken; under u, after.
  const opposite = negate(flags.unicode === "v" ? fold(value, flags) : value);
  return open(fold(opposite, flags));
}

function readMembers(members: readonly ClassMember[], flags: PatternFlags): ReadClass {
  const listed: CharacterRange[] = [];
  const escaped: CharacterRange[] = [];
  const parts: ReadClass[] = [];
  for (const member of members) {
    if (member.type === "Character") listed.push(single(member.value));
    else if (member.type === "CharacterClassRange") listed.push([member.min.value, member.max.value]);
    else {
      const part = readMember(member, flags);
      parts.push(part);
      if (member.type === "CharacterSet" && member.kind !== "property") escaped.push(...part.value.is);
    }
  }
  const chosen = [...listed, ...(escaped.length === 0 ? [] : readable(escaped))];
  for (const [i, member] of members.filter(({ type }) => type !== "Character" && type !== "CharacterClassRange").entries()) {
    if (member.type !== "CharacterSet" || member.kind === "property") chosen.push(...parts[i]!.chosen);
  }
  return {
    value: unite([fold(exactly(listed), flags), ...parts.map(({ value }) => value)]),
    chosen,
    texts: uniqueTexts(parts.flatMap(({ texts }) => texts)),
  };
}

function readMember(member: ClassMember | ClassOperation, flags: PatternFlags): ReadClass {
  switch (member.type) {
    case "Character":
    case "CharacterClassRange":
      return readMembers([member], flags);
    case "CharacterSet":
      return readEscape(member, flags);
    case "ClassStringDisjunction": {
      const texts = member.alternatives.map(({ elements }) => elements.map(({ value }) => value));
      const singles = texts.filter((text) => text.length === 1).map(([code]) => single(code!));
      const value = fold(exactly(singles), flags);
      return { value, chosen: singles, texts: texts.filter((text) => text.length !== 1) };
    }
    case "ClassIntersection":
    case "ClassSubtraction":
      return readOperation(member, flags);
    default:
      return readClass(member, flags);
  }
}

function readOperation(operation: ClassOperation, flags: PatternFlags): ReadClass {
  const left = readMember(operation.left, flags);
  const right = readMember(operation.right, flags);
  const keeps = operation.type === "ClassIntersection";
  const value = intersect(left.value, keeps ? right.value : negate(right.value));
  const drawn = keeps && right.chosen.length > 0 ? intersectRanges(left.chosen, right.chosen) : left.chosen;
  const chosen = intersectRanges(drawn, value.is);
  const key = (text: readonly number[]): string => {
    const written = String.fromCodePoint(...text);
    return flags.ignoreCase ? written.toUpperCase().toLowerCase() : written;
  };
  const others = new Set(right.texts.map(key));
  return {
    value,
    chosen: chosen.length > 0 ? chosen : readable(value.is),
    texts: left.texts.filter((text) => others.has(key(text)) === keeps),
  };
}

function uniqueTexts(texts: readonly (readonly number[])[]): (readonly number[])[] {
  return [...new Map(texts.map((text) => [text.join(), text])).values()];
}
