import type { PatternState } from "./automaton/pattern-state.js";
import { createSet } from "./sets/character-set.js";
import { exactly, single } from "./sets/class-value.js";
import { foldCase } from "./sets/fold-case.js";
import { countCharacters } from "./sets/ranges.js";
import { childrenOf, contains, EMPTY, type GroupNode, type PatternNode } from "./tree/pattern-node.js";

const MAX_TEXTS = 100;
const MAX_LENGTH = 100;
const MAX_NODES = 20_000;

/**
 * Writes a pattern without references: where a group has few texts, one alternative for each of them.
 *
 * @param node - The pattern.
 * @param automatonOf - Makes an automaton of a pattern without references.
 * @returns The same texts, or undefined when groups have too many texts or references stand elsewhere than behind them.
 */
export function inlineReferences(
  node: PatternNode,
  automatonOf: (node: PatternNode) => PatternState | undefined,
): PatternNode | undefined {
  const inlined = new Inliner(automatonOf).visit(node);
  return contains(inlined, "back") ? undefined : inlined;
}

class Inliner {
  private readonly automatonOf: (node: PatternNode) => PatternState | undefined;
  private nodes = 0;
  /** Number of look-arounds around what is visited. */
  private looks = 0;

  constructor(automatonOf: (node: PatternNode) => PatternState | undefined) {
    this.automatonOf = automatonOf;
  }

  visit(node: PatternNode): PatternNode {
    if (!contains(node, "back")) return node;
    switch (node.type) {
      case "one":
        return { ...node, items: node.items.map((item) => this.visit(item)) };
      case "repeat":
      case "group":
        return { ...node, item: this.visit(node.item) };
      case "look": {
        this.looks++;
        const item = this.visit(node.item);
        this.looks--;
        return { ...node, item };
      }
      case "all":
        return this.sequence(node.items.map((item) => this.visit(item)));
      default:
        return node;
    }
  }

  private sequence(items: readonly PatternNode[]): PatternNode {
    for (const [i, item] of items.entries()) {
      const group = findGroup(item);
      if (group === undefined || !items.slice(i + 1).some((later) => refersTo(later, group.index))) continue;
      const texts = this.textsOf(group.item);
      this.nodes += (texts?.length ?? 0) * items.reduce((sum, part) => sum + countNodes(part), 0);
      if (texts === undefined || this.nodes > MAX_NODES) continue;
      const ways = texts.map((text) => {
        const fixed = items.map((part, at) => (at < i ? part : replace(part, at === i ? "group" : "back", group.index, text)));
        return this.sequence(fixed);
      });
      return ways.length === 1 ? ways[0]! : { type: "one", items: ways };
    }
    return { type: "all", items };
  }

  private textsOf(item: PatternNode): readonly (readonly number[])[] | undefined {
    if (contains(item, "back", "look", "boundary", "start", "end")) return undefined;
    // What is made may keep to readable texts, what is matched may not.
    if (this.looks > 0 && !isAllReadable(item)) return undefined;
    const start = this.automatonOf(item);
    return start === undefined || start.count > MAX_TEXTS || start.longest > MAX_LENGTH ? undefined : listTexts(start);
  }
}

/** A group that surely takes part where a node does. */
function findGroup(node: PatternNode): GroupNode | undefined {
  if (node.type === "group") return node;
  if (node.type !== "all") return undefined;
  for (const item of node.items) {
    const group = findGroup(item);
    if (group !== undefined) return group;
  }
  return undefined;
}

function refersTo(node: PatternNode, index: number): boolean {
  if (node.type === "back") return node.groups.length === 1 && node.groups[0] === index;
  return childrenOf(node).some((child) => refersTo(child, index));
}

function isAllReadable(node: PatternNode): boolean {
  if (node.type === "set") return countCharacters(node.value.may) === node.set.size;
  return (node.type !== "repeat" || !node.open) && childrenOf(node).every(isAllReadable);
}

/** Writes a text in place of a group, or of the references to it. */
function replace(node: PatternNode, type: "group" | "back", index: number, text: readonly number[]): PatternNode {
  switch (node.type) {
    case "group":
      if (type === "group" && node.index === index) return literal(text, false);
      return { ...node, item: replace(node.item, type, index, text) };
    case "back":
      return type === "back" && node.groups.length === 1 && node.groups[0] === index ? literal(text, node.ignoreCase) : node;
    case "one":
    case "all":
      return { ...node, items: node.items.map((item) => replace(item, type, index, text)) };
    case "repeat":
    case "look":
      return { ...node, item: replace(node.item, type, index, text) };
    default:
      return node;
  }
}

function literal(text: readonly number[], ignoreCase: boolean): PatternNode {
  if (text.length === 0) return EMPTY;
  const items = text.map((code): PatternNode => {
    const value = exactly([single(code)]);
    return { type: "set", set: createSet(value.is), value: ignoreCase ? foldCase(value) : value };
  });
  return { type: "all", items };
}

function listTexts(start: PatternState): number[][] {
  const out: number[][] = [];
  const visit = ({ accepts, edges }: PatternState, text: readonly number[]): void => {
    if (accepts) out.push([...text]);
    for (const { set, to } of edges) {
      for (const [first, last] of set.ranges) for (let code = first; code <= last; code++) visit(to, [...text, code]);
    }
  };
  visit(start, []);
  return out;
}

function countNodes(node: PatternNode): number {
  return childrenOf(node).reduce((sum, child) => sum + countNodes(child), 1);
}
