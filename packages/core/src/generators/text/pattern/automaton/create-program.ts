import { LINE_ENDS } from "../sets/class-value.js";
import { type CharacterRanges, countCharacters, hasCharacter, invertRanges } from "../sets/ranges.js";
import type { PatternNode, RepeatNode } from "../tree/pattern-node.js";
import { DONE, END, MARK, type Program, type ReadStep, type Step } from "./step.js";

/** How a pattern becomes steps. */
export interface ProgramOptions {
  /** True when open quantifiers repeat without bound, false when they keep to the one chosen. */
  readonly endless: boolean;
  /** True when any character that matches may be drawn, false when readable ones are. */
  readonly anyCharacter: boolean;
  /** Characters of the longest text that is asked for. */
  readonly maxLength: number;
  /** How many more repetitions than they must bounded quantifiers make at most. */
  readonly maxOptional: number;
  /** How often open quantifiers repeat, about. */
  readonly maxRepeat: number;
}

/** Whether steps make text, must match it, or must not. */
type Role = "make" | "match" | "avoid";

const MAX_STEPS = 20_000;
/** Characters that are looked up in a table. */
const LOW = 128;

/**
 * Writes a pattern as steps.
 *
 * @param node - The pattern.
 * @param options - How.
 * @returns The steps, or undefined when there are too many, or when the pattern refers to groups.
 * @source K. Thompson, "Regular expression search algorithm" (1968).
 */
export function createProgram(node: PatternNode, options: ProgramOptions): Program | undefined {
  const writer = new ProgramWriter(options);
  const start = writer.write(node, END, "make");
  return writer.failed ? undefined : { steps: writer.steps, start, trackers: writer.trackers, looksBack: writer.looksBack };
}

/**
 * Writes a pattern as the steps of a search: a text that matches ends in {@link DONE}, whatever follows.
 *
 * @param node - The pattern, with all its endless repetitions.
 * @param role - Whether steps read all characters that surely match, or all that may match.
 * @returns The steps, or undefined when there are too many, or when the pattern refers to groups.
 */
export function createSearchProgram(node: PatternNode, role: "match" | "avoid"): Program | undefined {
  const writer = new ProgramWriter(SEARCH);
  const start = writer.write(node, DONE, role);
  return writer.failed ? undefined : { steps: writer.steps, start, trackers: writer.trackers, looksBack: writer.looksBack };
}

/** What bounds texts that are made bounds no texts that are read. */
const SEARCH: ProgramOptions = { endless: true, anyCharacter: true, maxLength: 0, maxOptional: 0, maxRepeat: 1 };

class ProgramWriter {
  readonly steps: Step[] = [{ type: "end" }, { type: "done" }, { type: "mark" }];
  readonly trackers: number[] = [];
  looksBack = false;
  failed = false;
  private readonly options: ProgramOptions;
  private readonly known = new Map<PatternNode, Partial<Record<Role, number>>>();
  private readonly sets = new Map<CharacterRanges, Omit<ReadStep, "type" | "to">>();
  private lineEnd = -1;

  constructor(options: ProgramOptions) {
    this.options = options;
  }

  /** Writes a node's steps in front of others, and returns the first. */
  write(node: PatternNode, next: number, role: Role): number {
    if (this.steps.length > MAX_STEPS) this.failed = true;
    if (this.failed) return next;
    switch (node.type) {
      case "set": {
        if (role === "make") return this.read(this.options.anyCharacter ? printable(node.value.is) : node.set.ranges, next);
        return this.read(role === "match" ? node.value.is : node.value.may, next);
      }
      case "all":
        return node.items.reduceRight((after, item) => this.write(item, after, role), next);
      case "one":
        return this.split(
          node.items.map((item) => this.write(item, next, role)),
          node.weights ?? node.items.map(() => 1),
        );
      case "repeat":
        return this.repeat(node, next, role);
      case "group":
        return this.write(node.item, next, role);
      case "back":
        this.failed = true;
        return next;
      case "start":
        if (node.multiline) this.looksBack = true;
        return this.add({ type: "start", multiline: node.multiline, to: next });
      case "end":
        return this.add({ type: "beside", negate: false, body: node.multiline ? this.lineEndOrEnd() : END, to: next });
      case "boundary": {
        this.looksBack = true;
        const ahead = this.read(node.word, DONE);
        const apart = this.split([END, this.read(invertRanges(node.word), DONE)], [1, 1]);
        return this.add({ type: "boundary", negate: node.negate, word: node.word, ahead, apart, to: next });
      }
      case "look":
        return this.look(node, next, role);
    }
  }

  private repeat(node: RepeatNode, next: number, role: Role): number {
    const { item, min, open } = node;
    const endless = open && (role !== "make" || this.options.endless);
    let at = next;
    if (endless) {
      const weights = role === "make" ? [this.options.maxRepeat, 2] : [1, 1];
      const split = this.add({ type: "split", to: [], weights });
      this.steps[split] = { type: "split", to: [this.write(item, split, role), next], weights };
      at = split;
    }
    // An item makes a character at least, or counts for nothing.
    const max =
      role === "make" ? Math.max(min, Math.min(node.max, this.options.maxLength, min + this.options.maxOptional)) : node.max;
    for (let optional = 1; !endless && optional <= max - min && !this.failed; optional++) {
      const before = this.steps.length;
      const first = this.write(item, at, role);
      if (this.steps.length === before) break;
      at = this.split([first, next], [optional, 1]);
    }
    for (let i = 0; i < min && !this.failed; i++) {
      const before = this.steps.length;
      at = this.write(item, at, role);
      // What makes no step makes none however often.
      if (this.steps.length === before) break;
    }
    return at;
  }

  private look(node: PatternNode & { type: "look" }, next: number, role: Role): number {
    const known = this.known.get(node) ?? {};
    this.known.set(node, known);
    const inner: Role = node.negate ? (role === "avoid" ? "match" : "avoid") : role === "make" ? "match" : role;
    let body = known[inner];
    if (body === undefined) {
      body = this.write(node.item, node.behind ? MARK : DONE, inner);
      if (node.behind) body = this.trackers.push(body) - 1;
      known[inner] = body;
    }
    return node.behind
      ? this.add({ type: "behind", negate: node.negate, tracker: body, to: next })
      : this.add({ type: "beside", negate: node.negate, body, to: next });
  }

  private lineEndOrEnd(): number {
    if (this.lineEnd < 0) this.lineEnd = this.split([END, this.read(LINE_ENDS, DONE)], [1, 1]);
    return this.lineEnd;
  }

  private read(ranges: CharacterRanges, to: number): number {
    let shared = this.sets.get(ranges);
    if (shared === undefined) {
      const low = Uint8Array.from({ length: LOW }, (_, code) => (hasCharacter(ranges, code) ? 1 : 0));
      shared = { ranges, low, size: countCharacters(ranges) };
      this.sets.set(ranges, shared);
    }
    return this.add({ type: "read", ...shared, to });
  }

  private split(to: readonly number[], weights: readonly number[]): number {
    return to.length === 1 ? to[0]! : this.add({ type: "split", to, weights });
  }

  private add(step: Step): number {
    return this.steps.push(step) - 1;
  }
}

/** All of a class but halves of surrogate pairs. */
function printable(ranges: CharacterRanges): CharacterRanges {
  return ranges.flatMap(([first, last]): CharacterRanges => {
    if (last < 0xd800 || first > 0xdfff) return [[first, last]];
    return [...(first < 0xd800 ? [[first, 0xd7ff] as const] : []), ...(last > 0xdfff ? [[0xe000, last] as const] : [])];
  });
}
