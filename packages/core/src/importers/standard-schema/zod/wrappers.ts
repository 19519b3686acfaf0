import { eitherOf } from "../document/schema-document.js";
import { instanceDocument } from "../marks/instances.js";
import type { KindReader } from "./kind-reader.js";
import { unwrap, type ZodSchema } from "./zod-schema.js";

const inner: KindReader = (schema, context, place) => context.read(schema._zod.def.innerType!, place);
const unsupported =
  (what: string): KindReader =>
  (_schema, { marks }) =>
    marks.unsupported(what);

/** Schemas around schemas, and those that nothing is known of. */
export const WRAPPERS: Readonly<Record<string, KindReader>> = {
  optional: (schema, context, place) =>
    place.slot === true ? inner(schema, context, place) : eitherOf([inner(schema, context, place), context.marks.undefined()]),
  default: inner,
  prefault: inner,
  catch: inner,
  readonly: inner,
  success: inner,
  nonoptional: (schema, context, place) => inner(schema, context, { ...place, slot: true }),
  nullable: (schema, context, place) => eitherOf([inner(schema, context, place), { type: "null" }]),
  lazy: (schema, context, place) => context.read(schema._zod.innerType!, place),
  pipe: readPipe,
  transform: () => ({}),
  custom(schema, { marks }) {
    const type = schema._zod.bag?.["Class"];
    return type === undefined ? {} : instanceDocument(type, marks);
  },
  symbol: unsupported("symbols"),
  function: unsupported("functions"),
  promise: unsupported("promises"),
};

/** Kinds whose values can meet a second schema of the same type as well. */
const PLAIN: ReadonlySet<string> = new Set([
  "string",
  "number",
  "int",
  "boolean",
  "bigint",
  "date",
  "enum",
  "literal",
  "template_literal",
]);

/**
 * Values of a pipe are those of its way in. Where the way back is known, values of the way out are made and sent back: they
 * then pass by construction.
 */
function readPipe(
  schema: ZodSchema,
  context: Parameters<KindReader>[1],
  place: Parameters<KindReader>[2],
): ReturnType<KindReader> {
  const { in: from, out: to, reverseTransform } = schema._zod.def;
  const bag = schema._zod.bag;
  if (Array.isArray(bag?.["truthy"]) && Array.isArray(bag["falsy"])) {
    return eitherOf([{ enum: bag["truthy"] }, { enum: bag["falsy"] }]);
  }
  if (reverseTransform !== undefined) {
    return context.marks.converted(context.read(to!), (value) => reverse(reverseTransform, value));
  }
  const source = unwrap(from!);
  const target = unwrap(to!);
  const [sourceType, targetType] = [source._zod.def.type, target._zod.def.type];
  if (sourceType === "transform" || sourceType === "any" || sourceType === "unknown") return context.read(to!, place);
  if (targetType === "transform") return context.read(from!, place);
  if (sourceType === "string" && target._zod.def.coerce === true && targetType !== "string" && targetType !== "boolean") {
    return context.marks.converted(context.read(to!), write);
  }
  if (PLAIN.has(sourceType) && sourceType === targetType && from === source && to === target) {
    return { allOf: [context.read(from, place), context.read(to, place)] };
  }
  return context.read(from!, place);
}

/** What the way back refuses becomes no value, which the way in refuses in turn. */
function reverse(convert: NonNullable<ZodSchema["_zod"]["def"]["reverseTransform"]>, value: unknown): unknown {
  const payload = { value, issues: [] };
  try {
    const result = convert(value, payload);
    return payload.issues.length > 0 ? undefined : result;
  } catch {
    return undefined;
  }
}

/** A value as the text that coercion reads it from. */
function write(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value);
}
