import { describe, expect, it } from "vitest";
import * as z from "zod";
import * as mini from "zod/mini";
import { generate } from "../../../../src/importers/index.js";

const ROWS = 40;

/** Values to pass in, and what is made of the same values. */
function both(schema: z.ZodType): { readonly inputs: unknown[]; readonly outputs: unknown[] } {
  return {
    inputs: generate(schema, { side: "input", count: ROWS }),
    outputs: generate(schema, { count: ROWS }),
  };
}

class Money {}

const Tree: z.ZodType = z.object({
  value: z.int(),
  get children() {
    return z.array(Tree);
  },
});
const Nested: z.ZodType = z.lazy(() => z.union([z.int(), z.array(Nested)]));

/** What TypeScript makes of an enum: numbers lead back to their names. */
const Direction = { 0: "Up", Up: 0, Down: "down" } as const;

const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  email: z.email(),
  "email with a domain": z.email().regex(/@acme\.com$/),
  "email by a pattern of its own": z.email({ pattern: z.regexes.html5Email }),
  url: z.url(),
  httpUrl: z.httpUrl(),
  "url with a scheme": z.url({ protocol: /^ftp$/ }),
  "url with a host": z.url({ hostname: /^shop\.example\.com$/ }),
  "url that starts so": z.url().startsWith("https://git.example.com/"),
  uuid: z.uuid(),
  uuidv4: z.uuidv4(),
  uuidv6: z.uuidv6(),
  uuidv7: z.uuidv7(),
  guid: z.guid(),
  nanoid: z.nanoid(),
  cuid: z.cuid(),
  cuid2: z.cuid2(),
  ulid: z.ulid(),
  xid: z.xid(),
  ksuid: z.ksuid(),
  ipv4: z.ipv4(),
  ipv6: z.ipv6(),
  cidrv4: z.cidrv4(),
  cidrv6: z.cidrv6(),
  mac: z.mac(),
  "mac with dashes": z.mac({ delimiter: "-" }),
  base64: z.base64(),
  base64url: z.base64url(),
  e164: z.e164(),
  jwt: z.jwt(),
  "jwt of an algorithm": z.jwt({ alg: "ES256" }),
  emoji: z.emoji(),
  hostname: z.hostname(),
  hex: z.hex(),
  hash: z.hash("sha256"),
  "iso date": z.iso.date(),
  "iso time": z.iso.time(),
  "iso time in minutes": z.iso.time({ precision: -1 }),
  "iso datetime": z.iso.datetime(),
  "iso datetime with offset and milliseconds": z.iso.datetime({ offset: true, precision: 3 }),
  "iso datetime, local": z.iso.datetime({ local: true }),
  "iso duration": z.iso.duration(),
  "string between lengths": z.string().min(3).max(5),
  "string with affixes": z.string().startsWith("ab").includes("-").endsWith("yz"),
  "string with several patterns": z
    .string()
    .min(10)
    .max(20)
    .regex(/[A-Z]/)
    .regex(/\d/)
    .regex(/[^A-Za-z0-9]/),
  "string in upper case": z.string().uppercase().min(4),
  "string that is changed": z.string().trim().toLowerCase().length(8),
  "template literal": z.templateLiteral([z.enum(["a", "b"]), "-", z.int().min(0), "px"]),
  int: z.int(),
  int32: z.int32().positive(),
  uint32: z.uint32(),
  float32: z.float32(),
  "number between": z.number().gt(0).lt(1),
  "multiples of two numbers": z.number().multipleOf(4).multipleOf(6).min(1),
  int64: z.int64(),
  uint64: z.uint64(),
  bigint: z.bigint().min(3n).max(20n).multipleOf(3n),
  "bigint beyond safe integers": z
    .bigint()
    .min(2n ** 70n)
    .multipleOf(7n),
  boolean: z.boolean(),
  date: z.date(),
  "date between": z.date().min(new Date("2020-01-01")).max(new Date("2020-01-02")),
  "date after": z.date().min(new Date("2400-01-01")),
  nan: z.nan(),
  null: z.null(),
  undefined: z.undefined(),
  void: z.void(),
  any: z.any(),
  unknown: z.unknown(),
  enum: z.enum(["a", "b"]),
  "native enum": z.enum(Direction as { readonly Up: 0; readonly Down: "down" }),
  literal: z.literal(["a", 1, true, null, 3n, undefined]),
  map: z.map(z.string(), z.date()).min(2).max(3),
  "map of few keys": z.map(z.enum(["a", "b"]), z.int()).size(2),
  set: z.set(z.int().min(1).max(3)).size(3),
  array: z.array(z.string().optional()).min(2).max(4),
  tuple: z.tuple([z.string(), z.number().optional()], z.boolean()),
  record: z.record(z.string(), z.int()),
  "record of an enum": z.record(z.enum(["a", "b"]), z.int()),
  "partial record": z.partialRecord(z.enum(["a", "b"]), z.int()),
  "record of numbers": z.record(z.int().min(10), z.string()),
  "record of patterns": z.record(z.templateLiteral(["id-", z.int()]), z.int()),
  "loose record": z.looseRecord(z.string().regex(/^x-/), z.int()),
  object: z.object({
    a: z.string().optional(),
    b: z.string().nullish(),
    c: z.exactOptional(z.string()),
    d: z.never().optional(),
  }),
  "strict object": z.strictObject({ a: z.int() }),
  "loose object": z.looseObject({ a: z.int() }),
  catchall: z.object({ a: z.int() }).catchall(z.boolean()),
  "names that objects inherit": z.object({ constructor: z.int(), toString: z.date(), hasOwnProperty: z.string().optional() }),
  defaults: z.object({ a: z.string().default("x"), b: z.int().prefault(3), c: z.int().catch(4) }),
  union: z.union([z.string(), z.date(), z.bigint()]),
  "discriminated union": z.discriminatedUnion("k", [
    z.object({ k: z.literal("a"), x: z.int() }),
    z.object({ k: z.literal("b"), y: z.date() }),
  ]),
  xor: z.xor([z.object({ a: z.string() }), z.object({ b: z.int() })]),
  intersection: z.intersection(z.object({ a: z.date() }), z.object({ a: z.date().min(new Date(0)), b: z.int() })),
  recursive: Tree,
  lazy: Nested,
  json: z.json(),
  stringbool: z.stringbool(),
  codec: z.codec(z.string(), z.number().min(5), { decode: Number, encode: String }),
  "coerced members": z.object({ n: z.coerce.number().min(5), d: z.coerce.date(), b: z.coerce.boolean(), i: z.coerce.bigint() }),
  "coerced behind a text": z.string().pipe(z.coerce.number<string>().min(5).max(9)),
  preprocess: z.preprocess((value) => value, z.int().min(4)),
  transform: z.string().regex(/^\d+$/).transform(Number),
  "transform and pipe": z
    .string()
    .transform((text) => text.length)
    .pipe(z.number().min(3)),
  readonly: z.object({ a: z.array(z.int()) }).readonly(),
  brand: z.string().brand("Id"),
  file: z.file().min(10).max(20).mime(["image/png", "image/jpeg"]),
  "instance of URL": z.instanceof(URL),
  "instance of Uint8Array": z.instanceof(Uint8Array),
  "instance that may be left out": z.object({ a: z.instanceof(Money).optional(), b: z.union([z.instanceof(Money), z.int()]) }),
  "symbol that may be left out": z.object({ a: z.symbol().optional() }),
  "custom without a check": z.custom<string>(),
  property: z.string().check(z.property("length", z.literal(4))),
  "refinement that is a format": z.string().refine((text) => /^[^@\s]+@[^@\s]+\.\w+$/.test(text)),
  "refinement that throws": z.string().refine((text) => JSON.parse(text) !== undefined),
  "zod mini": mini.object({
    a: mini.optional(mini.string().check(mini.minLength(3))),
    b: mini.array(mini.int().check(mini.positive())),
  }) as unknown as z.ZodType,
};

