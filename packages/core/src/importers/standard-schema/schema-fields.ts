import type { AnyField, Field } from "../../index.js";

/** The fields of a table whose rows have a type, with fields of the caller in the place of some. */
export type SchemaFields<Row, Overrides> = {
  readonly [Name in (keyof Row & string) | FieldNames<Overrides>]: Name extends FieldNames<Overrides>
    ? Extract<Overrides[Name & keyof Overrides], AnyField>
    : Field<Row[Name & keyof Row]>;
};

/** Names of overrides that are fields and stand for whole columns. */
type FieldNames<Overrides> = {
  [Name in keyof Overrides & string]: Name extends `${string}.${string}` | `${string}[${string}`
    ? never
    : Overrides[Name] extends AnyField
      ? Name
      : never;
}[keyof Overrides & string];
