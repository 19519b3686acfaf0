import { RENAMED } from "./cel-functions.js";
import type { CelContext, CelEvaluator, CelNode } from "./cel-node.js";

const NULL_TAKERS: ReadonlySet<string> = new Set(["dyn", "type"]);

/**
 * The names of a pure path, as `pathNames` has them in our own tree.
 *
 * @param node - Any node.
 */
export function namesOf(node: CelNode): string[] | undefined {
  if (node.op === "id") return [node.args as string];
  if (node.op !== "." && node.op !== "[]") return undefined;
  const [of, key] = node.args as [CelNode, string | CelNode];
  const name = typeof key === "string" ? key : key.op === "value" ? key.args : undefined;
  return typeof name === "string" ? namesOf(of)?.concat(name) : undefined;
}

/**
 * The nodes an operation is made of.
 *
 * @param node - Any node but a macro.
 */
export function childrenOf(node: CelNode): readonly CelNode[] {
  const { op, args } = node;
  switch (op) {
    case "call":
      return (args as [string, CelNode[]])[1];
    case "rcall":
      return [(args as [string, CelNode])[1], ...(args as [string, CelNode, CelNode[]])[2]];
    case "map":
      return (args as CelNode[][]).flat();
    case ".":
      return [(args as [CelNode])[0]];
    case "!_":
    case "-_":
    case "accuPush":
      return [args as CelNode];
    default:
      return op !== "value" && Array.isArray(args) ? (args as CelNode[]) : [];
  }
}

/**
 * Lets `a.b` and `a[b]` pass null on. Members a value lacks are null, as in a column; only its own are read.
 *
 * @param node - The access.
 */
export function liftMember(node: CelNode): void {
  const [of, key] = node.args as [CelNode, string | CelNode];
  node.setMeta("evaluate", (evaluator: CelEvaluator, ast: CelNode, context: CelContext) => {
    const value = evaluator.run(of, context);
    const name = typeof key === "string" ? key : evaluator.run(key, context);
    if (value === null || name === null) return null;
    if (typeof name === "string" && typeof value === "object" && !Array.isArray(value)) {
      return (Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : null) ?? null;
    }
    return ast.handle!(value, name, ast, evaluator);
  });
}

/**
 * Lets calls pass null on, and puts our functions in the place of those that would depend on the machine.
 *
 * @param node - The call.
 */
export function liftCall(node: CelNode): void {
  const parts = node.args as [string, ...unknown[]];
  const name = parts[0];
  const isMethod = node.op === "rcall";
  const operands = childrenOf(node);
  if (Object.hasOwn(RENAMED, name) && isMethod === (name === "matches")) node.args = [RENAMED[name], ...parts.slice(1)];
  node.setMeta("evaluate", (evaluator: CelEvaluator, ast: CelNode, context: CelContext) => {
    const values = operands.map((operand) => evaluator.run(operand, context));
    if (values.includes(null) && !NULL_TAKERS.has(name)) return null;
    return isMethod ? ast.handle!(values, evaluator, ast) : ast.handle!(values, ast, evaluator);
  });
}
