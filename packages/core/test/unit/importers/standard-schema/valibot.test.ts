import { toJsonSchema } from "@valibot/to-json-schema";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { generate } from "../../../../src/importers/index.js";
import { catchError } from "../../../catch-error.js";

const ROWS = 40;

const TEXTS = {
  email: v.email,
  rfcEmail: v.rfcEmail,
  url: v.url,
  uuid: v.uuid,
  ulid: v.ulid,
  isoDate: v.isoDate,
  isoDateTime: v.isoDateTime,
  isoTimestamp: v.isoTimestamp,
  isoTime: v.isoTime,
  isoTimeSecond: v.isoTimeSecond,
  isoWeek: v.isoWeek,
  ipv4: v.ipv4,
  ipv6: v.ipv6,
  ip: v.ip,
  mac: v.mac,
  nanoid: v.nanoid,
  cuid2: v.cuid2,
  emoji: v.emoji,
  hexColor: v.hexColor,
  hexadecimal: v.hexadecimal,
  base64: v.base64,
  bic: v.bic,
  creditCard: v.creditCard,
  imei: v.imei,
  digits: v.digits,
  decimal: v.decimal,
  octal: v.octal,
  slug: v.slug,
  nonEmpty: v.nonEmpty,
  empty: v.empty,
} as Readonly<Record<string, () => v.BaseValidation<string, string, v.BaseIssue<unknown>>>>;

const Tree: v.GenericSchema = v.object({ value: v.number(), children: v.array(v.lazy(() => Tree)) });
class Money {}

const SCHEMAS: Readonly<Record<string, v.GenericSchema>> = {
  ...Object.fromEntries(Object.entries(TEXTS).map(([name, action]) => [name, v.pipe(v.string(), action())])),
  hash: v.pipe(v.string(), v.hash(["md5"])),
  lengths: v.pipe(v.string(), v.minLength(3), v.maxLength(5)),
  affixes: v.pipe(v.string(), v.startsWith("a."), v.endsWith("b"), v.includes("-"), v.length(9)),
  changed: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.email()),
  listed: v.pipe(v.string(), v.values(["a", "b"])),
  parsed: v.pipe(v.string(), v.parseBoolean()),
  "parsed as JSON": v.pipe(v.string(), v.parseJson()),
  transformed: v.pipe(v.string(), v.digits(), v.transform(Number), v.number(), v.minValue(5)),
  number: v.pipe(v.number(), v.integer(), v.minValue(3), v.ltValue(10), v.multipleOf(3)),
  bigint: v.pipe(v.bigint(), v.gtValue(3n)),
  date: v.pipe(v.date(), v.minValue(new Date(0)), v.maxValue(new Date(1e9))),
  "pipe of a pipe": v.pipe(v.pipe(v.date(), v.minValue(new Date("2050-01-01"))), v.maxValue(new Date("2050-01-02"))),
  literal: v.literal(3n),
  picklist: v.picklist(["a", 1, 2n]),
  enum: v.enum({ A: 1, B: "x" }),
  nan: v.nan(),
  any: v.any(),
  map: v.pipe(v.map(v.string(), v.date()), v.minSize(2)),
  set: v.set(v.string()),
  file: v.pipe(v.file(), v.mimeType(["image/png"]), v.maxSize(100)),
  blob: v.blob(),
  instance: v.instance(URL),
  object: v.object({
    a: v.optional(v.number(), 3),
    b: v.nullish(v.date()),
    c: v.undefinedable(v.string()),
    d: v.exactOptional(v.string()),
    e: v.nonOptional(v.optional(v.string())),
    f: v.nullable(v.string()),
  }),
  strict: v.strictObject({ a: v.string() }),
  loose: v.looseObject({ a: v.string() }),
  rest: v.objectWithRest({ a: v.string() }, v.number()),
  record: v.record(v.pipe(v.string(), v.regex(/^x-/)), v.number()),
  "record of a picklist": v.record(v.picklist(["a", "b"]), v.number()),
  "record with a size": v.pipe(v.record(v.string(), v.number()), v.minEntries(3)),
  variant: v.variant("k", [v.object({ k: v.literal("a"), x: v.number() }), v.object({ k: v.literal("b") })]),
  union: v.union([v.string(), v.date(), v.undefined()]),
  intersect: v.intersect([v.object({ a: v.string() }), v.object({ b: v.number() })]),
  tuple: v.tupleWithRest([v.string(), v.optional(v.number())], v.boolean()),
  "loose tuple": v.looseTuple([v.string()]),
  recursive: Tree,
  checked: v.pipe(
    v.number(),
    v.integer(),
    v.check((value) => value % 7 === 0),
  ),
  "instance that may be left out": v.object({ a: v.optional(v.instance(Money)), b: v.string() }),
};

describe.each(Object.entries(SCHEMAS))("%s", (_name, schema) => {
  it("is met on both sides", () => {
    const inputs = generate(schema, { side: "input", count: ROWS });
    const outputs = generate(schema, { count: ROWS });
    for (const [i, input] of inputs.entries()) {
      const result = v.safeParse(schema, input);
      expect(result.issues).toBeUndefined();
      if (!(input instanceof Blob)) expect(result.output).toEqual(outputs[i]);
    }
  });
});

it("reads hints from metadata", () => {
  const schema = v.object({ sku: v.pipe(v.string(), v.metadata({ seedbed: { values: ["A-1", "A-2"] } })) });
  expect(["A-1", "A-2"]).toContain(generate(schema).sku);
});

it("takes a converter", () => {
  const schema = v.object({ email: v.pipe(v.string(), v.email()) });
  const { email } = generate(schema, { toJsonSchema: (given: v.GenericSchema) => toJsonSchema(given, { typeMode: "input" }) });
  expect(email).toContain("@");
});

it("refuses to wait", () => {
  const schema = v.pipeAsync(
    v.string(),
    v.checkAsync(async () => true),
  );
  expect(catchError(() => generate(schema)).code).toBe("SCHEMA_ASYNC");
});
