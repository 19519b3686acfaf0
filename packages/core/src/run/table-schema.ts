import type { FieldNode } from "../definition/node.js";
import type { FieldPlan, TablePlan } from "../plan/table-plan.js";
import type { ColumnSchema, TableSchema } from "../vector/batch.js";

/**
 * The columns of a table, for writers.
 *
 * @param table - The table's plan.
 */
export function createTableSchema(table: TablePlan): TableSchema {
  const keys = new Set(table.node.primaryKey ?? []);
  const columns: ColumnSchema[] = [];
  for (const [name, field] of table.fields) {
    const primaryKey = field.node.primaryKey === true || keys.has(name);
    columns.push({
      name,
      type: field.cells.type,
      nullable: !primaryKey && mayBeNull(field, new Set()),
      optional: mayBeAbsent(field, new Set()),
      primaryKey,
      unique: field.node.unique === true || field.node.primaryKey === true,
      ...(field.node.kind === "ref" ? { references: String(field.node.to) } : {}),
    });
  }
  return { name: table.name, columns };
}

function mayBeNull(field: FieldPlan, seen: Set<FieldPlan>): boolean {
  if (field.presence()?.nullable === true || isNullableKind(field.node.kind)) return true;
  if (field.node.kind !== "ref" || seen.has(field)) return false;
  seen.add(field);
  const partner = field.table.fields.get(String(field.node.with ?? ""));
  const read = field.dependencies.map((dependency) => dependency.field);
  return (
    field.node.acyclic === true || [...read, ...(partner === undefined ? [] : [partner])].some((other) => mayBeNull(other, seen))
  );
}

/** Kinds that take the value of another cell, absent where that one is. */
const TAKES: ReadonlySet<string> = new Set(["copy", "ref", "first", "last"]);

function mayBeAbsent(field: FieldPlan, seen: Set<FieldPlan>): boolean {
  if (field.presence()?.optional === true) return true;
  if (!TAKES.has(field.node.kind) || seen.has(field)) return false;
  seen.add(field);
  return field.dependencies.some((dependency) => mayBeAbsent(dependency.field, seen) || hasAbsentMember(dependency.field.node));
}

function hasAbsentMember(node: FieldNode): boolean {
  const members = Object.values((node.fields ?? {}) as Readonly<Record<string, FieldNode>>);
  return members.some((member) => (member.absentFraction ?? 0) > 0 || hasAbsentMember(member));
}

/** Kinds whose values may be null without a modifier: they read other cells. */
function isNullableKind(kind: string): boolean {
  return (
    kind === "copy" ||
    kind === "derived" ||
    kind === "min" ||
    kind === "max" ||
    kind === "avg" ||
    kind === "first" ||
    kind === "last"
  );
}
