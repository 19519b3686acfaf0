/** Nested deeper than this, a document is an attack. */
const MAX_DEPTH = 400;
/** Values in a document at most, shared ones counted each time they are used. */
const MAX_VALUES = 5_000_000;

interface Visit {
  readonly value: object;
  readonly depth: number;
  entered: boolean;
}

/**
 * Says why a document is too large to be read, or no JSON.
 *
 * What stands in several places, as YAML's anchors have it, counts each time: a few lines may stand for billions of values.
 *
 * @param root - The document.
 * @returns Undefined when it is fine.
 */
export function measureDocument(root: unknown): string | undefined {
  if (typeof root !== "object" || root === null) return undefined;
  const sizes = new Map<object, number>();
  const open = new Set<object>();
  const visits: Visit[] = [{ value: root, depth: 0, entered: false }];
  while (visits.length > 0) {
    const visit = visits[visits.length - 1]!;
    const { value, depth } = visit;
    if (visit.entered) {
      visits.pop();
      open.delete(value);
      sizes.set(value, measure(value, sizes));
      if (sizes.get(value)! > MAX_VALUES) return `it holds more than ${MAX_VALUES} values`;
      continue;
    }
    visit.entered = true;
    open.add(value);
    if (depth > MAX_DEPTH) return `it is nested more than ${MAX_DEPTH} deep`;
    for (const child of Object.values(value)) {
      if (typeof child !== "object" || child === null || sizes.has(child)) continue;
      if (open.has(child)) return "it contains itself, which JSON cannot";
      visits.push({ value: child, depth: depth + 1, entered: false });
    }
  }
  return undefined;
}

function measure(value: object, sizes: ReadonlyMap<object, number>): number {
  let size = 1;
  for (const child of Object.values(value)) size += typeof child === "object" && child !== null ? (sizes.get(child) ?? 1) : 1;
  return size;
}
