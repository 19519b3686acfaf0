/** Who imports whom: node → its targets. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Finds one shortest cycle through each knot of nodes that reach each other.
 *
 * @param graph - The graph; edges from a node to itself are ignored.
 * @returns Cycles as lists of nodes, the first one not repeated at the end.
 */
export function findCycles(graph: Graph): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  for (const node of [...graph.keys()].sort()) {
    if (done.has(node)) continue;
    const cycle = shortestCycle(graph, node);
    if (cycle === undefined) continue;
    cycles.push(cycle);
    for (const member of reachable(graph, node)) if (reachable(graph, member).has(node)) done.add(member);
  }
  return cycles;
}

function shortestCycle(graph: Graph, start: string): string[] | undefined {
  const before = new Map<string, string>();
  const queue = [start];
  for (const node of queue) {
    for (const next of graph.get(node) ?? []) {
      if (next === start && node !== start) return walkBack(before, node, start);
      if (next === node || next === start || before.has(next)) continue;
      before.set(next, node);
      queue.push(next);
    }
  }
  return undefined;
}

function walkBack(before: ReadonlyMap<string, string>, last: string, start: string): string[] {
  const path = [last];
  for (let node = before.get(last); node !== undefined; node = before.get(node)) path.push(node);
  if (path.at(-1) !== start) path.push(start);
  return path.reverse();
}

function reachable(graph: Graph, start: string): Set<string> {
  const seen = new Set([start]);
  for (const node of seen) for (const next of graph.get(node) ?? []) seen.add(next);
  return seen;
}
