import { SeedbedError } from "../errors/seedbed-error.js";
import { compileCompact } from "./compile-compact.js";
import type { CompiledExpression, ExpressionEngine, TypeOfPath } from "./expression.js";
import { parseExpression } from "./parse-expression.js";

/**
 * Compiles an expression: with the compact compiler where it can, else with the engine given.
 *
 * @param source - The expression, up to 4,096 characters.
 * @param typeOf - Types of the paths it may read.
 * @param engine - The full language, such as `cel` of `@seedbed/core/cel`.
 * @returns The expression, ready to evaluate row by row.
 * @throws SeedbedError `EXPRESSION_INVALID`, `EXPRESSION_PATH_UNKNOWN`, or `EXPRESSION_NEEDS_CEL` when only the full
 * language has what it uses and no engine is given.
 * @example
 * ```ts
 * const total = compileExpression("quantity * unitPrice", (path) =>
 *   path === "quantity" ? { type: "int" } : { type: "decimal", scale: 2, as: "number" },
 * );
 * total.evaluate([[3], [19.99]], 0); // 59.97
 * ```
 */
export function compileExpression(source: string, typeOf: TypeOfPath, engine?: ExpressionEngine): CompiledExpression {
  const compiled = compileCompact(source, parseExpression(source), typeOf);
  if ("evaluate" in compiled) return compiled;
  if (engine !== undefined) return engine.compile(source, typeOf);
  throw new SeedbedError("EXPRESSION_NEEDS_CEL", `the expression "${source}" uses ${compiled.what}, which needs the CEL engine`, {
    hint: 'import { cel } from "@seedbed/core/cel" and add it to plugins',
    details: { source, uses: compiled.what },
  });
}
