import { LINE_ENDS } from "../sets/class-value.js";
import { hasCharacter } from "../sets/ranges.js";
import { childrenOf, type PatternNode, type RepeatNode } from "../tree/pattern-node.js";

type Captures = readonly (readonly [from: number, to: number] | undefined)[];
type Next = (at: number, captures: Captures) => boolean;

/** Work or depth beyond what is allowed. */
class GivenUp extends Error {}

const MAX_WORK = 20_000;
const MAX_SEARCH = 500_000;
const MAX_DEPTH = 800;

/**
 * Tells whether a text surely matches a pattern, by backtracking as expressions do, within bounds of time and stack.
 *
 * @param node - The pattern.
 * @param codes - The text's characters.
 * @param unanchored - True when it may match anywhere, false when it must match as a whole.
 * @returns False when it does not, and when that would take too long to say.
 */
export function matchPattern(node: PatternNode, codes: readonly number[], unanchored: boolean): boolean {
  return (
    within(() => {
      const matcher = new Matcher(codes, MAX_WORK);
      return unanchored ? matcher.search(node, false) : matcher.match(node, 0, [], false, (at) => at === codes.length);
    }) === true
  );
}

/**
 * Tells whether a pattern matches somewhere in a text, by backtracking within bounds of time and stack.
 *
 * @param node - The pattern.
 * @param codes - The text's characters.
 * @returns Undefined when that would take too long to say, or when engines differ about it.
 */
export function searchPattern(node: PatternNode, codes: readonly number[]): boolean | undefined {
  const surely = within(() => new Matcher(codes, MAX_SEARCH).search(node, false));
  if (surely !== false) return surely;
  return within(() => new Matcher(codes, MAX_SEARCH).search(node, true)) === false ? false : undefined;
}

function within(match: () => boolean): boolean | undefined {
  try {
    return match();
  } catch (error) {
    if (error instanceof GivenUp) return undefined;
    throw error;
  }
}

class Matcher {
  private readonly codes: readonly number[];
  private work: number;
  private depth = 0;

  constructor(codes: readonly number[], work: number) {
    this.codes = codes;
    this.work = work;
  }

  /** Matches a node anywhere. */
  search(node: PatternNode, avoids: boolean): boolean {
    for (let from = 0; from <= this.codes.length; from++) if (this.match(node, from, [], avoids, () => true)) return true;
    return false;
  }

  /** Matches a node at a position and goes on; `avoids` where a match is to be excluded, so that doubt counts as one. */
  match(node: PatternNode, at: number, captures: Captures, avoids: boolean, next: Next): boolean {
    if (--this.work < 0 || this.depth > MAX_DEPTH) throw new GivenUp();
    this.depth++;
    const found = this.visit(node, at, captures, avoids, next);
    this.depth--;
    return found;
  }

  private visit(node: PatternNode, at: number, captures: Captures, avoids: boolean, next: Next): boolean {
    const { codes } = this;
    switch (node.type) {
      case "set":
        return at < codes.length && hasCharacter(avoids ? node.value.may : node.value.is, codes[at]!) && next(at + 1, captures);
      case "all":
        return this.sequence(node.items, 0, at, captures, avoids, next);
      case "one":
        return node.items.some((item) => this.match(item, at, captures, avoids, next));
      case "repeat":
        return this.repeat(node, 0, at, captures, avoids, next);
      case "group":
        return this.match(node.item, at, captures, avoids, (to, inner) => {
          const taken = [...inner];
          taken[node.index] = [at, to];
          return next(to, taken);
        });
      case "back": {
        const group = node.groups.map((index) => captures[index]).find((capture) => capture !== undefined);
        if (group === undefined) return next(at, captures);
        const length = group[1] - group[0];
        if (at + length > codes.length) return false;
        for (let i = 0; i < length; i++) {
          const [a, b] = [codes[group[0] + i]!, codes[at + i]!];
          if (a !== b && !(avoids && node.ignoreCase && foldsAlike(a, b))) return false;
        }
        return next(at + length, captures);
      }
      case "start":
        return (at === 0 || (node.multiline && hasCharacter(LINE_ENDS, codes[at - 1]!))) && next(at, captures);
      case "end":
        return (at === codes.length || (node.multiline && hasCharacter(LINE_ENDS, codes[at]!))) && next(at, captures);
      case "boundary": {
        const before = at > 0 && hasCharacter(node.word, codes[at - 1]!);
        const behind = at < codes.length && hasCharacter(node.word, codes[at]!);
        return (before !== behind) !== node.negate && next(at, captures);
      }
      case "look":
        return this.look(node, at, captures, avoids, next);
    }
  }

  private sequence(
    items: readonly PatternNode[],
    i: number,
    at: number,
    captures: Captures,
    avoids: boolean,
    next: Next,
  ): boolean {
    const item = items[i];
    if (item === undefined) return next(at, captures);
    return this.match(item, at, captures, avoids, (to, inner) => this.sequence(items, i + 1, to, inner, avoids, next));
  }

  private repeat(node: RepeatNode, count: number, at: number, captures: Captures, avoids: boolean, next: Next): boolean {
    const { item, min } = node;
    const max = node.open ? Number.POSITIVE_INFINITY : node.max;
    if (item.type === "set") {
      const ranges = avoids ? item.value.may : item.value.is;
      let to = at;
      while (to - at < max && to < this.codes.length && hasCharacter(ranges, this.codes[to]!)) to++;
      for (; to - at >= min; to--) {
        if (--this.work < 0) throw new GivenUp();
        if (next(to, captures)) return true;
      }
      return false;
    }
    if (count < max) {
      const reset = count === 0 ? captures : forget(item, captures);
      const again = this.match(item, at, reset, avoids, (to, inner) => {
        return (to > at || count < min) && this.repeat(node, count + 1, to, inner, avoids, next);
      });
      if (again) return true;
    }
    return count >= min && next(at, captures);
  }

  private look(node: PatternNode & { type: "look" }, at: number, captures: Captures, avoids: boolean, next: Next): boolean {
    const inner = node.negate ? !avoids : avoids;
    let found: Captures | undefined;
    for (let from = at; from >= (node.behind ? 0 : at) && found === undefined; from--) {
      this.match(node.item, from, captures, inner, (to, taken) => {
        if (node.behind && to !== at) return false;
        found = taken;
        return true;
      });
    }
    return node.negate ? found === undefined && next(at, captures) : found !== undefined && next(at, found);
  }
}

/** Captures without those of groups inside a node: each repetition begins without. */
function forget(node: PatternNode, captures: Captures): Captures {
  if (captures.length === 0) return captures;
  const left = [...captures];
  const visit = (part: PatternNode): void => {
    if (part.type === "group") left[part.index] = undefined;
    for (const child of childrenOf(part)) visit(child);
  };
  visit(node);
  return left;
}

function foldsAlike(a: number, b: number): boolean {
  if (a > 0x24f || b > 0x24f) return true;
  const [one, other] = [String.fromCharCode(a), String.fromCharCode(b)];
  return one.toLowerCase() === other.toLowerCase() || one.toUpperCase() === other.toUpperCase();
}
