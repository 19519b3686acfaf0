import type { ValueType } from "../vector/value-type.js";
import { childrenOf, liftCall, liftMember, namesOf } from "./cel-access.js";
import { liftConditional, liftLogic } from "./cel-logic.js";
import type { CelChecker, CelComprehension, CelContext, CelEvaluator, CelMacro, CelNode } from "./cel-node.js";
import { liftBinary, liftEquality, liftExact, liftIn, liftUnary } from "./cel-operations.js";
import { toCelName } from "./cel-values.js";
import type { TypeOfPath } from "./expression.js";
import { resolvePath } from "./resolve-path.js";

/** What the tree reads, gathered while it is lifted. */
export interface LiftedInputs {
  readonly source: string;
  readonly typeOf: TypeOfPath;
  /** Types of the inputs by path, in the order they appear. */
  readonly types: Map<string, ValueType>;
  /** Types of the nodes that are inputs. */
  readonly leaves: Map<CelNode, ValueType>;
  /** How many items macros may still visit in this row. */
  readonly visits: { left: number };
  /** Names the language itself knows. */
  isKnown(name: string): boolean;
}

/** Name under which an input stands in the context; no identifier begins so, hence no macro variable hides it. */
export const INPUT_PREFIX = "$";

const LIFTS: ReadonlyMap<string, (node: CelNode) => void> = new Map([
  ...["+", "-", "*"].map((op) => [op, liftExact] as const),
  ...["/", "%", "<", "<=", ">", ">="].map((op) => [op, liftBinary] as const),
  ["==", liftEquality],
  ["!=", liftEquality],
  ["in", liftIn],
  ["&&", liftLogic],
  ["||", liftLogic],
  ["?:", liftConditional],
  ["!_", liftUnary],
  ["-_", liftUnary],
  [".", liftMember],
  ["[]", liftMember],
  ["call", liftCall],
  ["rcall", liftCall],
]);
const NONE: ReadonlySet<string> = new Set();

/**
 * Prepares the library's tree, before it is checked: paths become typed inputs and every operation passes null on as
 * SQL does.
 *
 * @param node - The tree.
 * @param inputs - Where the inputs are gathered.
 * @param bound - Variables of the macros around it.
 */
export function liftNode(node: CelNode, inputs: LiftedInputs, bound: ReadonlySet<string> = NONE): void {
  const { alternate, macro } = node.meta;
  if (alternate !== undefined) liftNode(alternate, inputs, bound);
  else if (macro !== undefined) liftMacro(node, macro, inputs, bound);
  else if (node.op === "comprehension") liftComprehension(node, node.args as CelComprehension, inputs, bound);
  else {
    const names = namesOf(node);
    if (names !== undefined && !bound.has(names[0]!) && liftPath(node, names, inputs)) return;
    for (const child of childrenOf(node)) liftNode(child, inputs, bound);
    LIFTS.get(node.op)?.(node);
  }
}

function liftPath(node: CelNode, names: readonly string[], inputs: LiftedInputs): boolean {
  if (names.length === 1 && inputs.isKnown(names[0]!) && inputs.typeOf(names[0]!) === undefined) return true;
  const { path, type, depth } = resolvePath(names, inputs.typeOf, inputs.source, node.start);
  if (depth < names.length) return false;
  inputs.types.set(path, type);
  inputs.leaves.set(node, type);
  node.setMeta("check", (checker: CelChecker) => checker.getType(toCelName(type)));
  node.setMeta("evaluate", (_: CelEvaluator, __: CelNode, context: CelContext) => context.getValue(INPUT_PREFIX + path) ?? null);
  return true;
}

function liftComprehension(node: CelNode, args: CelComprehension, inputs: LiftedInputs, bound: ReadonlySet<string>): void {
  liftNode(args.iterable, inputs, bound);
  liftNode(args.step, inputs, new Set([...bound, args.iterVarName]));
  node.setMeta("evaluate", (evaluator: CelEvaluator, ast: CelNode, context: CelContext) => {
    const items = evaluator.run(args.iterable, context);
    if (items === null) return null;
    inputs.visits.left -= Array.isArray(items) ? items.length : 1;
    if (inputs.visits.left < 0) throw new RangeError("its macros visit more than 1000000 items");
    return ast.handle!(items, args, evaluator, context);
  });
}

function liftMacro(node: CelNode, macro: CelMacro, inputs: LiftedInputs, bound: ReadonlySet<string>): void {
  if (macro.val !== undefined && macro.exp !== undefined && macro.var !== undefined) {
    liftNode(macro.val, inputs, bound);
    liftNode(macro.exp, inputs, new Set([...bound, macro.var]));
    return;
  }
  const path = macro.args?.[0];
  if (path === undefined) return;
  liftNode(path, inputs, bound);
  const isMember = path.op === "." && namesOf(path) !== undefined;
  node.setMeta("macro", {
    async: false,
    typeCheck(checker: CelChecker, _: CelMacro, context: CelContext) {
      if (!isMember) throw checker.createError("invalid_macro_argument", "has() takes a path such as person.phone", path);
      checker.check(path, context);
      return checker.getType("bool");
    },
    evaluate: (evaluator: CelEvaluator, _: CelMacro, context: CelContext) => evaluator.run(path, context) !== null,
  });
}
