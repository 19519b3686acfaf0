import { eitherOf, membersOf, nothing, type SchemaDocument } from "../document/schema-document.js";
import { foldChecks } from "./fold-checks.js";
import type { KindReader, ZodContext } from "./kind-reader.js";
import { mayBeAbsent, unwrap, type ZodSchema } from "./zod-schema.js";

/** Objects, lists and choices. */
export const STRUCTURES: Readonly<Record<string, KindReader>> = {
  object: readObject,
  record: readRecord,
  array(schema, context) {
    const { min, max } = foldChecks(schema);
    return { type: "array", items: context.read(schema._zod.def.element!), ...itemBounds(min, max) };
  },
  tuple(schema, context) {
    const { items = [], rest } = schema._zod.def;
    const { min, max } = foldChecks(schema);
    let needed = items.length;
    while (needed > 0 && mayBeAbsent(items[needed - 1]!)) needed--;
    return {
      type: "array",
      ...(items.length === 0 ? {} : { prefixItems: items.map((item) => context.read(item)) }),
      items: rest ? context.read(rest) : false,
      ...itemBounds(Math.max(needed, min ?? 0), rest ? max : Math.min(items.length, max ?? items.length)),
    };
  },
  union(schema, context, place) {
    const { options = [], discriminator, inclusive } = schema._zod.def;
    const read = options.map((option) => context.read(option, place));
    // What a discriminator tells apart needs no proof that only one branch holds.
    return inclusive === false && discriminator === undefined ? { oneOf: read } : eitherOf(read);
  },
  intersection(schema, context) {
    const { left, right } = schema._zod.def;
    return { allOf: [context.read(left!, { open: true }), context.read(right!, { open: true })] };
  },
  map(schema, context) {
    const { keyType, valueType } = schema._zod.def;
    return context.marks.map(context.read(keyType!), context.read(valueType!), foldChecks(schema));
  },
  set: (schema, context) => context.marks.set(context.read(schema._zod.def.valueType!), foldChecks(schema)),
};

function readObject(schema: ZodSchema, context: ZodContext, { open }: { readonly open?: boolean }): SchemaDocument {
  const { shape = {}, catchall } = schema._zod.def;
  const names = Object.keys(shape);
  const required = names.filter((name) => !mayBeAbsent(shape[name]!));
  const isStrict = catchall?._zod.def.type === "never";
  // Members that zod strips are not made; an intersection's other side may ask for some.
  const extra = isStrict ? false : catchall !== undefined ? context.read(catchall) : open === true ? undefined : false;
  return {
    type: "object",
    properties: membersOf(names.map((name) => [name, context.read(shape[name]!, { slot: true, open: open === true })])),
    ...(required.length === 0 ? {} : { required }),
    ...(extra === undefined ? {} : { additionalProperties: extra }),
  };
}

function readRecord(schema: ZodSchema, context: ZodContext, { open }: { readonly open?: boolean }): SchemaDocument {
  const { keyType, valueType, partial, mode } = schema._zod.def;
  const value = context.read(valueType!, { slot: true });
  const key = unwrap(keyType!);
  const values = keyType!._zod.values ?? key._zod.values;
  if (values !== undefined) {
    const names = [...values].filter((name) => typeof name === "string" || typeof name === "number").map(String);
    return {
      type: "object",
      properties: membersOf(names.map((name) => [name, value])),
      ...(partial === true || mayBeAbsent(valueType!) || names.length === 0 ? {} : { required: names }),
      ...(mode === "loose" || open === true ? {} : { additionalProperties: false }),
    };
  }
  return { type: "object", propertyNames: readKey(key, context), additionalProperties: value };
}

/** Names are texts: keys that are numbers are written in digits. */
function readKey(key: ZodSchema, context: ZodContext): SchemaDocument {
  switch (key._zod.def.type) {
    case "number":
    case "int": {
      const { lower, upper } = foldChecks(key);
      const least = Math.max(0, Math.ceil(Number(lower?.value ?? 0)));
      const most = Math.min(least + 31, Number(upper?.value ?? Infinity));
      const names = Array.from({ length: Math.max(0, Math.floor(most) - least + 1) }, (_, i) => String(least + i));
      return names.length === 0 ? nothing() : { enum: names };
    }
    case "union":
      return eitherOf((key._zod.def.options ?? []).map((option) => readKey(unwrap(option), context)));
    case "any":
    case "unknown":
      return { type: "string" };
    default:
      return context.read(key);
  }
}

function itemBounds(min: number | undefined, max: number | undefined): SchemaDocument {
  return { ...(min === undefined ? {} : { minItems: Math.max(0, min) }), ...(max === undefined ? {} : { maxItems: max }) };
}
