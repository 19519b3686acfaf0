import { defineField, Field, type FieldBuilder, type Generator, type ValueType } from "@seedbed/core";

/** Options of look-ups. */
export interface LookupOptions {
  /** The field that holds positions in the list, from 0; null gives null. */
  readonly by: string;
  readonly values: readonly (string | number | boolean | null)[];
}

const generator: Generator<LookupOptions> = {
  name: "sql.lookup",
  options: (z) => z.strictObject({ by: z.string(), values: z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])) }),
  prepare({ by, values }, context) {
    const position = context.cells(by);
    return {
      type: typeOf(values),
      nullable: position.nullable === true || values.includes(null),
      at: (row) => values[Number(position.at(row) ?? -1)] ?? null,
    };
  },
};

function typeOf(values: readonly unknown[]): ValueType {
  const present = values.filter((value) => value !== null);
  if (present.every((value) => Number.isSafeInteger(value))) return { type: "int" };
  if (present.every((value) => typeof value === "number")) return { type: "float" };
  return { type: present.every((value) => typeof value === "boolean") ? "bool" : "string" };
}

/** A value from a list, at the position that a sibling names: columns that belong together share the sibling. */
export const lookup: FieldBuilder<(options: LookupOptions) => Field<unknown>> = defineField(
  generator,
  (options: LookupOptions) => new Field<unknown>({ kind: "sql.lookup", ...options }),
);
