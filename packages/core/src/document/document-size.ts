import type { Issue } from "../errors/issue.js";

const MAX_DEPTH = 64;
const MAX_NODES = 2_000_000;

/**
 * Refuses documents whose size or nesting would exhaust memory or stack before they are looked at any closer.
 *
 * @param document - Anything.
 */
export function findSizeIssues(document: unknown): Issue[] {
  let nodes = 0;
  const stack: { value: unknown; depth: number }[] = [{ value: document, depth: 0 }];
  while (stack.length > 0) {
    const { value, depth } = stack.pop()!;
    if (typeof value !== "object" || value === null) continue;
    nodes++;
    if (depth > MAX_DEPTH || nodes > MAX_NODES) {
      const limit = depth > MAX_DEPTH ? `nested more than ${MAX_DEPTH} deep` : `larger than ${MAX_NODES} nodes`;
      return [{ code: "DOCUMENT_TOO_LARGE", path: "", message: `the document is ${limit}`, hint: "split it", severity: "error" }];
    }
    for (const inner of Array.isArray(value) ? value : Object.values(value)) stack.push({ value: inner, depth: depth + 1 });
  }
  return [];
}
