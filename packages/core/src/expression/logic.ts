import { exactType, type Part, type PartContext, Refusal, type Run } from "./part.js";
import { branchType } from "./result-type.js";
import type { BinarySyntax, Syntax } from "./syntax.js";

/**
 * Compiles `&&` and `||`: three-valued as in SQL, and true or false on one side outweighs an error on the other, as in CEL.
 *
 * @param syntax - The operation.
 * @param context - The expression's context.
 */
export function compileLogic(syntax: BinarySyntax, context: PartContext): Part {
  const l = assertBool(context.compile(syntax.left), context);
  const r = assertBool(context.compile(syntax.right), context);
  const decisive = syntax.op === "||";
  return {
    syntax,
    type: { type: "bool" },
    run: (c, i) => {
      let x: unknown;
      try {
        x = l(c, i);
      } catch (error) {
        if (r(c, i) === decisive) return decisive;
        throw error;
      }
      if (x === decisive) return decisive;
      const y = r(c, i);
      return y === decisive ? decisive : x === null || y === null ? null : !decisive;
    },
  };
}

/**
 * Compiles `!x`.
 *
 * @param syntax - The negation.
 * @param of - Its operand.
 * @param context - The expression's context.
 */
export function compileNot(syntax: Syntax, of: Part, context: PartContext): Part {
  const run = assertBool(of, context);
  return {
    syntax,
    type: of.type,
    run: (c, i) => {
      const value = run(c, i);
      return value === null ? null : !value;
    },
  };
}

/**
 * Compiles `a ? b : c`; a null condition counts as false.
 *
 * @param syntax - The choice.
 * @param context - The expression's context.
 */
export function compileConditional(syntax: Syntax & { kind: "conditional" }, context: PartContext): Part {
  const [condition, yes, no] = syntax.items.map(context.compile) as [Part, Part, Part];
  const test = assertBool(condition, context);
  const type = branchType(exactType(yes, no), exactType(no, yes));
  if (type === undefined) {
    if (yes.type.type === "json" || no.type.type === "json") throw new Refusal("a choice between json and another type");
    return context.invalid(no.syntax.at, `the branches are ${yes.type.type} and ${no.type.type}, they must have one type`);
  }
  const [a, b] = [yes.run, no.run];
  return { syntax, type, run: (c, i) => (test(c, i) === true ? a(c, i) : b(c, i)) };
}

function assertBool(part: Part, context: PartContext): Run {
  if (part.type.type === "json") throw new Refusal("json as a condition");
  if (part.type.type !== "bool") context.invalid(part.syntax.at, `a condition must be bool, this is ${part.type.type}`);
  return part.run;
}
