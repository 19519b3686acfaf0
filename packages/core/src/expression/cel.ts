import { Environment } from "@marcbachmann/cel-js";
import { registerFunctions } from "./cel-functions.js";
import { INPUT_PREFIX, type LiftedInputs, liftNode } from "./cel-lift.js";
import type { CelNode } from "./cel-node.js";
import { registerOperators } from "./cel-operators.js";
import { inferCelType } from "./cel-result-type.js";
import { CEL_TYPES, fromCel, toCel } from "./cel-values.js";
import type { CompiledExpression, ExpressionEngine, TypeOfPath } from "./expression.js";
import { failedExpression, invalidExpression } from "./expression-error.js";
import { parseExpression } from "./parse-expression.js";

/** Faults of the library that only a null input brings about; the row's result is then null. */
const NULL_FAULTS: ReadonlySet<string> = new Set([
  "no_such_overload",
  "no_matching_overload",
  "invalid_comprehension_range",
  "variable_type_mismatch",
  "field_type_mismatch",
  "list_item_type_mismatch",
  "invalid_condition_type",
  "invalid_logical_operand",
]);

/** Items macros may visit in one row: nested ones would otherwise take for ever. */
const MAX_VISITS = 1_000_000;

let environment: Environment | undefined;

function getEnvironment(): Environment {
  if (environment === undefined) {
    const made = new Environment({ homogeneousAggregateLiterals: false, limits: { maxDepth: 1000, maxAstNodes: 10_000 } });
    for (const [name, ctor] of CEL_TYPES) made.registerType(name, ctor);
    registerOperators((signature, handler) => made.registerOperator(signature, handler as never));
    registerFunctions((signature, handler) => made.registerFunction(signature, handler as never, { async: false } as never));
    environment = made;
  }
  return environment;
}

/**
 * The whole Common Expression Language, with Seedbed's decimals, dates and nulls.
 *
 * The compact compiler in core serves most expressions without it; add it to the plugins of a dataset whose expressions
 * use macros, lists, maps, regular expressions or the parts of a date.
 *
 * @source Common Expression Language specification.
 */
export const cel: ExpressionEngine = { name: "cel", compile };

function compile(source: string, typeOf: TypeOfPath): CompiledExpression {
  parseExpression(source);
  const known = getEnvironment();
  const program = translate(source, () => known.parse(source));
  const root = program.ast as unknown as CelNode;
  const visits = { left: 0 };
  const lifted: LiftedInputs = {
    visits,
    source,
    typeOf,
    types: new Map(),
    leaves: new Map(),
    isKnown: (name) => known.hasVariable(name),
  };
  liftNode(root, lifted);
  const { error } = program.check();
  if (error !== undefined) throw toInvalid(source, error);
  const inputs = [...lifted.types.keys()];
  const types = [...lifted.types.values()];
  const context: Record<string, unknown> = {};
  return {
    source,
    inputs,
    type: inferCelType(root, lifted.leaves),
    evaluate(columns, i) {
      for (let k = 0; k < inputs.length; k++) context[INPUT_PREFIX + inputs[k]] = toCel(types[k]!, columns[k]![i]);
      visits.left = MAX_VISITS;
      try {
        return fromCel(program(context));
      } catch (fault) {
        const { code, summary, message } = fault as { code?: string; summary?: string; message: string };
        if (code !== undefined && NULL_FAULTS.has(code) && Object.values(context).includes(null)) return null;
        throw failedExpression(source, summary ?? message, inputs, fault);
      }
    },
  };
}

function translate<T>(source: string, run: () => T): T {
  try {
    return run();
  } catch (fault) {
    throw toInvalid(source, fault as Error);
  }
}

function toInvalid(source: string, fault: Error): Error {
  const { summary, range } = fault as { summary?: string; range?: { start: number } };
  return invalidExpression(
    source,
    range?.start ?? 0,
    (summary ?? fault.message).replace(/\b_(timestamp|duration|matches)\b/g, "$1"),
  );
}
