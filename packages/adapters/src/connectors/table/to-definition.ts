import {
  type ColumnSchema,
  type DatasetDefinition,
  type FieldNode,
  parseDataset,
  type TableSchema,
  type ValueType,
} from "@seedbed/core";
import { inferKind, type NameHint } from "@seedbed/core/schema";

const ROWS = 100;

/** Names that documents can hold. */
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Fields that a connector knows better than types tell, by table and column. */
export type KnownFields = Readonly<Record<string, Readonly<Record<string, FieldNode>>>>;

/**
 * A dataset of the same tables: keys, references where columns say so, and values by the names of columns.
 *
 * @param tables - Tables of a service.
 * @param known - Fields that are known better, such as enums.
 */
export function toDefinition(tables: readonly TableSchema[], known: KnownFields = {}): DatasetDefinition {
  const used = tables.filter(({ name, columns }) => NAME.test(name) && columns.length > 0);
  const keys = new Map(used.map(({ name, columns }) => [name, columns.find(({ primaryKey }) => primaryKey)?.name]));
  const entries = used.map((schema) => {
    const fields = schema.columns
      .filter(({ name }) => NAME.test(name))
      .map((column) => [column.name, known[schema.name]?.[column.name] ?? toField(schema.name, column, keys)] as const);
    return [schema.name, { rows: ROWS, fields: Object.fromEntries(fields) }] as const;
  });
  return parseDataset({ seedbed: 1, tables: Object.fromEntries(entries) });
}

function toField(table: string, column: ColumnSchema, keys: ReadonlyMap<string, string | undefined>): FieldNode {
  const missing = {
    ...(column.nullable ? { nullFraction: 0.1 } : {}),
    ...(column.optional && !column.nullable ? { absentFraction: 0.1 } : {}),
  };
  if (column.primaryKey) return { kind: column.type.type === "int" ? "sequence" : "uuid", primaryKey: true };
  const [target, field] = column.references?.split(".") ?? [];
  if (target !== undefined && keys.get(target) === field && field !== undefined)
    return { kind: "ref", to: `${target}.${field}`, ...missing };
  return { ...toKind(table, column.name, column.type), ...missing };
}

function toKind(table: string, name: string, type: ValueType): FieldNode {
  const hint = hintType(type);
  const inferred = hint === undefined ? undefined : inferKind({ name, parents: [table], type: hint });
  if (inferred !== undefined && !inferred.needsLocale) return inferred.node;
  switch (type.type) {
    case "decimal":
      return { kind: "decimal", scale: type.scale };
    case "list":
      return { kind: "array", of: toKind(table, name, type.of) };
    case "struct":
      return {
        kind: "object",
        fields: Object.fromEntries(Object.entries(type.fields).map(([member, each]) => [member, toKind(name, member, each)])),
      };
    default:
      return { kind: type.type };
  }
}

function hintType({ type }: ValueType): NameHint["type"] | undefined {
  return type === "string" ? "string" : type === "int" ? "integer" : type === "float" ? "number" : undefined;
}
