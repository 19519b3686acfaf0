/**
 * Puts the nodes of a graph into components whose nodes reach each other, each behind those it points to.
 *
 * @param nodes - Every node; the order decides between equals.
 * @param edges - Where a node points to.
 * @returns Components; one node alone is a component too.
 * @source R. Tarjan, "Depth-first search and linear graph algorithms", 1972; with a stack of its own, so that depth costs no calls.
 */
export function findComponents<T>(nodes: readonly T[], edges: (node: T) => readonly T[]): T[][] {
  const index = new Map<T, number>();
  const low = new Map<T, number>();
  const open = new Set<T>();
  const stack: T[] = [];
  const components: T[][] = [];
  for (const root of nodes) {
    if (index.has(root)) continue;
    const path: { node: T; targets: readonly T[]; next: number }[] = [];
    const enter = (node: T): void => {
      index.set(node, index.size);
      low.set(node, index.get(node)!);
      stack.push(node);
      open.add(node);
      path.push({ node, targets: edges(node), next: 0 });
    };
    enter(root);
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const { node } = at;
      if (at.next < at.targets.length) {
        const target = at.targets[at.next++]!;
        if (!index.has(target)) enter(target);
        else if (open.has(target)) low.set(node, Math.min(low.get(node)!, index.get(target)!));
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) low.set(parent.node, Math.min(low.get(parent.node)!, low.get(node)!));
      if (low.get(node) === index.get(node)) components.push(takeComponent(stack, open, node));
    }
  }
  return components;
}

function takeComponent<T>(stack: T[], open: Set<T>, node: T): T[] {
  const from = stack.lastIndexOf(node);
  const component = stack.splice(from);
  for (const member of component) open.delete(member);
  return component;
}
