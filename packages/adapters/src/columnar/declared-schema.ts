import type { ColumnSchema, TableSchema, ValueType } from "@seedbed/core";
import { z } from "zod";

/** Name of the metadata entry that holds a table's columns as Seedbed knows them. */
export const SCHEMA_KEY = "seedbed.schema";

const valueType: z.ZodType<ValueType> = z.lazy(() =>
  z.union([
    z.strictObject({ type: z.enum(["int", "float", "bool", "string", "bytes", "date", "time", "duration", "json"]) }),
    z.strictObject({ type: z.literal("decimal"), scale: z.int().min(0).max(18), as: z.enum(["number", "string"]) }),
    z.strictObject({ type: z.literal("timestamp"), as: z.enum(["date", "iso", "epochMs"]) }),
    z.strictObject({ type: z.literal("list"), of: valueType }),
    z.strictObject({ type: z.literal("struct"), fields: z.record(z.string(), valueType) }),
  ]),
);

const tableSchema = z.strictObject({
  name: z.string(),
  columns: z.array(
    z.strictObject({
      name: z.string(),
      type: valueType,
      nullable: z.boolean(),
      optional: z.boolean(),
      primaryKey: z.boolean(),
      unique: z.boolean(),
      references: z.string().optional(),
    }),
  ),
});

/** Longest text that is looked at, in characters; real ones take a hundred a column. */
const MAX_LENGTH = 4 << 20;
/** Deepest nesting of types that is looked at. */
const MAX_DEPTH = 64;

/**
 * Columns as text for a file's metadata.
 *
 * @param schema - The table.
 */
export function formatDeclaredSchema(schema: TableSchema): string {
  const columns = schema.columns.map(({ name, type, nullable, optional, primaryKey, unique, references }) => ({
    name,
    type: toPlainType(type),
    nullable,
    optional,
    primaryKey,
    unique,
    ...(references === undefined ? {} : { references }),
  }));
  return JSON.stringify({ name: schema.name, columns });
}

/**
 * Reads columns from a file's metadata.
 *
 * @param text - As {@link formatDeclaredSchema} wrote it, or anything.
 * @returns Undefined when it is none.
 */
export function parseDeclaredSchema(text: string | undefined): TableSchema | undefined {
  if (text === undefined || text.length > MAX_LENGTH || nesting(text) > MAX_DEPTH * 3) return undefined;
  try {
    const result = tableSchema.safeParse(JSON.parse(text));
    if (!result.success) return undefined;
    const columns = result.data.columns.map(({ references, ...column }): ColumnSchema => {
      return references === undefined ? column : { ...column, references };
    });
    return { name: result.data.name, columns };
  } catch {
    return undefined;
  }
}

function nesting(text: string): number {
  let depth = 0;
  let most = 0;
  for (const character of text) {
    if (character === "{" || character === "[") most = Math.max(most, ++depth);
    else if (character === "}" || character === "]") depth--;
  }
  return most;
}

/** Leaves out whatever else hangs on a type object. */
function toPlainType(type: ValueType): ValueType {
  switch (type.type) {
    case "decimal":
      return { type: "decimal", scale: type.scale, as: type.as };
    case "timestamp":
      return { type: "timestamp", as: type.as };
    case "list":
      return { type: "list", of: toPlainType(type.of) };
    case "struct":
      return {
        type: "struct",
        fields: Object.fromEntries(Object.entries(type.fields).map(([name, each]) => [name, toPlainType(each)])),
      };
    default:
      return { type: type.type };
  }
}
