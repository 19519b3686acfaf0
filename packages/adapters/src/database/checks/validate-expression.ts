const MAX_NODES = 20_000;

/** Members of each kind of node: `e` an expression, `l` a list of them, `s` a text, `v` a value, `t` a type, `b` branches. */
const SHAPES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  column: { name: "s" },
  constant: { value: "v", form: "s" },
  array: { items: "l" },
  row: { items: "l" },
  and: { items: "l" },
  or: { items: "l" },
  not: { item: "e" },
  null: { item: "e" },
  truth: { item: "e", is: "s" },
  compare: { op: "s", left: "e", right: "e" },
  distinct: { left: "e", right: "e" },
  in: { item: "e", list: "l" },
  quantified: { quantifier: "s", op: "s", left: "e", right: "e" },
  match: { how: "s", item: "e", pattern: "e", escape: "s" },
  call: { name: "s", args: "l" },
  operator: { op: "s", args: "l" },
  cast: { item: "e", type: "t" },
  case: { branches: "b", otherwise: "e" },
  index: { item: "e", index: "e" },
  member: { item: "e", name: "s" },
};

/**
 * Says what keeps a value from being a parsed expression, for documents are written by anyone.
 *
 * @param value - Anything.
 * @returns A sentence, or undefined when it is one.
 */
export function findExpressionFault(value: unknown): string | undefined {
  const stack: unknown[] = [value];
  for (let count = 0; stack.length > 0; count++) {
    if (count > MAX_NODES) return `it has more than ${MAX_NODES} parts`;
    const part = stack.pop();
    if (typeof part !== "object" || part === null) return "a part of it is no object";
    const { node } = part as { node?: unknown };
    const shape = typeof node === "string" && Object.hasOwn(SHAPES, node) ? SHAPES[node]! : undefined;
    if (shape === undefined) return `there are no parts of the kind ${String(node)}`;
    for (const [name, form] of Object.entries(shape)) {
      const inner = Object.hasOwn(part, name) ? (part as Record<string, unknown>)[name] : undefined;
      if (!fits(inner, form, stack)) return `the ${name} of a part of the kind ${String(node)} is not as it should be`;
    }
  }
  return undefined;
}

function fits(value: unknown, form: string, stack: unknown[]): boolean {
  switch (form) {
    case "e":
      stack.push(value);
      return true;
    case "l":
      if (Array.isArray(value)) stack.push(...value);
      return Array.isArray(value);
    case "s":
      return typeof value === "string";
    case "v":
      return value === null || ["string", "number", "boolean"].includes(typeof value);
    case "t": {
      const type = value as { name?: unknown; modifiers?: unknown } | null;
      return typeof type === "object" && type !== null && typeof type.name === "string" && Array.isArray(type.modifiers);
    }
    default:
      if (!Array.isArray(value)) return false;
      for (const branch of value as { when?: unknown; result?: unknown }[]) stack.push(branch?.when, branch?.result);
      return true;
  }
}
