import { describe, expect, it } from "vitest";
import {
  type CellsInit,
  defineField,
  definePlugin,
  Field,
  type FieldBuilder,
  f,
  type GeneratorContext,
  table,
} from "../../../src/index.js";
import {
  checkGeneratorLaws,
  digestGenerator,
  type GeneratorLawOptions,
  generatorLaws,
  type LawName,
} from "../../../src/testing/index.js";
import { catchError } from "../../catch-error.js";

/** A kind whose cells are made as a test says. */
function kindOf(prepare: (context: GeneratorContext) => CellsInit, options: readonly string[] = []): GeneratorLawOptions {
  const build: FieldBuilder<() => Field<unknown>> = defineField(
    {
      name: "broken.kind",
      options: (z) => z.strictObject(Object.fromEntries(options.map((name) => [name, z.number().optional()]))),
      prepare: (_, context) => prepare(context),
    },
    () => new Field<unknown>({ kind: "broken.kind" }),
  );
  return {
    field: build(),
    plugins: [definePlugin({ id: "broken", version: "1.0.0", fields: { kind: build } })],
    rows: 40,
    seeds: ["s"],
  };
}

const int = { type: { type: "int" } } as const;
const draw = (context: GeneratorContext, row: number): number => context.random.word(row, 0) >>> 1;
let drawn = 0;

describe("generatorLaws", () => {
  it("are eleven, each with a name to run it by", () => {
    const laws = generatorLaws({ field: f.int() });
    expect(new Set(laws.map((law) => law.name)).size).toBe(11);
    for (const law of laws) law.run();
    expect(generatorLaws({ field: f.int(), except: ["prefix", "versioned"] })).toHaveLength(9);
  });

  it("hold for a kind that keeps them", () => {
    checkGeneratorLaws({ ...kindOf((context) => ({ ...int, at: (row) => draw(context, row) })), unique: false });
  });

  it.each<[LawName, string, GeneratorLawOptions, RegExp]>([
    [
      "same everywhere",
      "a stream",
      kindOf(() => ({ ...int, at: () => drawn++ })),
      /when it was read again|backwards|another instance/,
    ],
    ["random access", "a memory", kindOf(() => remembering()), /row \d+.* became/],
    [
      "prefix",
      "a row count",
      kindOf((context) => ({ ...int, at: (row) => ((row % context.rowCount()) % 7) + context.rowCount() })),
      /had \d+ rows instead of 40/,
    ],
    [
      "insertion",
      "its own name",
      kindOf((context) => ({ ...int, at: (row) => row + context.path.length })),
      /renamed with its key pinned/,
    ],
    [
      "insertion",
      "its neighbours",
      kindOf((context) => ({ ...int, at: (row) => row + context.siblings().length })),
      /fields were added/,
    ],
    [
      "scalar is batch",
      "half a surrogate pair",
      kindOf(() => ({ type: { type: "string" }, at: () => "\ud800" })),
      /row 0.*\ufffd/,
    ],
    ["scalar is batch", "two paths", kindOf(() => twoPaths()), /row 3.*in one batch/],
    ["no clock", "the clock", kindOf(() => ({ ...int, at: () => (Date.now() > 0 ? 1 : 2) })), /Date\.now\(\) was called/],
    ["no clock", "chance", kindOf(() => ({ ...int, at: () => (Math.random() < 2 ? 1 : 2) })), /Math\.random\(\) was called/],
    [
      "no clock",
      "a new date",
      kindOf(() => ({ ...int, at: () => (new Date() > new Date(0) ? 1 : 2) })),
      /new Date\(\) was called/,
    ],
    [
      "unique by construction",
      "twins",
      kindOf(() => ({ ...int, at: (row) => row % 5, domain: 1000, pick: (index) => index % 5 })),
      /value of row \d+ already/,
    ],
    [
      "unique by construction",
      "a false promise",
      kindOf(() => ({ ...int, at: (row) => row >> 1, distinct: true })),
      /row 1, seed "s": 0 is the value of row 0/,
    ],
    ["valid or loud", "another type", kindOf(() => ({ ...int, at: (row) => row + 0.5 })), /0\.5 is no integer/],
    ["valid or loud", "null", kindOf(() => ({ ...int, at: () => null })), /null, but not nullable/],
    [
      "valid or loud",
      "the caller's check",
      { field: f.int({ min: 1, max: 6 }), valid: (value) => (value === 6 ? "a six" : true) },
      /6 is not valid: a six/,
    ],
    ["versioned", "a digest", { field: f.int(), seeds: ["s"], digests: { s: "0".repeat(32) } }, /digest 0+ became [0-9a-f]{32}/],
    [
      "far rows",
      "32-bit rows",
      kindOf(() => ({ ...int, at: (row) => row | 0, fill: (rows) => numbers(Array.from(rows.values)) })),
      /row 429496729/,
    ],
    [
      "JSON round trip",
      "an unknown option",
      { ...kindOf(() => ({ ...int, at: () => 1 })), field: new Field({ kind: "broken.kind", extra: 1 }) },
      /document is refused.*extra/s,
    ],
  ])("%s: catches %s", (name, _, options, message) => {
    const law = generatorLaws(options).find((found) => found.name === name)!;
    const error = catchError(law.run);
    expect(error.code).toBe("LAW_BROKEN");
    expect(error.message).toMatch(/^the law ".*" does not hold for subject\.value \(.*\)/);
    expect(error.message).toMatch(message);
    expect(error.details).toMatchObject({ law: name, path: expect.stringContaining("subject.value") });
  });

  it("put the clock back, whatever happens", () => {
    const before = [Date, Date.now, Math.random];
    const laws = generatorLaws(kindOf(() => ({ ...int, at: () => fail() })));
    expect(() => laws.find((law) => law.name === "no clock")!.run()).toThrow();
    expect([Date, Date.now, Math.random]).toEqual(before);
  });

  it("take a digest that was written down", () => {
    const options = { field: f.int({ min: 1, max: 6 }) };
    const digests = Object.fromEntries(["a", "b"].map((seed) => [seed, digestGenerator(options, seed)]));
    checkGeneratorLaws({ ...options, seeds: ["a", "b"], digests });
    expect(digests.a).not.toBe(digests.b);
  });

  it("put a field where it can stand: beside others, under a parent, over children", () => {
    checkGeneratorLaws({
      field: f.sum("lines.price"),
      beside: { id: f.sequence() },
      tables: {
        roots: table(9, { id: f.sequence() }),
        lines: table({ per: "subject", between: [0, 3] }, { price: f.int({ min: 0, max: 9 }) }),
      },
      per: { per: "roots", between: [0, 4] },
      except: ["far rows"],
    });
  });
});

function remembering(): CellsInit {
  let last = -1;
  return {
    ...int,
    at(row) {
      const follows = row === last + 1;
      last = row;
      return follows ? row : -row;
    },
    fill: (rows) => numbers(Array.from(rows.values)),
  };
}

function twoPaths(): CellsInit {
  return { ...int, at: (row) => row, fill: (rows) => numbers(Array.from(rows.values, (row) => (row === 3 ? 4 : row))) };
}

function numbers(values: readonly number[]): ReturnType<NonNullable<CellsInit["fill"]>> {
  return { layout: "number", type: { type: "int" }, length: values.length, validity: null, values: Float64Array.from(values) };
}

function fail(): never {
  throw new TypeError("as planned");
}
