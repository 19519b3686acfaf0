import { describe, expect, it } from "vitest";
import * as z from "zod";
import { generate } from "../../../../src/importers/index.js";
import { catchError } from "../../../catch-error.js";

/** A schema of no library in particular. */
function standard(validate: (value: unknown) => boolean, jsonSchema?: () => unknown) {
  return {
    "~standard": {
      version: 1 as const,
      vendor: "homemade",
      validate: (value: unknown) => (validate(value) ? { value } : { issues: [{ message: "no", path: [{ key: "a" }] }] }),
      ...(jsonSchema === undefined ? {} : { jsonSchema: { input: jsonSchema, output: jsonSchema } }),
    },
  };
}

describe("libraries that are not known", () => {
  it("are asked for their JSON Schema", () => {
    const schema = standard(
      (value) => Number.isInteger(value),
      () => ({ type: "integer", minimum: 5 }),
    );
    expect(generate(schema)).toBeGreaterThanOrEqual(5);
  });

  it("need a converter when they have none", () => {
    const schema = standard((value) => typeof value === "string");
    expect(catchError(() => generate(schema))).toMatchObject({
      code: "SCHEMA_CONVERTER_MISSING",
      details: { vendor: "homemade" },
    });
    expect(generate(schema, { toJsonSchema: () => ({ type: "string" }) })).toBeTypeOf("string");
  });

  it("may fail to write it", () => {
    const schema = standard(
      () => true,
      () => {
        throw new Error("cannot");
      },
    );
    const error = catchError(() => generate(schema));
    expect(error.code).toBe("SCHEMA_UNSUPPORTED");
    expect(error.message).toContain("cannot");
  });

  it("have the last word", () => {
    const schema = standard(
      (value) => (value as { a: number }).a % 2 === 0,
      () => ({
        type: "object",
        properties: { a: { type: "integer" }, b: { type: "string" } },
        required: ["a", "b"],
      }),
    );
    for (const value of generate(schema, { count: 30 })) expect((value as { a: number }).a % 2).toBe(0);
  });
});

describe("what cannot be made", () => {
  it.each([
    ["symbols", z.object({ a: z.object({ b: z.symbol() }) }), "a.b"],
    ["functions", z.tuple([z.function() as unknown as z.ZodType]), "[0]"],
    ["promises", z.promise(z.string()), ""],
    ["instances of WeakRef", z.array(z.instanceof(WeakRef)).min(1), "[]"],
    ["lists of branches alike", z.union([z.symbol(), z.promise(z.int())]), ""],
  ])("is an error for %s", (_what, schema, path) => {
    expect(catchError(() => generate(schema as z.ZodType))).toMatchObject({ code: "SCHEMA_UNSUPPORTED", details: { path } });
  });

  it("ends for getters that make new schemas for ever", () => {
    const endless = (): z.ZodType =>
      z.object({
        get next() {
          return endless();
        },
      });
    expect(catchError(() => generate(endless())).code).toBe("SCHEMA_UNSUPPORTED");
  });

  it("is said of schemas without values", () => {
    expect(catchError(() => generate(z.never())).code).toBe("SCHEMA_UNSATISFIABLE");
    expect(catchError(() => generate(z.date().min(new Date(10)).max(new Date(5)))).code).toBe("SCHEMA_UNSATISFIABLE");
  });
});
