import { createSearchProgram } from "../automaton/create-program.js";
import { contains, type PatternNode } from "../tree/pattern-node.js";
import { searchPattern } from "./match-pattern.js";
import { runThreads } from "./run-threads.js";

/** Tells whether a pattern matches somewhere in a text; undefined when that cannot be told within bounds. */
export type Search = (text: string) => boolean | undefined;

/** Threads followed about one text. */
const MAX_WORK = 2_000_000;

/**
 * Makes a search that takes bounded time: all ways are followed at once, or, where the pattern refers to groups, some thousands
 * one by one.
 *
 * @param node - The pattern.
 * @param units - True without the flags u and v, when halves of surrogate pairs are characters.
 */
export function createSearch(node: PatternNode, units: boolean): Search {
  const search = contains(node, "back") ? (codes: readonly number[]) => searchPattern(node, codes) : followThreads(node);
  return (text) => {
    if (units && /[\ud800-\udfff]/.test(text)) return undefined;
    return search(Array.from(text, (character) => character.codePointAt(0)!));
  };
}

function followThreads(node: PatternNode): (codes: readonly number[]) => boolean | undefined {
  const match = createSearchProgram(node, "match");
  const avoid = createSearchProgram(node, "avoid");
  return (codes) => {
    if (match === undefined || avoid === undefined) return undefined;
    const surely = runThreads(match, codes, MAX_WORK);
    if (surely !== false) return surely;
    // Engines differ in the letters they know: what no engine may match surely does not.
    return runThreads(avoid, codes, MAX_WORK) === false ? false : undefined;
  };
}
