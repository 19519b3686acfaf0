import { eitherOf } from "../document/schema-document.js";
import { instanceDocument } from "../marks/instances.js";
import type { KindReader } from "./kind-reader.js";

const inner: KindReader = (schema, { read, slot }) => read(schema.wrapped!, slot);
const present: KindReader = (schema, { read }) => read(schema.wrapped!, true);
const orNull: KindReader = (schema, context) => eitherOf([inner(schema, context), { type: "null" }]);
const orUndefined: KindReader = (schema, context) => eitherOf([inner(schema, context), context.marks.undefined()]);
const unsupported =
  (what: string): KindReader =>
  (_schema, { marks }) =>
    marks.unsupported(what);

/** Schemas around schemas, and those that no value can be made of. */
export const WRAPPERS: Readonly<Record<string, KindReader>> = {
  optional: (schema, context) => (context.slot ? inner : orUndefined)(schema, context),
  exact_optional: inner,
  undefinedable: orUndefined,
  nullable: orNull,
  nullish: (schema, context) =>
    context.slot ? orNull(schema, context) : eitherOf([orNull(schema, context), context.marks.undefined()]),
  non_optional: present,
  non_nullable: inner,
  non_nullish: present,
  lazy: (schema, { read, slot }) => read(schema.getter!(undefined), slot),
  instance: (schema, { marks }) => instanceDocument(schema.class, marks),
  symbol: unsupported("symbols"),
  function: unsupported("functions"),
  promise: unsupported("promises"),
};
