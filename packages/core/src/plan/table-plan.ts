import type { TableNode } from "../definition/node.js";
import type { FieldRandom } from "../random/field-random.js";
import type { ColumnSchema, TableSchema } from "../vector/batch.js";
import type { ChildCounts } from "./child-counts.js";
import type { FieldPlan } from "./field-plan.js";

/** One table of a plan. */
export class TablePlan {
  readonly name: string;
  readonly node: TableNode;
  readonly random: FieldRandom;
  readonly fields: Map<string, FieldPlan> = new Map();
  /** The parent table and the child counts, when rows are made per parent. */
  per: { readonly parent: TablePlan; readonly counts: ChildCounts } | undefined;
  private readonly rows: number | undefined;

  /**
   * @param name - The table's name.
   * @param node - Its node.
   * @param random - Its randomness.
   * @param rows - Its row count, undefined when made per parent.
   */
  constructor(name: string, node: TableNode, random: FieldRandom, rows: number | undefined) {
    this.name = name;
    this.node = node;
    this.random = random;
    this.rows = rows;
  }

  /** Number of rows; for a table made per parent, all child counts are added up on first use. */
  rowCount(): number {
    return this.per === undefined ? (this.rows ?? 0) : this.per.counts.total;
  }

  /** At least the number of rows, without adding anything up. */
  maxRowCount(): number {
    if (this.per === undefined) return this.rows ?? 0;
    return this.per.parent.maxRowCount() * (this.node.per?.between[1] ?? 0);
  }

  /** The columns, for writers. */
  schema(): TableSchema {
    const keys = new Set(this.node.primaryKey ?? []);
    const columns: ColumnSchema[] = [];
    for (const [name, field] of this.fields) {
      const presence = field.presence();
      const primaryKey = field.node.primaryKey === true || keys.has(name);
      columns.push({
        name,
        type: field.cells.type,
        nullable: !primaryKey && (presence?.nullable === true || field.node.kind === "ref" || isNullableKind(field.node.kind)),
        optional: presence?.optional === true,
        primaryKey,
        unique: field.node.unique === true || field.node.primaryKey === true,
        ...(field.node.kind === "ref" ? { references: String(field.node.to) } : {}),
      });
    }
    return { name: this.name, columns };
  }
}

/** Kinds whose values may be null without a modifier: they read other cells. */
function isNullableKind(kind: string): boolean {
  return kind === "copy" || kind === "derived" || kind === "min" || kind === "max" || kind === "avg" || kind === "first" || kind === "last";
}
