import fc from "fast-check";
import * as z from "zod";

const text = fc.record({ min: fc.integer({ min: 0, max: 6 }), more: fc.integer({ min: 0, max: 10 }) }).map(({ min, more }) =>
  z
    .string()
    .min(min)
    .max(min + more),
);

const format = fc.constantFrom<() => z.ZodType>(
  z.email,
  z.url,
  z.httpUrl,
  z.uuid,
  z.uuidv4,
  z.uuidv7,
  z.guid,
  z.nanoid,
  z.cuid,
  z.cuid2,
  z.ulid,
  z.xid,
  z.ksuid,
  z.ipv4,
  z.ipv6,
  z.cidrv4,
  z.cidrv6,
  z.mac,
  z.base64,
  z.base64url,
  z.e164,
  z.jwt,
  z.emoji,
  z.hostname,
  z.hex,
  z.iso.date,
  z.iso.time,
  z.iso.datetime,
  z.iso.duration,
  () => z.iso.datetime({ offset: true, precision: 3 }),
  () => z.string().regex(/^[A-Z]{2}-\d{4}$/),
  () => z.string().startsWith("a/").endsWith(".b"),
  () => z.string().min(8).regex(/[A-Z]/).regex(/\d/),
  () => z.string().trim().toLowerCase().min(3),
  () => z.templateLiteral(["v", z.int().min(0), ".", z.enum(["a", "b"])]),
);

const number = fc
  .record({ min: fc.integer({ min: -1000, max: 1000 }), more: fc.integer({ min: 0, max: 1000 }), kind: fc.nat({ max: 5 }) })
  .map(({ min, more, kind }): z.ZodType => {
    if (kind === 0)
      return z
        .int()
        .min(min)
        .max(min + more);
    if (kind === 1)
      return z
        .number()
        .gte(min)
        .lt(min + more + 1);
    if (kind === 2) return z.number().multipleOf(0.5);
    if (kind === 3) return z.int32().positive();
    if (kind === 4)
      return z
        .bigint()
        .min(BigInt(min))
        .max(BigInt(min + more));
    return z.number();
  });

const date = fc
  .record({ from: fc.integer({ min: -1e12, max: 2e12 }), more: fc.integer({ min: 0, max: 1e11 }), kind: fc.nat({ max: 3 }) })
  .map(({ from, more, kind }) => {
    if (kind === 0) return z.date();
    if (kind === 1) return z.date().min(new Date(from));
    if (kind === 2) return z.date().max(new Date(from));
    return z
      .date()
      .min(new Date(from))
      .max(new Date(from + more));
  });

const other = fc.constantFrom<() => z.ZodType>(
  z.boolean,
  z.null,
  z.undefined,
  z.nan,
  z.any,
  z.unknown,
  z.int64,
  z.stringbool,
  () => z.literal("a"),
  () => z.literal(["a", 1, true, null, 5n]),
  () => z.enum(["x", "y", "z"]),
  () => z.file().min(1).max(64),
  () => z.coerce.number().min(3),
  () => z.coerce.date(),
  () => z.codec(z.iso.datetime(), z.date(), { decode: (value) => new Date(value), encode: (value) => value.toISOString() }),
  () =>
    z
      .string()
      .regex(/^\d{1,6}$/)
      .transform(Number),
  () => z.string().pipe(z.coerce.number<string>().min(2).max(40)),
  () => z.preprocess((value) => value, z.int()),
  () => z.int().refine((value) => value % 3 === 0),
  () => z.string().refine((value) => value.length % 2 === 0),
  () => z.instanceof(URL),
);

const leaf: fc.Arbitrary<z.ZodType> = fc
  .oneof(
    text,
    format,
    format.map((make) => make()),
    number,
    date,
    other.map((make) => make()),
  )
  .map((made) => (typeof made === "function" ? made() : made));

const name = fc.oneof(
  fc.constantFrom("id", "email", "createdAt", "price", "__proto__", "constructor", "a.b", ""),
  fc.string({ maxLength: 6 }),
);

/** Members by name, with names of all kinds. */
function members(value: fc.Arbitrary<z.ZodType>): fc.Arbitrary<Record<string, z.ZodType>> {
  return fc.uniqueArray(fc.tuple(name, value), { selector: ([key]) => key, maxLength: 5 }).map((entries) => {
    const shape = Object.create(null) as Record<string, z.ZodType>;
    for (const [key, schema] of entries) shape[key] = schema;
    return shape;
  });
}

/** Schemas of zod of all kinds that values can be made of. */
export const zodSchemas: fc.Arbitrary<z.ZodType> = fc.letrec<{ schema: z.ZodType }>((tie) => {
  const inner = tie("schema");
  const few = fc.array(inner, { minLength: 1, maxLength: 3 });
  return {
    schema: fc.oneof(
      { maxDepth: 3, depthSize: "small" },
      { arbitrary: leaf, weight: 6 },
      { arbitrary: members(inner).map((shape) => z.object(shape)), weight: 4 },
      { arbitrary: members(inner).map((shape) => z.strictObject(shape)), weight: 1 },
      { arbitrary: inner.map((value) => z.object({ a: z.int() }).catchall(value)), weight: 1 },
      { arbitrary: fc.tuple(inner, fc.nat({ max: 3 })).map(([item, min]) => z.array(item).min(min)), weight: 2 },
      { arbitrary: few.map((items) => z.tuple(items as [z.ZodType, ...z.ZodType[]])), weight: 1 },
      { arbitrary: fc.tuple(few, inner).map(([items, rest]) => z.tuple(items as [z.ZodType], rest)), weight: 1 },
      { arbitrary: few.map((options) => z.union(options)), weight: 2 },
      {
        arbitrary: fc
          .tuple(members(inner), members(inner))
          .map(([a, b]) =>
            z.discriminatedUnion("kind", [z.object({ ...a, kind: z.literal("a") }), z.object({ ...b, kind: z.literal("b") })]),
          ),
        weight: 1,
      },
      {
        arbitrary: fc.tuple(inner, inner).map(([a, b]) => z.intersection(z.object({ a }), z.object({ b }))),
        weight: 1,
      },
      { arbitrary: inner.map((value) => z.record(z.string(), value)), weight: 1 },
      { arbitrary: inner.map((value) => z.record(z.enum(["p", "q"]), value)), weight: 1 },
      { arbitrary: inner.map((value) => z.partialRecord(z.enum(["p", "q"]), value)), weight: 1 },
      { arbitrary: inner.map((value) => z.map(z.string(), value).min(1)), weight: 1 },
      { arbitrary: fc.constant(z.set(z.int()).min(2)), weight: 1 },
      { arbitrary: inner.map((value) => value.optional()), weight: 2 },
      { arbitrary: inner.map((value) => value.nullable()), weight: 2 },
      { arbitrary: inner.map((value) => value.readonly().brand("B")), weight: 1 },
      { arbitrary: inner.map((value) => z.lazy(() => value)), weight: 1 },
      { arbitrary: inner.map((value) => value.transform((made) => [made])), weight: 1 },
      {
        arbitrary: inner.map((value) => {
          const tree: z.ZodType = z.object({ value, children: z.array(z.lazy(() => tree)).max(2) });
          return tree;
        }),
        weight: 1,
      },
    ),
  };
}).schema;

/** Shapes of objects. */
export const zodShapes: fc.Arbitrary<Record<string, z.ZodType>> = members(zodSchemas);
