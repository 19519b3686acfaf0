import type { CelChecker, CelContext, CelEvaluator, CelNode, CelType } from "./cel-node.js";
import { makeExact, NUMBERS } from "./cel-operations.js";
import { CelDecimal } from "./cel-values.js";

/**
 * Makes `&&` and `||` three-valued.
 *
 * @param node - The operation.
 */
export function liftLogic(node: CelNode): void {
  const [left, right] = node.args as [CelNode, CelNode];
  const decisive = node.op === "||";
  node.setMeta("evaluate", (evaluator: CelEvaluator, _: CelNode, context: CelContext) => {
    let l: unknown;
    try {
      l = evaluator.run(left, context);
    } catch (error) {
      if (evaluator.run(right, context) === decisive) return decisive;
      throw error;
    }
    if (l === decisive) return decisive;
    const r = evaluator.run(right, context);
    if (r === decisive) return decisive;
    if (l === null || r === null) return null;
    if (typeof l !== "boolean" || typeof r !== "boolean") throw new TypeError("a condition must be bool");
    return !decisive;
  });
}

/**
 * Lets the branches of `?:` be null or numbers of different types, and a null condition count as false.
 *
 * @param node - The choice.
 */
export function liftConditional(node: CelNode): void {
  const { check } = node.meta;
  const [condition, yes, no] = node.args as [CelNode, CelNode, CelNode];
  let type: CelType | undefined;
  node.setMeta("check", (checker: CelChecker, ast: CelNode, context: CelContext) => {
    makeExact(checker, context, yes, no);
    makeExact(checker, context, no, yes);
    type = joinBranches(checker, checker.check(yes, context), checker.check(no, context));
    if (type === undefined) return check(checker, ast, context);
    const test = checker.check(condition, context).name;
    if (test !== "bool" && test !== "dyn")
      throw checker.createError("invalid_condition_type", `a condition must be bool, this is ${test}`, condition);
    return type;
  });
  node.setMeta("evaluate", (evaluator: CelEvaluator, _: CelNode, context: CelContext) => {
    const test = evaluator.run(condition, context);
    if (test !== null && typeof test !== "boolean") throw new TypeError("a condition must be bool");
    return convert(evaluator.run(test === true ? yes : no, context), type?.name);
  });
}

function joinBranches(checker: CelChecker, l: CelType, r: CelType): CelType | undefined {
  if (r.name === "null") return l;
  if (l.name === "null") return r;
  const ranks = [NUMBERS.indexOf(l.name), NUMBERS.indexOf(r.name)];
  return l.name === r.name || Math.min(...ranks) < 0 ? undefined : checker.getType(NUMBERS[Math.max(...ranks)]!);
}

function convert(value: unknown, type: string | undefined): unknown {
  if (type === "decimal" && typeof value === "bigint") return new CelDecimal(Number(value), 0);
  return type === "double" && (typeof value === "bigint" || value instanceof CelDecimal) ? Number(value) : value;
}
