import { describe, expect, it } from "vitest";
import { cel } from "../../../src/expression/cel.js";
import { catchError, evaluateRow, typeOfPath } from "./expression-row.js";

describe("cel", () => {
  it.each([
    ["tags.exists(t, t == 'x') && tags.all(t, size(t) == 1)", { type: "bool" }, true],
    ["tags.exists_one(t, t > 'x')", { type: "bool" }, true],
    ["counts.map(n, n * quantity)", { type: "json" }, [3, 6]],
    ["counts.filter(n, n > 1)", { type: "list", of: { type: "int" } }, [2]],
    ["counts.exists(quantity, quantity == 2)", { type: "bool" }, true],
    ["cel.bind(total, quantity * unitPrice, total + total)", { type: "json" }, 119.94],
    ["{'a': quantity, 'b': [unitPrice]}", { type: "json" }, { a: 3, b: [19.99] }],
    ["meta.a.b + 1", { type: "json" }, 3],
    ["tags[1] + name.substring(1)", { type: "string" }, "yoë"],
    ["name.matches('^Z[a-zë]+$')", { type: "bool" }, true],
    ["start.getFullYear() * 100 + start.getMonth()", { type: "int" }, 202_200],
    ["created.getDayOfYear()", { type: "int" }, 317],
    ["lasting.getSeconds()", { type: "int" }, 90],
    ["type(quantity) == int", { type: "bool" }, true],
    ["start < string(start)", { type: "bool" }, false],
  ])("%s", (source, type, value) => {
    const expression = cel.compile(source, typeOfPath);
    if (type.type !== "json") expect(expression.type).toEqual(type);
    expect(evaluateRow(expression)).toEqual(value);
  });

  it.each([
    "tags.exists(t, t == 'x')",
    "counts.map(n, n * quantity)",
    "name.matches('a')",
    "start.getMonth()",
    "meta.a.b + 1",
  ])("%s of nulls is null", (source) => {
    expect(evaluateRow(cel.compile(source, typeOfPath), {})).toBeNull();
  });

  it("does not read the machine's time zone", () => {
    expect(evaluateRow(cel.compile("timestamp('2024-07-01T00:00:00').getDayOfYear()", typeOfPath))).toBe(182);
    expect(catchError(() => cel.compile("created.getHours('Europe/Berlin')", typeOfPath)).code).toBe("EXPRESSION_INVALID");
  });

  it.each([
    `${"[1,2,3,4,5,6,7,8,9].map(a, ".repeat(12)}1${")".repeat(12)}`,
    `${"[1,2,3,4,5,6,7,8,9].all(a, ".repeat(12)}true${")".repeat(12)}`,
    `${"cel.bind(a, [1, 2] + [3], ".repeat(1)}${"cel.bind(a, a + a, ".repeat(40)}size(a)${")".repeat(41)}`,
  ])("stops what grows without bound: %s", (source) => {
    const start = performance.now();
    expect(catchError(() => evaluateRow(cel.compile(source, typeOfPath))).code).toBe("EXPRESSION_FAILED");
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it("reads own members only", () => {
    expect(evaluateRow(cel.compile("meta.toString == null && meta['value' + 'Of'] == null", typeOfPath))).toBe(true);
  });

  it("names unknown functions", () => {
    expect(catchError(() => cel.compile("name.shout()", typeOfPath)).message).toContain("shout");
  });
});
