import { describe, expect, it } from "vitest";
import { cel } from "../../../src/expression/cel.js";
import { compileExpression } from "../../../src/expression/compile-expression.js";
import { catchError, evaluateRow, typeOfPath } from "./expression-row.js";

const float = { type: "float" };
const decimal = (scale: number) => ({ type: "decimal", scale, as: "number" });
const timestamp = (as: string) => ({ type: "timestamp", as });

/** Expression, result type, result, result when every input is null. */
const TABLE: readonly (readonly [source: string, type: object, value: unknown, ofNulls: unknown])[] = [
  ["quantity * unitPrice", decimal(2), 59.97, null],
  ["unitPrice * 1.19", decimal(4), 23.7881, null],
  ["unitPrice * unitPrice * unitPrice * unitPrice * unitPrice", float, 3_192_007.996_000_999_6, null],
  ["unitPrice - 0.99", decimal(2), 19, null],
  ["quantity / 2", { type: "int" }, 1, null],
  ["-quantity / 2", { type: "int" }, -1, null],
  ["-quantity % 2", { type: "int" }, -1, null],
  ["unitPrice / 2", float, 9.995, null],
  ["ratio / 0.0", float, Number.POSITIVE_INFINITY, null],
  ["quantity + ratio", float, 4.5, null],
  ["0 * -quantity", { type: "int" }, 0, null],
  ["0x10 + 1", { type: "int" }, 17, 17],
  ["-unitPrice", decimal(2), -19.99, null],
  ["-ratio", float, -1.5, null],
  ["name + '!'", { type: "string" }, "Zoë!", null],
  ["quantity * ratio > unitPrice", { type: "bool" }, false, null],
  ["quantity <= 3 && unitPrice >= 19.99", { type: "bool" }, true, null],
  ["quantity == 3.0", { type: "bool" }, true, false],
  ["quantity != unitPrice", { type: "bool" }, true, false],
  ["active == true", { type: "bool" }, true, false],
  ["active > false", { type: "bool" }, true, null],
  ["'A' < name", { type: "bool" }, true, null],
  ["quantity == null", { type: "bool" }, false, true],
  ["null != quantity", { type: "bool" }, true, false],
  ["(quantity + 1) == null", { type: "bool" }, false, true],
  ["meta == null", { type: "bool" }, false, true],
  ["!active", { type: "bool" }, false, null],
  ["active || quantity > 5", { type: "bool" }, true, null],
  ["quantity > 5 || true", { type: "bool" }, true, true],
  ["quantity > 5 && false", { type: "bool" }, false, false],
  ["quantity / zero > 1 || true", { type: "bool" }, true, true],
  ["zero != 0 && quantity / zero > 1", { type: "bool" }, false, null],
  ["quantity / zero > 1 && zero != 0", { type: "bool" }, false, null],
  ["active ? quantity : 1.5", float, 3, 1.5],
  ["active ? unitPrice : 0.0", decimal(2), 19.99, 0],
  ["active ? name : null", { type: "string" }, "Zoë", null],
  ["quantity > 5 ? 'many' : quantity > 1 ? 'some' : 'one'", { type: "string" }, "some", "one"],
  ["quantity in [1, 2, 3]", { type: "bool" }, true, false],
  ["unitPrice in [5, 19.99]", { type: "bool" }, true, false],
  ["name in ['Zoë', \"Max\"]", { type: "bool" }, true, false],
  ["name in []", { type: "bool" }, false, false],
  ["quantity in [1, null]", { type: "bool" }, false, true],
  ["start in ['2022-01-08', '2023-01-01']", { type: "bool" }, true, false],
  ["start < '2022-01-09' && '2022-01-07' < start", { type: "bool" }, true, null],
  ['start == "2022-01-08"', { type: "bool" }, true, false],
  ["opening < '12:30'", { type: "bool" }, true, null],
  ["start <= created", { type: "bool" }, true, null],
  ["created > timestamp('2020-01-01T00:00:00Z')", { type: "bool" }, true, null],
  ["created - timestamp('2023-11-14T00:00:00Z')", { type: "duration" }, 80_000_000, null],
  ["created + lasting", timestamp("iso"), 1_700_000_090_000, null],
  ["created - duration('1h30m')", timestamp("iso"), 1_699_994_600_000, null],
  ["start + duration('36h')", timestamp("date"), 19_001.5 * 86_400_000, null],
  ["start - start", { type: "duration" }, 0, null],
  ["lasting + duration('-1.5s') - lasting", { type: "duration" }, -1500, null],
  ["lasting >= duration('90s')", { type: "bool" }, true, null],
  ["size(name) + name.size()", { type: "int" }, 6, null],
  ["size('\\U0001F600')", { type: "int" }, 1, 1],
  ["size(tags)", { type: "int" }, 2, null],
  ["name.startsWith('Z') && name.endsWith('ë') && name.contains('o')", { type: "bool" }, true, null],
  ["has(person.firstName)", { type: "bool" }, true, false],
  ["has(meta.a.b) && !has(meta.z) && !has(meta.none)", { type: "bool" }, true, false],
  ["meta.a.b", { type: "json" }, 2, null],
  ["meta[\"a\"]['b']", { type: "json" }, 2, null],
  ["meta.toString", { type: "json" }, null, null],
  ["person.firstName", { type: "string" }, "Ann", null],
  ["person['firstName'] + name", { type: "string" }, "AnnZoë", null],
  ["int(ratio) + int('42') + int(unitPrice)", { type: "int" }, 62, null],
  ["double(quantity) + double('-1.5e1')", float, -12, null],
  ["string(quantity) + string(ratio) + string(active)", { type: "string" }, "31.5true", null],
  ["string(unitPrice)", { type: "string" }, "19.99", null],
  ["string(start) + ' ' + string(opening)", { type: "string" }, "2022-01-08 01:00:00", null],
  ["bool('true') && !bool('0')", { type: "bool" }, true, true],
  ["'''a'b''' + r'\\n' + '\\n\\x41\\u00e9\\101' // comment", { type: "string" }, "a'b\\n\nAéA", "a'b\\n\nAéA"],
  ["null", { type: "json" }, null, null],
];

