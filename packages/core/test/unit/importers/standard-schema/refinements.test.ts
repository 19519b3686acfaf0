import { describe, expect, it } from "vitest";
import * as z from "zod";
import { generate } from "../../../../src/importers/index.js";
import { catchError } from "../../../catch-error.js";

it("meets many unlikely refinements one by one", () => {
  let calls = 0;
  const digit = (i: number) =>
    z
      .int()
      .min(0)
      .refine((value) => {
        calls++;
        return value % 10 === i;
      });
  const schema = z.object(Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`p${i}`, digit(i)])));
  for (const value of generate(schema, { count: 10 })) {
    expect(Object.values(value).map((number) => (number as number) % 10)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  }
  expect(calls).toBeLessThan(10 * 10 * 200);
});

it("meets refinements of a whole beside those of its parts", () => {
  const schema = z
    .object({
      a: z
        .int()
        .min(0)
        .refine((value) => value % 10 === 1),
      b: z
        .int()
        .min(0)
        .refine((value) => value % 10 === 2),
    })
    .refine(({ a, b }) => a > b);
  for (const { a, b } of generate(schema, { count: 50 })) expect(a).toBeGreaterThan(b);
});

it("draws the other side of a refinement as well when its own does not do", () => {
  const schema = z
    .object({ start: z.int().min(0).max(100), end: z.int().min(0).max(100) })
    .refine(({ start, end }) => end > start, { path: ["end"] });
  for (const { start, end } of generate(schema, { count: 300 })) expect(end).toBeGreaterThan(start);
});

it("meets refinements inside lists and maps", () => {
  const even = z.int().refine((value) => value % 4 === 0);
  const schema = z.object({ list: z.array(even).min(6), map: z.map(z.string(), even) });
  for (const value of generate(schema, { count: 20 })) expect(schema.safeParse(value).success).toBe(true);
});

it("redraws only what failed", () => {
  const plain = generate(z.object({ a: z.string(), b: z.int() }), { count: 30 });
  const refined = generate(z.object({ a: z.string(), b: z.int().refine((value) => value % 5 === 0) }), { count: 30 });
  expect(refined.map(({ a }) => a)).toEqual(plain.map(({ a }) => a));
  expect(refined.filter(({ b }, i) => b !== plain[i]?.b).length).toBeGreaterThan(10);
});

it("gives the same value at a row however many are asked for", () => {
  const schema = z.object({ a: z.int().refine((value) => value % 9 === 0) });
  const values = generate(schema, { count: 20 });
  expect(values.map((_, at) => generate(schema, { at }))).toEqual(values);
  expect(schema.safeParse(generate(schema, { at: 2 ** 52 })).success).toBe(true);
});

describe("what is never met", () => {
  const schema = z
    .object({ password: z.string(), confirm: z.string() })
    .refine(({ password, confirm }) => password === confirm, { path: ["confirm"], message: "must be the same" });

  it("is an error that names the refinement and its place", () => {
    const error = catchError(() => generate(schema, { attempts: 50 }));
    expect(error).toMatchObject({ code: "SCHEMA_UNMET", details: { path: "confirm", attempts: 50 } });
    expect(error.message).toContain("must be the same");
    expect(error.hint).toContain('"confirm"');
    expect(error.issues).toMatchObject([{ code: "SCHEMA_UNMET", path: "confirm" }]);
  });

  it("is met by an override", () => {
    const value = generate(schema, { overrides: { confirm: ({ password }: { readonly password: string }) => password } });
    expect(value.confirm).toBe(value.password);
  });

  it("carries what the schema threw", () => {
    const broken = z.number().refine(() => {
      throw new RangeError("broken");
    });
    const error = catchError(() => generate(broken, { attempts: 3 }));
    expect(error.code).toBe("SCHEMA_UNMET");
    expect(error.message).toContain("broken");
    expect(error.cause).toBeInstanceOf(RangeError);
  });
});

it("refuses to wait", () => {
  const schema = z.object({ a: z.string().refine(async () => true) });
  expect(catchError(() => generate(schema)).code).toBe("SCHEMA_ASYNC");
});

it.each([
  ["side", { side: "both" }],
  ["attempts", { attempts: 0 }],
  ["attempts", { attempts: 1.5 }],
])("refuses a bad %s", (option, options) => {
  expect(catchError(() => generate(z.string(), options as object))).toMatchObject({
    code: "OPTION_INVALID",
    details: { option },
  });
});