describe.each(Object.entries(SCHEMAS))("%s", (_name, schema) => {
  it("is met on both sides", () => {
    const { inputs, outputs } = both(schema);
    for (const [i, input] of inputs.entries()) {
      const result = schema["~standard"].validate(input) as { readonly issues?: unknown; readonly value?: unknown };
      expect(result.issues).toBeUndefined();
      // Files of equal content are different objects.
      if (!(input instanceof File)) expect(result.value).toEqual(outputs[i]);
    }
  });
});

describe("shapes of values", () => {
  it("leaves members out instead of setting them to undefined", () => {
    const schema = z.object({ a: z.string().optional() });
    const values = generate(schema, { count: ROWS });
    expect(values.some((value) => !("a" in value))).toBe(true);
    expect(values.every((value) => !("a" in value) || value.a !== undefined)).toBe(true);
  });

  it("fills defaults in on the side of outputs only", () => {
    const schema = z.object({ role: z.enum(["user", "admin"]).default("user") });
    expect(generate(schema, { count: ROWS }).every(({ role }) => role === "user" || role === "admin")).toBe(true);
    expect(generate(schema, { count: ROWS, side: "input" }).some((value) => !("role" in value))).toBe(true);
  });

  it("makes dates that fit their names", () => {
    const schema = z.object({ birthDate: z.date(), dueDate: z.date().nullable() });
    for (const { birthDate, dueDate } of generate(schema, { count: ROWS })) {
      expect(birthDate.getUTCFullYear()).toBeLessThan(2007);
      if (dueDate !== null) expect(dueDate.getUTCFullYear()).toBeGreaterThan(2024);
    }
  });

  it("keeps a member named __proto__ an own member", () => {
    const shape = Object.create(null) as Record<string, z.ZodType>;
    Object.defineProperty(shape, "__proto__", { value: z.int(), enumerable: true });
    const value = generate(z.strictObject(shape), { side: "input" });
    expect(Object.hasOwn(value, "__proto__")).toBe(true);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  it("spreads over the whole range of wide bigints", () => {
    const values = generate(z.int64(), { count: 200 });
    expect(values.filter((value) => value < 0n).length).toBeGreaterThan(60);
    expect(values.filter((value) => value > 2n ** 60n).length).toBeGreaterThan(60);
  });

  it("moves no value when a member is added", () => {
    const shape = { a: z.string().refine((text) => text.length % 3 === 0), b: z.date(), c: z.array(z.int64()) };
    const before = generate(z.object(shape), { count: ROWS });
    const after = generate(z.object({ x: z.string().refine((text) => text.length % 2 === 0), ...shape, y: z.set(z.int()) }), {
      count: ROWS,
    });
    expect(after.map(({ a, b, c }) => ({ a, b, c }))).toEqual(before);
  });
});
