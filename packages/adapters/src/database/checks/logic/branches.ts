import type { Literal, Tree } from "./tree.js";

/** A way for a condition to hold: tests that all hold together. */
export type Branch = readonly Literal[];

/** Most ways that are followed. */
export const MAX_BRANCHES = 64;

/**
 * The ways for a condition to hold.
 *
 * @param tree - A condition in normal form.
 * @param isPossible - Tells whether tests can hold together, as far as that is seen.
 * @returns At most 64 of them, spread over all there are; none when the condition cannot hold.
 */
export function listBranches(tree: Tree, isPossible: (branch: Branch) => boolean): readonly Branch[] {
  if (tree.node === "literal") return isPossible([tree.literal]) ? [[tree.literal]] : [];
  if (tree.node === "any") return thin(tree.items.flatMap((item) => listBranches(item, isPossible)));
  const parts = tree.items.map((item) => listBranches(item, isPossible)).sort((a, b) => a.length - b.length);
  let branches: readonly Branch[] = [[]];
  for (const part of parts) {
    const joined: Branch[] = [];
    for (const branch of branches) {
      for (const more of part) {
        const both = unite(branch, more);
        if (isPossible(both)) joined.push(both);
      }
    }
    branches = thin(joined);
  }
  return branches;
}

function unite(a: Branch, b: Branch): Branch {
  const seen = new Set(a.map((literal) => JSON.stringify(literal)));
  return [...a, ...b.filter((literal) => !seen.has(JSON.stringify(literal)))];
}

function thin(branches: readonly Branch[]): readonly Branch[] {
  if (branches.length <= MAX_BRANCHES) return branches;
  return Array.from({ length: MAX_BRANCHES }, (_, i) => branches[Math.floor((i * branches.length) / MAX_BRANCHES)]!);
}
