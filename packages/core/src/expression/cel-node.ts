/** A type in the library's checker. */
export interface CelType {
  readonly name: string;
  readonly kind: string;
  readonly valueType?: CelType;
  unify(registry: unknown, other: CelType): CelType | null;
}

/** The library's type checker, as far as it is used here. */
export interface CelChecker {
  readonly registry: unknown;
  check(node: CelNode, context: unknown): CelType;
  getType(name: string): CelType;
  createError(code: string, message: string, node: CelNode): Error;
}

/** The library's evaluator, as far as it is used here. */
export interface CelEvaluator {
  run(node: CelNode, context: unknown): unknown;
}

/** Where the library looks variables up. */
export interface CelContext {
  getValue(name: string): unknown;
}

type CelCheck = (checker: CelChecker, node: CelNode, context: CelContext) => CelType;
type CelEvaluate = (evaluator: CelEvaluator, node: CelNode, context: CelContext) => unknown;

/** A comprehension, which macros become. */
export interface CelComprehension {
  readonly iterable: CelNode;
  readonly iterVarName: string;
  readonly step: CelNode;
}

/** A macro that is no comprehension: `has()` and `cel.bind()`. */
export interface CelMacro {
  readonly args?: readonly CelNode[];
  readonly var?: string;
  readonly val?: CelNode;
  readonly exp?: CelNode;
}

/**
 * A node of the library's tree. The library lets macros set a node's check and evaluation; that is the door used to
 * lift expressions over null.
 */
export interface CelNode {
  readonly op: string;
  args: unknown;
  readonly input: string;
  readonly start: number;
  readonly end: number;
  readonly meta: {
    readonly check: CelCheck;
    readonly evaluate: CelEvaluate;
    readonly alternate?: CelNode;
    readonly macro?: CelMacro;
  };
  checkedType?: CelType | undefined;
  left?: CelNode;
  right?: CelNode;
  condition?: CelNode;
  handle?: (...args: unknown[]) => unknown;
  setMeta(key: "check" | "evaluate" | "macro", value: unknown): CelNode;
}
