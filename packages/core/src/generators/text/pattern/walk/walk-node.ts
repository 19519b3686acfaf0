import { characterAt } from "../sets/character-set.js";
import { type BackNode, childrenOf, contains, type OneNode, type PatternNode, type RepeatNode } from "../tree/pattern-node.js";
import type { PatternText } from "./pattern-text.js";

/** How far open repetitions go, where lengths are asked for. */
export interface Reach {
  /** Optional repetitions stop once the text has so many units. */
  readonly stopAt: number;
  /** So many more repetitions than chosen may be made. */
  readonly stretch: number;
  /** Texts of more units are given up. */
  readonly giveUpAt: number;
}

const NATURAL: Reach = { stopAt: Number.POSITIVE_INFINITY, stretch: 0, giveUpAt: Number.POSITIVE_INFINITY };

/** A text that is too long, or takes too long. */
export class GivenUp extends Error {}

/** Writes texts of a pattern node by node: alternatives, counts and characters are each drawn evenly. Conditions are passed over. */
export class NodeWalk {
  /** Repetitions that may be made until texts are given up. */
  budget: number = Number.POSITIVE_INFINITY;
  private readonly text: PatternText;
  private readonly node: PatternNode;
  private readonly grouped: boolean;
  /** Where the text of each group lies; for those inside of look-aheads, the text itself. */
  private readonly captures = new Map<number, Uint16Array>();
  private readonly inner = new Map<RepeatNode, readonly number[]>();
  private reach: Reach = NATURAL;

  /**
   * @param node - The pattern.
   * @param text - Takes the texts.
   */
  constructor(node: PatternNode, text: PatternText) {
    this.node = node;
    this.text = text;
    this.grouped = contains(node, "back");
  }

  /** Appends a text. */
  write(reach: Reach = NATURAL): void {
    this.reach = reach;
    this.captures.clear();
    this.visit(this.node);
  }

  private visit(node: PatternNode): void {
    const { text } = this;
    switch (node.type) {
      case "set":
        text.push(characterAt(node.set, text.below(node.set.size)));
        return;
      case "all":
        for (const item of node.items) this.visit(item);
        return;
      case "one":
        this.visit(node.items[node.weights === undefined ? text.below(node.items.length) : this.weighted(node, node.weights)]!);
        return;
      case "repeat":
        this.repeat(node);
        return;
      case "group": {
        const from = text.length;
        this.visit(node.item);
        this.captures.set(node.index, text.units.slice(from, text.length));
        return;
      }
      case "back":
        this.back(node);
        return;
      case "look":
        // A group in a look-ahead may be referred to further on: (?=(a+))\1 is how possessive groups are written.
        if (this.grouped && !node.negate && contains(node.item, "group")) {
          const from = text.length;
          this.visit(node.item);
          text.length = from;
        }
    }
  }

  private repeat(node: RepeatNode): void {
    const { text, reach } = this;
    const { item, min } = node;
    const count = min + text.below(node.max - min + 1 + (node.open ? reach.stretch : 0));
    const groups = this.grouped ? this.groupsIn(node) : [];
    for (let i = 0; i < count; i++) {
      if (i >= min && text.length >= reach.stopAt) return;
      if (--this.budget < 0 || text.length > reach.giveUpAt) throw new GivenUp();
      if (groups.length === 0) {
        this.visit(item);
        continue;
      }
      const from = text.length;
      const before = groups.map((index) => this.captures.get(index));
      for (const index of groups) this.captures.delete(index);
      this.visit(item);
      if (i < min || text.length > from) continue;
      // Expressions do not repeat for the sake of nothing: groups keep what they had.
      for (const [at, index] of groups.entries()) this.restore(index, before[at]);
    }
  }

  private restore(index: number, capture: Uint16Array | undefined): void {
    if (capture === undefined) this.captures.delete(index);
    else this.captures.set(index, capture);
  }

  private back(node: BackNode): void {
    for (const index of node.groups) {
      const capture = this.captures.get(index);
      if (--this.budget < 0 || this.text.length > this.reach.giveUpAt) throw new GivenUp();
      if (capture !== undefined) this.text.append(capture);
    }
  }

  private weighted(node: OneNode, weights: readonly number[]): number {
    let rest = this.text.fraction() * weights.reduce((sum, weight) => sum + weight, 0);
    for (const [i, weight] of weights.entries()) {
      if (rest < weight) return i;
      rest -= weight;
    }
    return node.items.length - 1;
  }

  private groupsIn(node: RepeatNode): readonly number[] {
    const known = this.inner.get(node);
    if (known !== undefined) return known;
    const groups: number[] = [];
    const collect = (part: PatternNode): void => {
      if (part.type === "group") groups.push(part.index);
      for (const child of childrenOf(part)) collect(child);
    };
    collect(node.item);
    this.inner.set(node, groups);
    return groups;
  }
}
