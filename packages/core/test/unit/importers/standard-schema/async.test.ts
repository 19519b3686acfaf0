import * as v from "valibot";
import { describe, expect, expectTypeOf, it } from "vitest";
import * as z from "zod";
import { generate, generateAsync } from "../../../../src/importers/index.js";
import { f } from "../../../../src/index.js";
import { catchError } from "../../../catch-error.js";

const later = async <T>(value: T): Promise<T> => {
  await new Promise((resolve) => setTimeout(resolve, 0));
  return value;
};

const plain = { id: z.int().min(1).max(1000), tags: z.array(z.string()).max(3) };
const User = z.object({
  ...plain,
  id: plain.id.refine((id) => later(id % 7 === 0), "no multiple of seven"),
  name: z.string().transform((name) => later(name.length)),
});

async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => expect.unreachable(),
    (error: unknown) => error,
  );
}

describe("generateAsync", () => {
  it("waits for refinements and transforms", async () => {
    const users = await generateAsync(User, { seed: 1, count: 12 });
    expectTypeOf(users).toEqualTypeOf<z.output<typeof User>[]>();
    for (const { id, name } of users) {
      expect(id % 7).toBe(0);
      expect(Number.isInteger(name)).toBe(true);
    }
    expect(await generateAsync(User, { seed: 1, at: 7 })).toEqual(users[7]);
    expect(await generateAsync(User, { seed: 1, count: 12 })).toEqual(users);
  });

  it("gives both sides, and inputs belong to outputs", async () => {
    const input = await generateAsync(User, { seed: 1, side: "input" });
    expect(await User.parseAsync(input)).toEqual(await generateAsync(User, { seed: 1 }));
  });

  it("gives the values of generate where nothing has to be waited for", async () => {
    const schema = z.object(plain);
    expect(await generateAsync(schema, { count: 5 })).toEqual(generate(schema, { count: 5 }));
    const json = { type: "object", required: ["a"], properties: { a: { type: "integer" } } };
    expect(await generateAsync(json, { count: 5 })).toEqual(generate(json, { count: 5 }));
  });

  it("makes values at once that keep apart", async () => {
    const one = await generateAsync(User, { seed: 1, count: 8 });
    const all = await Promise.all(one.map((_, at) => generateAsync(User, { seed: 1, at })));
    expect(all).toEqual(one);
  });

  it("takes overrides, and schemas of other libraries", async () => {
    const { id } = await generateAsync(User, { overrides: { id: f.enum([5, 7]) } });
    expect(id).toBe(7);
    const schema = v.pipeAsync(
      v.string(),
      v.checkAsync((text) => later(text.length > 4)),
    );
    expect((await generateAsync<string>(schema)).length).toBeGreaterThan(4);
  });

  it("tells what is not met, within bounds, and what rejects", async () => {
    let asked = 0;
    const never = z.object({ a: z.string().refine(() => later(++asked < 0), "never") });
    expect(await rejection(generateAsync(never, { attempts: 50 }))).toMatchObject({
      code: "SCHEMA_UNMET",
      details: { path: "a" },
    });
    // Once more, to find out that it has to be waited for.
    expect(asked).toBe(51);
    const trips = z.string().refine(() => Promise.reject(new Error("tripped")));
    expect(await rejection(generateAsync(trips, { attempts: 5 }))).toMatchObject({ code: "SCHEMA_UNMET" });
    expect(await rejection(generateAsync({ type: "nothing" }))).toMatchObject({ code: "SCHEMA_INVALID" });
  });

  it("is what the synchronous twin points to", () => {
    const error = catchError(() => generate(User));
    expect([error.code, error.hint]).toEqual(["SCHEMA_ASYNC", expect.stringContaining("generateAsync")]);
  });
});
