import { type } from "arktype";
import * as v from "valibot";
import { describe, expectTypeOf, it } from "vitest";
import * as z from "zod";
import { fromSchema, generate, table } from "../../../../src/importers/index.js";
import { createDataset, defineDataset, f } from "../../../../src/index.js";

const zod = z.object({ id: z.string(), role: z.enum(["a", "b"]).default("a"), at: z.coerce.date(), note: z.string().optional() });
const ark = type({ id: "string", size: "string.numeric.parse", "note?": "string" });
const vali = v.object({ id: v.string(), size: v.pipe(v.string(), v.transform(Number)), note: v.optional(v.string()) });

describe("generate", () => {
  it("returns what parse returns", () => {
    expectTypeOf(generate(zod)).toEqualTypeOf<z.output<typeof zod>>();
    expectTypeOf(generate(ark)).toEqualTypeOf<typeof ark.infer>();
    expectTypeOf(generate(vali)).toEqualTypeOf<v.InferOutput<typeof vali>>();
    expectTypeOf(generate(zod, { seed: 1 })).toEqualTypeOf<z.output<typeof zod>>();
    expectTypeOf(generate(zod, { side: "output" })).toEqualTypeOf<z.output<typeof zod>>();
  });

  it("returns what parse takes", () => {
    expectTypeOf(generate(zod, { side: "input" })).toEqualTypeOf<z.input<typeof zod>>();
    expectTypeOf(generate(ark, { side: "input" })).toEqualTypeOf<typeof ark.inferIn>();
    expectTypeOf(generate(vali, { side: "input" })).toEqualTypeOf<v.InferInput<typeof vali>>();
  });

  it("returns a list when asked for many", () => {
    expectTypeOf(generate(zod, { count: 3 })).toEqualTypeOf<z.output<typeof zod>[]>();
    expectTypeOf(generate(ark, { count: 3, side: "input" })).toEqualTypeOf<(typeof ark.inferIn)[]>();
  });
});

describe("fields and tables", () => {
  it("types fields", () => {
    const definition = defineDataset({ users: table(3, zod, { overrides: { id: f.uuid().primaryKey() } }) });
    const [user] = createDataset(definition, { seed: 1 }).users.slice(0, 1);
    expectTypeOf(user!.role).toEqualTypeOf<"a" | "b">();
    expectTypeOf(user!.at).toEqualTypeOf<Date>();
    expectTypeOf(user!.note).toEqualTypeOf<string | undefined>();
    expectTypeOf(fromSchema(zod)["~type"]).toEqualTypeOf<z.output<typeof zod>>();
    expectTypeOf(fromSchema(zod, { side: "input" })["~type"]).toEqualTypeOf<z.input<typeof zod>>();
  });

  it("checks references", () => {
    defineDataset({
      users: table(3, zod),
      orders: table(3, z.object({ userId: z.string() }), { overrides: { userId: f.ref("users.id") } }),
    });
    defineDataset({
      users: table(3, zod),
      // @ts-expect-error there is no such field
      orders: table(3, z.object({ userId: z.string() }), { overrides: { userId: f.ref("users.uid") } }),
    });
  });
});
