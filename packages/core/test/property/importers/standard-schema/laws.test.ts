import type { StandardSchemaV1 } from "@standard-schema/spec";
import { type } from "arktype";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { generate } from "../../../../src/importers/index.js";
import { arktypeSchemas, arktypeShapes } from "./arktype-schemas.js";
import { zodSchemas, zodShapes } from "./zod-schemas.js";

const RUNS = { numRuns: 40, interruptAfterTimeLimit: 8000, markInterruptAsFailure: false };
const rows = fc.array(fc.nat({ max: Number.MAX_SAFE_INTEGER - 1 }), { minLength: 1, maxLength: 4 });
const seeds = fc.string({ maxLength: 5 });

/** A value as text, objects of platform classes included. */
function print(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner === "bigint") return `${inner}n`;
    if (inner instanceof Map) return { map: [...inner] };
    if (inner instanceof Set) return { set: [...inner] };
    if (inner instanceof File) return { file: inner.type, size: inner.size };
    if (inner === undefined) return "undefined";
    return typeof inner === "number" && !Number.isFinite(inner) ? String(inner) : inner;
  });
}

interface Library {
  readonly schemas: fc.Arbitrary<StandardSchemaV1>;
  readonly shapes: fc.Arbitrary<Record<string, unknown>>;
  /** An object of some members, with further ones before and behind. */
  object(shape: Record<string, unknown>, further: boolean): StandardSchemaV1;
}

const LIBRARIES: Readonly<Record<string, Library>> = {
  zod: {
    schemas: zodSchemas,
    shapes: zodShapes,
    object(shape, further) {
      const members = Object.create(null) as Record<string, z.ZodType>;
      if (further) members["~first"] = z.int().refine((value) => value % 2 === 0);
      for (const name of Object.keys(shape)) members[name] = shape[name] as z.ZodType;
      if (further) members["~last"] = z.map(z.string(), z.date());
      return z.object(members);
    },
  },
  arktype: {
    schemas: arktypeSchemas as fc.Arbitrary<StandardSchemaV1>,
    shapes: arktypeShapes,
    object: (shape, further) =>
      type((further ? { "~first": "string.email", ...shape, "~last?": "Date" } : shape) as { a: "string" }) as StandardSchemaV1,
  },
};

describe.each(Object.entries(LIBRARIES))("schemas of %s", (_name, { schemas, shapes, object }) => {
  it("are met by the values made, on both sides", () => {
    fc.assert(
      fc.property(schemas, rows, seeds, (schema, at, seed) => {
        for (const row of at) {
          const input = generate(schema, { seed, at: row, side: "input" });
          const result = schema["~standard"].validate(input) as StandardSchemaV1.Result<unknown>;
          expect(result.issues).toBeUndefined();
          expect(print((result as { value: unknown }).value)).toBe(print(generate(schema, { seed, at: row })));
        }
      }),
      RUNS,
    );
  });

  it("give the same values again, at any row, in lists of any length", () => {
    fc.assert(
      fc.property(schemas, fc.integer({ min: 1, max: 6 }), seeds, (schema, count, seed) => {
        const values = generate(schema, { seed, count }).map(print);
        expect(values).toEqual(values.map((_, at) => print(generate(schema, { seed, at }))));
        expect(
          generate(schema, { seed, count: count + 3 })
            .slice(0, count)
            .map(print),
        ).toEqual(values);
      }),
      RUNS,
    );
  });

  it("keep all values when members are added", () => {
    fc.assert(
      fc.property(shapes, rows, seeds, (shape, at, seed) => {
        for (const row of at) {
          const options = { seed, at: row, side: "input" as const };
          const before = generate(object(shape, false), options) as Record<string, unknown>;
          const after = { ...(generate(object(shape, true), options) as Record<string, unknown>) };
          expect(sorted(after)).toEqual(sorted(before));
        }
      }),
      RUNS,
    );
  });
});

function sorted(value: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(value)
    .filter((name) => !name.startsWith("~"))
    .sort()
    .map((name) => `${name}: ${print(value[name])}`);
}
