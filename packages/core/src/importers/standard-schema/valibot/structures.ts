import { eitherOf, membersOf, type SchemaDocument } from "../document/schema-document.js";
import type { KindReader, ValibotContext } from "./kind-reader.js";
import type { ValibotSchema } from "./valibot-schema.js";

type Rest = (schema: ValibotSchema, context: ValibotContext) => SchemaDocument | false | undefined;

const closed: Rest = () => false;
const optionsOf = ({ options = [] }: ValibotSchema): readonly ValibotSchema[] => options as readonly ValibotSchema[];
const mayBeAbsent = ({ type }: ValibotSchema): boolean => type === "optional" || type === "exact_optional" || type === "nullish";

/** Objects, lists and choices. */
export const STRUCTURES: Readonly<Record<string, KindReader>> = {
  object: objectWith(closed),
  strict_object: objectWith(closed),
  loose_object: objectWith(() => undefined),
  object_with_rest: objectWith((schema, { read }) => read(schema.rest!)),
  record: readRecord,
  array: (schema, { read, actions }) => ({ type: "array", items: read(schema.item!), ...countBounds("Items", actions) }),
  tuple: tupleWith(closed),
  strict_tuple: tupleWith(closed),
  loose_tuple: tupleWith(() => undefined),
  tuple_with_rest: tupleWith((schema, { read }) => read(schema.rest!)),
  map: (schema, { read, marks, actions }) => marks.map(read(schema.key as ValibotSchema), read(schema.value!), actions),
  set: (schema, { read, marks, actions }) => marks.set(read(schema.value!), actions),
  union: (schema, { read, slot }) => eitherOf(optionsOf(schema).map((option) => read(option, slot))),
  variant: (schema, { read }) => eitherOf(optionsOf(schema).map((option) => read(option))),
  intersect: (schema, { read }) => ({ allOf: optionsOf(schema).map((option) => opened(read(option))) }),
};

function objectWith(rest: Rest): KindReader {
  return (schema, context) => {
    const { entries = {} } = schema;
    const names = Object.keys(entries);
    const further = rest(schema, context);
    return {
      type: "object",
      properties: membersOf(names.map((name) => [name, context.read(entries[name]!, true)])),
      required: names.filter((name) => !mayBeAbsent(entries[name]!)),
      ...(further === undefined ? {} : { additionalProperties: further }),
      ...countBounds("Properties", context.actions),
    };
  };
}

function tupleWith(rest: Rest): KindReader {
  return (schema, context) => {
    const { items = [] } = schema;
    const { min = 0, max } = context.actions;
    let needed = items.length;
    while (needed > 0 && mayBeAbsent(items[needed - 1]!)) needed--;
    const further = rest(schema, context);
    return {
      type: "array",
      ...(items.length === 0 ? {} : { prefixItems: items.map((item) => context.read(item)) }),
      ...(further === undefined ? {} : { items: further }),
      ...countBounds("Items", {
        min: Math.max(needed, min),
        max: further === false ? Math.min(items.length, max ?? items.length) : max,
      }),
    };
  };
}

function readRecord(schema: ValibotSchema, { read, actions }: ValibotContext): SchemaDocument {
  const key = schema.key as ValibotSchema;
  const value = read(schema.value!, true);
  const names = key.type === "literal" ? [key.literal] : key.type === "picklist" || key.type === "enum" ? key.options : undefined;
  return {
    type: "object",
    ...(names === undefined
      ? { propertyNames: read(key), additionalProperties: value }
      : { properties: membersOf(names.map((name) => [String(name), value])), additionalProperties: false }),
    ...countBounds("Properties", actions),
  };
}

/** Sides of an intersection leave room for each other's members. */
function opened(document: SchemaDocument): SchemaDocument {
  if (document["additionalProperties"] !== false) return document;
  const { additionalProperties: _closed, ...open } = document;
  return open;
}

function countBounds(
  of: "Items" | "Properties",
  { min, max }: { min: number | undefined; max: number | undefined },
): SchemaDocument {
  return {
    ...(min === undefined || min <= 0 ? {} : { [`min${of}`]: min }),
    ...(max === undefined ? {} : { [`max${of}`]: max }),
  };
}
