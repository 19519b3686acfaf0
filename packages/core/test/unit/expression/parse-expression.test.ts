import { describe, expect, it } from "vitest";
import { cel } from "../../../src/expression/cel.js";
import { compileExpression } from "../../../src/expression/compile-expression.js";
import { parseExpression } from "../../../src/expression/parse-expression.js";
import { catchError, evaluateRow, typeOfPath } from "./expression-row.js";

const HOSTILE: readonly (readonly [name: string, source: string])[] = [
  ["too long", " ".repeat(4097)],
  ["too long by far", "(".repeat(1_000_000)],
  ["parentheses", "(".repeat(4000)],
  ["closed parentheses", `${"(".repeat(2000)}1${")".repeat(2000)}`],
  ["negations", `${"!".repeat(4000)}true`],
  ["minus signs", `${"-".repeat(4000)}1`],
  ["lists", "[".repeat(4000)],
  ["maps", "{1:".repeat(1300)],
  ["members", `a${".a".repeat(2000)}`],
  ["indexes", `a${"[0]".repeat(1300)}`],
  ["choices", "a?".repeat(2000)],
  ["nested choices", `${"a?1:".repeat(1000)}1`],
  ["a sum of many", `1${"+1".repeat(2000)}`],
  ["calls", "size(".repeat(800)],
  ["an open string", `'${"\\\\".repeat(2000)}`],
  ["an open long string", `'''${"''".repeat(2000)}`.slice(0, 4096)],
  ["comments", "//".repeat(2000)],
];

describe("parseExpression", () => {
  it.each(HOSTILE)("refuses %s in bounded time", (_, source) => {
    const start = performance.now();
    expect(catchError(() => parseExpression(source)).code).toBe("EXPRESSION_INVALID");
    expect(performance.now() - start).toBeLessThan(500);
  });

  it.each([
    ["compact", undefined],
    ["cel", cel],
  ] as const)("takes the largest expressions that are allowed, in %s", (_, engine) => {
    const compile = engine?.compile ?? compileExpression;
    expect(evaluateRow(compile(`quantity${"+1".repeat(499)}`, typeOfPath))).toBe(502);
    expect(evaluateRow(compile(`${"(".repeat(99)}quantity${")".repeat(99)}`, typeOfPath))).toBe(3);
  });

  it("points at the fault in its line", () => {
    const { message, hint } = catchError(() => parseExpression("quantity > 1 &&\n  unitPrice = 3"));
    expect(message).toBe(
      'the expression is not valid at character 29: unexpected "=", equality is written ==\n    unitPrice = 3\n              ^',
    );
    expect(hint).toBe("mend the expression");
  });
});
