/**
 * Numbers the strongly connected components of a graph.
 *
 * @param nodes - The nodes.
 * @param targetsOf - Where a node's edges lead.
 * @returns A component number a node.
 * @source R. E. Tarjan, "Depth-first search and linear graph algorithms" (1972), without recursion.
 */
export function findComponents<T>(nodes: readonly T[], targetsOf: (node: T) => readonly T[]): Map<T, number> {
  const component = new Map<T, number>();
  const order = new Map<T, number>();
  const low = new Map<T, number>();
  const stack: T[] = [];
  const waiting = new Set<T>();
  const known = new Set(nodes);
  let next = 0;
  for (const start of nodes) {
    if (order.has(start)) continue;
    const walk: { readonly node: T; readonly targets: readonly T[]; at: number }[] = [];
    const enter = (node: T): void => {
      order.set(node, next);
      low.set(node, next++);
      stack.push(node);
      waiting.add(node);
      walk.push({ node, targets: targetsOf(node).filter((target) => known.has(target)), at: 0 });
    };
    enter(start);
    while (walk.length > 0) {
      const step = walk[walk.length - 1]!;
      const target = step.targets[step.at++];
      if (target !== undefined) {
        if (!order.has(target)) enter(target);
        else if (waiting.has(target)) low.set(step.node, Math.min(low.get(step.node)!, order.get(target)!));
        continue;
      }
      walk.pop();
      const parent = walk[walk.length - 1];
      if (parent !== undefined) low.set(parent.node, Math.min(low.get(parent.node)!, low.get(step.node)!));
      if (low.get(step.node) !== order.get(step.node)) continue;
      for (let node = stack.pop()!; ; node = stack.pop()!) {
        waiting.delete(node);
        component.set(node, order.get(step.node)!);
        if (node === step.node) break;
      }
    }
  }
  return component;
}
