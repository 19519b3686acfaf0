import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cel } from "../../src/expression/cel.js";
import { compileExpression } from "../../src/expression/compile-expression.js";
import type { CompiledExpression } from "../../src/expression/expression.js";
import type { ValueType } from "../../src/vector/value-type.js";

const TYPES: Readonly<Record<string, ValueType>> = {
  i: { type: "int" },
  j: { type: "int" },
  p: { type: "decimal", scale: 2, as: "number" },
  q: { type: "decimal", scale: 3, as: "number" },
  f: { type: "float" },
  s: { type: "string" },
  "o.t": { type: "string" },
  b: { type: "bool" },
  c: { type: "bool" },
  d: { type: "date" },
  e: { type: "date" },
  m: { type: "timestamp", as: "date" },
  n: { type: "timestamp", as: "date" },
  u: { type: "duration" },
  k: { type: "time" },
};
const VALUES: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  int: fc.oneof(fc.integer({ min: -5, max: 5 }), fc.maxSafeInteger()),
  decimal: fc.integer({ min: -1_000_000, max: 1_000_000 }),
  float: fc.oneof(
    fc.integer({ min: -8, max: 8 }).map((x) => x / 4),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  ),
  string: fc.oneof(fc.constantFrom("", "a", "ab", "42", "true"), fc.string({ unit: "grapheme", maxLength: 6 })),
  bool: fc.boolean(),
  date: fc.integer({ min: -1000, max: 30_000 }),
  timestamp: fc.integer({ min: -1e11, max: 2e12 }),
  duration: fc.integer({ min: -1e9, max: 1e9 }),
  time: fc.integer({ min: 0, max: 86_399_999 }),
};

const row = fc.record(
  Object.fromEntries(
    Object.entries(TYPES).map(([name, type]) => {
      const value = VALUES[type.type]!;
      const scaled = type.type === "decimal" ? value.map((x) => (x as number) / 10 ** type.scale) : value;
      return [name, fc.option(scaled, { freq: 6 })];
    }),
  ),
);

const binary = (l: fc.Arbitrary<string>, ops: readonly string[], r: fc.Arbitrary<string>) =>
  fc.tuple(l, fc.constantFrom(...ops), r).map(([x, op, y]) => `(${x} ${op} ${y})`);
const ORDER = ["<", "<=", ">", ">=", "==", "!="];
const call = (name: string, of: fc.Arbitrary<string>) => of.map((x) => `${name}(${x})`);

const { bool, int, number, string, moment, duration } = fc.letrec<
  Record<"bool" | "int" | "number" | "string" | "moment" | "duration", string>
>((tie) => {
  const choice = (kind: "bool" | "int" | "number" | "string" | "moment" | "duration") =>
    fc.tuple(tie("bool"), tie(kind), tie(kind)).map(([x, y, z]) => `(${x} ? ${y} : ${z})`);
  const deep = { maxDepth: 4, withCrossShrink: true };
  return {
    int: fc.oneof(
      deep,
      fc.constantFrom("i", "j", "0", "1", "7", "-3"),
      binary(tie("int"), ["+", "-", "*", "/", "%"], tie("int")),
      choice("int"),
      call("size", tie("string")),
      tie("int").map((x) => `-(${x})`),
    ),
    number: fc.oneof(
      deep,
      fc.constantFrom("p", "q", "f", "1.5", "0.125", "2.0"),
      tie("int"),
      binary(tie("number"), ["+", "-", "*", "/"], tie("number")),
      choice("number"),
      call("double", tie("number")),
      tie("number").map((x) => `-(${x})`),
    ),
    string: fc.oneof(
      deep,
      fc.constantFrom("s", "o.t", "o['t']", "'a'", '"\\n"', "''"),
      binary(tie("string"), ["+"], tie("string")),
      choice("string"),
      call("string", tie("number")),
      call("string", tie("moment")),
    ),
    moment: fc.oneof(
      deep,
      fc.constantFrom("m", "n", "timestamp('2024-02-29T12:00:00Z')"),
      binary(tie("moment"), ["+", "-"], tie("duration")),
      binary(fc.constantFrom("d", "e"), ["+", "-"], tie("duration")),
    ),
    duration: fc.oneof(
      deep,
      fc.constantFrom("u", "duration('90s')", "duration('-1h30m')", "(d - e)"),
      binary(tie("moment"), ["-"], tie("moment")),
      binary(tie("duration"), ["+", "-"], tie("duration")),
    ),
    bool: fc.oneof(
      deep,
      fc.constantFrom(
        "b",
        "c",
        "true",
        "false",
        "(i == null)",
        "(s != null)",
        "has(o.t)",
        "(d < '2020-02-02')",
        "(k >= '12:30')",
        "(d == e)",
        "(d <= m)",
      ),
      binary(tie("number"), ORDER, tie("number")),
      binary(tie("string"), ORDER, tie("string")),
      binary(tie("moment"), ORDER, tie("moment")),
      binary(tie("duration"), ORDER, tie("duration")),
      binary(tie("bool"), ["&&", "||", "==", "!="], tie("bool")),
      tie("bool").map((x) => `!(${x})`),
      choice("bool"),
      fc
        .tuple(tie("string"), fc.constantFrom("startsWith", "endsWith", "contains"), tie("string"))
        .map(([x, name, y]) => `(${x}).${name}(${y})`),
      fc
        .tuple(tie("int"), fc.array(fc.constantFrom("0", "1", "i", "j", "null"), { maxLength: 3 }))
        .map(([x, list]) => `(${x} in [${list.join(", ")}])`),
      fc.tuple(tie("number"), fc.array(tie("number"), { maxLength: 3 })).map(([x, list]) => `(${x} in [${list.join(", ")}])`),
      binary(tie("number"), ["==", "!="], fc.constant("null")),
    ),
  };
});

type Outcome = { value: unknown } | { code: string };

function evaluate(expression: CompiledExpression, values: Readonly<Record<string, unknown>>): Outcome {
  try {
    return {
      value: expression.evaluate(
        expression.inputs.map((path) => [values[path]]),
        0,
      ),
    };
  } catch (error) {
    return { code: (error as { code: string }).code };
  }
}

describe("an expression", () => {
  it("has the same inputs, type and result in the compact compiler and in the library", () => {
    const typeOf = (path: string) => TYPES[path];
    fc.assert(
      fc.property(
        fc.oneof(bool, int, number, string, moment, duration),
        fc.array(row, { minLength: 3, maxLength: 6 }),
        (source, rows) => {
          fc.pre(source.length <= 4096);
          const compact = compileExpression(source, typeOf);
          const library = cel.compile(source, typeOf);
          expect(new Set(compact.inputs)).toEqual(new Set(library.inputs));
          expect(compact.type).toEqual(library.type);
          for (const values of rows) expect(evaluate(compact, values)).toStrictEqual(evaluate(library, values));
        },
      ),
      { numRuns: 3000, seed: 20_240_501 },
    );
  }, 60_000);
});
