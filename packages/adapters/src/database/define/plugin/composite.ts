import { defineField, Field, type FieldBuilder, type FieldNode, formatTimestamp, type Generator } from "@seedbed/core";

/** Options of composite values. */
export interface CompositeOptions {
  /** Fields in the order of the type. */
  readonly fields: readonly FieldNode[];
}

const generator: Generator<CompositeOptions, string> = {
  name: "sql.composite",
  options: (z, parts) => z.strictObject({ fields: z.array(parts.field).min(1) }),
  prepare({ fields }, context) {
    const cells = fields.map((node, i) => context.nested(`f${i}`, node));
    return { type: { type: "string" }, at: (row) => `(${cells.map((cell) => writeMember(cell.at(row))).join(",")})` };
  },
};

/** A member as PostgreSQL reads it. */
function writeMember(value: unknown): string {
  if (value === null || value === undefined) return "";
  const text =
    value instanceof Date ? formatTimestamp(value.getTime()) : typeof value === "object" ? JSON.stringify(value) : String(value);
  return /^[\w.:+-]+$/.test(text) ? text : `"${text.replace(/["\\]/g, "$&$&")}"`;
}

/** Values of composite types, as the text that PostgreSQL reads. */
export const composite: FieldBuilder<(options: CompositeOptions) => Field<string>> = defineField(
  generator,
  (options: CompositeOptions) => new Field<string>({ kind: "sql.composite", ...options }),
);