describe.each([
  ["compact", undefined],
  ["cel", cel],
] as const)("an expression compiled by %s", (_, engine) => {
  const compile = (source: string) =>
    engine === undefined ? compileExpression(source, typeOfPath) : engine.compile(source, typeOfPath);

  it.each(TABLE)("%s", (source, type, value, ofNulls) => {
    const expression = compile(source);
    expect(expression.type).toEqual(type);
    expect(evaluateRow(expression)).toBe(value);
    expect(evaluateRow(expression, {})).toBe(ofNulls);
  });

  it.each([
    ["quantity / zero", "division by zero"],
    ["unitPrice / zero", "division by zero"],
    ["quantity % zero", "by zero"],
    ["9007199254740991 + quantity", "integer overflow"],
    ["int(name)", "int"],
    ["int(ratio / 0.0)", "int"],
    ["bool(name)", "bool"],
    ["timestamp(name) > created", "timestamp"],
  ])("%s has no result", (source, message) => {
    const error = catchError(() => evaluateRow(compile(source)));
    expect(error.code).toBe("EXPRESSION_FAILED");
    expect(error.message).toContain(source);
    expect(error.message).toContain(message);
  });

  it.each([
    "quantity +",
    "(quantity",
    "quantity )",
    "quantity = 3",
    "'open",
    "'\\q'",
    "quantity ? 1",
    "a.",
    "1 2",
    "",
    "#",
    "99999999999999999",
    "for",
    "constructor",
    "meta.__proto__",
    "meta['constructor']",
    "quantity + name",
    "quantity == name",
    "name < 1",
    "quantity && active",
    "!quantity",
    "-name",
    "quantity ? 1 : 2",
    "active ? quantity : name",
    "name.startsWith(1)",
    "size(quantity)",
    "quantity < null",
    "has(name)",
  ])("%s is invalid", (source) => {
    const error = catchError(() => compile(source));
    expect(error.code).toBe("EXPRESSION_INVALID");
    expect(error.message).toMatch(/at character \d+: .+\n {2}.*\n {2} *\^/);
    expect(error.hint).not.toBe("");
  });

  it.each([
    ["quantiti + 1", 'did you mean "quantity"?'],
    ["person.firstname", 'did you mean "firstName"?'],
    [
      "zebra",
      "there is quantity, zero, unitPrice, ratio, name, active, start, created, lasting, opening, person, meta, tags, counts",
    ],
    ["quantity.size", "name a field of the row"],
  ])("%s reads an unknown path", (source, hint) => {
    const error = catchError(() => compile(source));
    expect(error.code).toBe("EXPRESSION_PATH_UNKNOWN");
    expect(error.hint).toBe(hint);
  });

  it("lists its inputs once, in the order they appear", () => {
    expect(compile("unitPrice * quantity > unitPrice || has(meta.a) || active").inputs).toEqual([
      "unitPrice",
      "quantity",
      "meta",
      "active",
    ]);
  });
});

describe("compileExpression", () => {
  it.each([
    "tags.exists(t, t == 'x')",
    "{'a': 1}",
    "[1, 2]",
    "name.matches('Z.*')",
    "tags[0]",
    "b'x'",
    "1u",
    "start.getFullYear()",
    "meta.a.b + 1",
  ])("asks for the engine to compile %s", (source) => {
    const error = catchError(() => compileExpression(source, typeOfPath));
    expect(error.code).toBe("EXPRESSION_NEEDS_CEL");
    expect(error.hint).toBe('import { cel } from "@seedbed/core/cel" and add it to plugins');
    expect(() => compileExpression(source, typeOfPath, cel)).not.toThrow();
  });
});
