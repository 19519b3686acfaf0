import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { generate } from "../../../../src/importers/index.js";
import { isSeedbedError } from "../../../../src/index.js";
import { type Schema, schemas } from "./schema-arbitrary.js";

const RUNS = { numRuns: 150 };
const COUNT = 5;
/** What a schema at random may end in besides values; anything else is a defect. */
const REFUSALS = ["SCHEMA_UNSATISFIABLE", "SCHEMA_UNSUPPORTED", "SCHEMA_UNMET"];

/** Values of a schema; undefined when it is refused. */
function makeAll(schema: Schema, seed: number): unknown[] | undefined {
  try {
    return generate(schema, { seed, count: COUNT });
  } catch (error) {
    if (isSeedbedError(error) && REFUSALS.includes(error.code)) return undefined;
    throw error;
  }
}

/** The validator, told nothing of ours; undefined for schemas it cannot read. */
function createValidator(schema: Schema): ((value: unknown) => unknown) | undefined {
  const ajv = new Ajv2020({ strict: false, logger: false });
  addFormats(ajv as never);
  try {
    return ajv.compile(schema);
  } catch {
    return undefined;
  }
}

describe("values of schemas at random", () => {
  it("are valid", () => {
    let made = 0;
    fc.assert(
      fc.property(schemas, fc.nat(), (schema, seed) => {
        const values = makeAll(schema, seed);
        const validate = createValidator(schema);
        if (values === undefined || validate === undefined) return;
        made++;
        for (const value of values) expect(accepts(() => validate(value))).toBe(true);
      }),
      RUNS,
    );
    expect(made).toBeGreaterThan(RUNS.numRuns / 4);
  });

  it("are the same again, alone and in lists of any length", () => {
    fc.assert(
      fc.property(schemas, fc.nat(), fc.nat({ max: COUNT - 1 }), (schema, seed, at) => {
        const values = makeAll(schema, seed);
        if (values === undefined) return;
        expect(makeAll(structuredClone(schema), seed)).toEqual(values);
        expect(generate(schema, { seed, at })).toEqual(values[at]);
        expect(generate(schema, { seed, count: at })).toEqual(values.slice(0, at));
      }),
      RUNS,
    );
  });

  it("stay when a property is added", () => {
    fc.assert(
      fc.property(schemas, schemas, fc.nat(), (inner, other, seed) => {
        if (refersToRoot(inner) || refersToRoot(other)) return;
        const before = { type: "object", properties: { kept: inner } };
        const after = { type: "object", properties: { added: other, kept: inner } };
        const values = makeAll(before, seed) as { kept?: unknown }[] | undefined;
        const more = makeAll(after, seed) as { kept?: unknown }[] | undefined;
        if (values === undefined || more === undefined) return;
        expect(more.map(({ kept }) => kept)).toEqual(values.map(({ kept }) => kept));
      }),
      RUNS,
    );
  });
});

/** A schema that refers to the root means another schema once it stands inside one. */
function refersToRoot(schema: Schema): boolean {
  return JSON.stringify(schema).includes('"$ref"');
}

/** The validator has defects of its own: it follows loops until the stack ends, and some of its programs do not run. */
function accepts(judge: () => unknown): boolean {
  try {
    return judge() === true;
  } catch (error) {
    if (error instanceof RangeError || error instanceof ReferenceError) return true;
    throw error;
  }
}
