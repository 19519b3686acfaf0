import type { FieldNode, TableNode } from "@seedbed/core";
import type { CatalogColumn } from "../catalog/catalog.js";
import { toSqlType } from "../checks/evaluate/sql-type.js";
import type { ColumnSpace } from "../checks/space/column-space.js";
import type { SqlExpression } from "../checks/sql-expression.js";
import { listColumns } from "../checks/walk-expression.js";
import type { DefinitionProblem, LeftColumn } from "./catalog-definition.js";
import { makeHolds, orderText } from "./conditions/make-checks.js";
import { type SettledConditions, type Shape, settleConditions } from "./conditions/settle-conditions.js";
import { columnTypesOf, createResolver, readConditions, type TableCondition } from "./conditions/table-conditions.js";
import { makeKeyFields } from "./keys/key-fields.js";
import { planKeys } from "./keys/plan-keys.js";
import { planUniques } from "./keys/plan-uniques.js";
import { readUniques } from "./keys/read-uniques.js";
import { makeTupleFields } from "./keys/tuple-fields.js";
import { countingNode } from "./nodes/key-node.js";
import { makeNode } from "./nodes/make-node.js";
import type { MadeNode, NodeTools } from "./nodes/node-request.js";
import type { ScopedTable } from "./scope/scope.js";
import type { DrawnField, TableContext, TableDraft } from "./table-draft.js";
import { groupSpaces, isNoSelfReference, wayName } from "./ways.js";

/** Share of nulls where nothing else is known. */
const NULL_FRACTION = 0.1;

/**
 * Makes a table of the definition from one of the catalog.
 *
 * @param table - The table.
 * @param context - All tables, and what making takes.
 */
export function defineTable(table: ScopedTable, context: TableContext): TableDraft {
  return new TableMaker(table, context).make();
}

/** The parts of a table while they are put together. */
class TableMaker {
  private readonly fields: Record<string, FieldNode> = Object.create(null);
  private readonly unsure = new Set<string>();
  private readonly left: LeftColumn[] = [];
  private readonly problems: DefinitionProblem[] = [];
  private readonly notes: string[] = [];
  private readonly drawnBy = new Map<string, DrawnField>();
  private readonly rowCount: number;
  private readonly table: ScopedTable;
  private readonly context: TableContext;

  constructor(table: ScopedTable, context: TableContext) {
    this.table = table;
    this.context = context;
    this.rowCount = context.rows.counts.get(table) ?? 0;
  }

  make(): TableDraft {
    const { table, context } = this;
    const { source, fields } = table;
    const types = columnTypesOf(source);
    const resolve = createResolver(source, context.parse);
    const rules = readUniques(source, context.parse, resolve);
    const keys = planKeys(table, context.scope);
    const generated = new Set(source.columns.flatMap(({ name, generated: sql }) => (sql === undefined ? [] : [name])));
    const conditions: TableCondition[] = [...readConditions(source, context.parse)];
    const related = (columns: readonly string[]): boolean =>
      conditions.some((condition) => condition.columns.filter((name) => columns.includes(name)).length > 1);
    const uniques = planUniques(rules, { table, keys, rows: context.rows, computed: generated, related });
    for (const rule of uniques.avoided) {
      const expression: SqlExpression = { node: "not", item: rule.where! };
      conditions.push({ name: rule.name, sql: "", expression, columns: listColumns(expression) });
      this.notes.push(
        `${table.name}: no row is among those of the partial index ${rule.name}, for there are more rows than it can tell apart`,
      );
    }
    const remedy = context.remedies.get(table);
    const decided = new Set(keys.flatMap(({ own }) => own));
    const base = new Map<string, ColumnSpace>();
    const strictNulls = new Set(rules.filter((rule) => rule.nullsEqual).flatMap((rule) => rule.columns));
    for (const column of source.columns) {
      const never = !column.nullable || column.type.domain?.notNull === true || strictNulls.has(column.name);
      base.set(column.name, never ? { null: "never" } : remedy?.nulls.has(column.name) === true ? { null: "always" } : {});
    }
    const settled = settleConditions(conditions, { types, now: context.tools.now, later: context.later, base, decided });
    for (const [i, { name, sql, expression }] of conditions.entries()) {
      if (!settled.unmet.has(i) || expression === undefined) continue;
      this.problems.push({
        table: table.name,
        constraint: name,
        expression: sql,
        message: "no row can meet it together with the other conditions",
      });
    }
    this.makeKeys(keys, uniques, conditions);
    const shaped = new Map(
      settled.shapes.flatMap((shape, i) => shape.columns.map((column) => [column, { shape, name: `_shape${i + 1}` }] as const)),
    );
    settled.shapes.forEach((shape, i) => {
      this.fields[`_shape${i + 1}`] = { kind: "enum", values: shape.ways.map((_, way) => wayName(way)) };
    });
    for (const column of source.columns) {
      const name = fields.get(column.name);
      if (name === undefined) {
        this.left.push({ column: column.name, why: "generated" });
        continue;
      }
      if (decided.has(column.name)) this.conditionKey(column.name, settled, shaped.get(column.name), keys);
      else this.makeColumn(column, name, settled, shaped.get(column.name), uniques);
    }
    const { checks, holds } = this.makeChecks(settled, conditions, uniques.indexed);
    Object.assign(this.fields, holds);
    const sets = uniques.sets
      .map((set) => set.map((column) => fields.get(column)!))
      .filter((set) => set.every((name) => name in this.fields));
    const primary = source.primaryKey?.columns.length === 1 ? fields.get(source.primaryKey.columns[0]!) : undefined;
    if (primary !== undefined && this.fields[primary]?.unique === true) {
      const { unique: _, ...rest } = this.fields[primary]!;
      this.fields[primary] = { ...rest, primaryKey: true } as FieldNode;
    }
    const node: TableNode = {
      rows: this.rowCount,
      fields: this.fields,
      ...(sets.length === 0 ? {} : { unique: sets }),
      ...(checks.length === 0 ? {} : { checks }),
      ...(source.comment === undefined ? {} : { description: source.comment }),
    };
    const columns = source.columns.flatMap(({ name }) =>
      fields.has(name) && fields.get(name)! in this.fields ? [{ column: name, field: fields.get(name)! }] : [],
    );
    const written = new Set(columns.map(({ column }) => column));
    const overrideIdentity = source.columns.some(({ name, identity }) => identity !== undefined && written.has(name));
    return {
      node,
      defined: {
        name: { schema: source.schema, name: source.name },
        table: table.name,
        columns,
        left: this.left,
        rows: this.rowCount,
        overrideIdentity,
      },
      problems: this.problems,
      notes: this.notes,
      unknown: conditions.filter(({ expression }) => expression === undefined),
      capacity: uniques.capacity,
      drawnBy: this.drawnBy,
    };
  }

  private makeKeys(
    keys: ReturnType<typeof planKeys>,
    uniques: ReturnType<typeof planUniques>,
    conditions: readonly TableCondition[],
  ): void {
    const { table, context } = this;
    const { tuple } = uniques;
    const others = tuple === undefined ? keys : keys.filter((plan) => !tuple.keys.includes(plan));
    const made = makeKeyFields(table, others, context.scope, context.rows, uniques.distinct);
    for (const [name, node] of made.helpers) this.fields[name] = node;
    for (const [column, node] of made.columns) {
      const plan = keys.find(({ own }) => own.includes(column))!;
      const alone = plan.form === "reference" && plan.leader === column && uniques.distinct.has(plan);
      this.fields[table.fields.get(column)!] = alone ? ({ ...node, unique: true } as FieldNode) : node;
    }
    if (tuple !== undefined) Object.assign(this.fields, makeTupleFields(table, tuple, conditions, context.rows));
  }

  /** A foreign key can only be null or not, as its conditions ask. */
  private conditionKey(
    column: string,
    settled: SettledConditions,
    shaped: { readonly shape: Shape; readonly name: string } | undefined,
    keys: ReturnType<typeof planKeys>,
  ): void {
    const plan = keys.find(({ own }) => own.includes(column))!;
    const field = this.table.fields.get(column)!;
    const helper = plan.form === "row" || plan.form === "list";
    const target = helper ? plan.leader : plan.leader === column ? field : this.table.fields.get(plan.leader)!;
    const node = this.fields[target];
    if (node === undefined) return;
    const spaces = shaped === undefined ? [settled.spaces.get(column) ?? {}] : shaped.shape.ways.map((way) => way.get(column)!);
    const alive = spaces.flatMap((space, way) => (space.null === "always" ? [] : [way]));
    if (alive.length === 0) this.fields[target] = { ...node, nullFraction: 1 } as FieldNode;
    else if (alive.some((way) => spaces[way]!.null === "never")) {
      const { nullFraction: _, acyclic, ...rest } = node as Record<string, unknown>;
      // A key into the own table may lead to any row where it has to lead to one.
      this.fields[target] = (acyclic === true ? rest : rest) as unknown as FieldNode;
    }
    if (shaped !== undefined && alive.length > 0 && alive.length < spaces.length) {
      this.fields[target] = { ...this.fields[target]!, when: { field: shaped.name, in: alive.map(wayName) } };
    }
  }

  private makeColumn(
    column: CatalogColumn,
    name: string,
    settled: SettledConditions,
    shaped: { readonly shape: Shape; readonly name: string } | undefined,
    uniques: ReturnType<typeof planUniques>,
  ): void {
    const alone = uniques.alone.has(column.name);
    const computed = settled.computed.get(column.name);
    if (computed !== undefined && !uniques.indexed.has(column.name)) {
      const node = this.computedNode(column, computed);
      if (node !== undefined) {
        this.fields[name] = node;
        this.unsure.add(column.name);
        return;
      }
    }
    const spaces =
      shaped === undefined ? [settled.spaces.get(column.name) ?? {}] : shaped.shape.ways.map((way) => way.get(column.name)!);
    const alive = spaces.flatMap((space, way) => (space.null === "always" ? [] : [way]));
    const nullable = spaces.every((space) => space.null !== "never");
    const unique = uniques.indexed.has(column.name);
    const groups = groupSpaces(
      alive.map((way) => ({ way, space: spaces[way]! })),
      alone,
    );
    const made = groups.map(({ space, ways }) => ({
      ways,
      made: this.nodeFor(column, space, unique, alone, uniques.folded.has(column.name)),
    }));
    if (made.some((group) => group.made === undefined)) {
      this.leave(column);
      return;
    }
    for (const group of made) if (!group.made!.sure) this.unsure.add(column.name);
    const [first] = made;
    let node: FieldNode;
    if (first === undefined)
      node = { ...(this.nodeFor(column, {}, false, false, false)?.node ?? { kind: "string" }), nullFraction: 1 };
    else if (made.length === 1) node = first.made!.node;
    else {
      const cases = Object.fromEntries(
        made.flatMap(({ ways, made: { node: inner } = first.made! }) => ways.map((way) => [wayName(way), inner])),
      );
      node = { kind: "sql.choose", by: shaped!.name, cases };
    }
    const fraction = column.statistics?.nullFraction ?? NULL_FRACTION;
    if (first !== undefined && nullable && fraction > 0) node = { ...node, nullFraction: fraction };
    if (first !== undefined && shaped !== undefined && alive.length < spaces.length)
      node = { ...node, when: { field: shaped.name, in: alive.map(wayName) } };
    if (alone && node.kind !== "sequence") node = { ...node, unique: true };
    else if (alone) node = { ...node, unique: true };
    this.fields[name] = node;
  }

  private nodeFor(
    column: CatalogColumn,
    space: ColumnSpace,
    unique: boolean,
    alone: boolean,
    folded: boolean,
  ): MadeNode | undefined {
    const { table, context } = this;
    const greatest = context.scope.existing(table.source)?.greatest?.[column.name] ?? 0;
    const counts = column.identity !== undefined || /\bnextval\(/i.test(column.default ?? "");
    if (counts || (alone && (table.source.primaryKey?.columns.includes(column.name) === true || greatest > 0))) {
      const counting = countingNode(column, space, greatest, this.rowCount);
      if (counting !== undefined) return { node: counting, sure: true };
    }
    return makeNode(
      {
        table: table.source.name,
        column: column.name,
        comment: column.comment,
        type: column.type,
        space,
        unique,
        folded,
        rows: this.rowCount,
        driver: context.scope.driver,
        statistics: column.statistics,
      },
      this.tools(),
    );
  }

  private tools(): NodeTools {
    const { tools, remedies } = this.context;
    const remedy = remedies.get(this.table);
    return { ...tools, realism: tools.realism && remedy?.plain !== true, narrow: remedy?.narrow === true };
  }

  private computedNode(column: CatalogColumn, expression: SqlExpression): FieldNode | undefined {
    const { kind } = toSqlType(column.type);
    const as = {
      int: "int",
      numeric: "decimal",
      float: "float",
      bool: "bool",
      text: "string",
      date: "date",
      timestamp: "timestamp",
    }[kind as "int"];
    const columns = this.readColumns(listColumns(expression));
    if (as === undefined || columns === undefined) return undefined;
    const scale = as === "decimal" ? { scale: Math.min(15, column.type.scale ?? 6) } : {};
    return { kind: "sql.compute", expression, columns, as, ...scale, now: this.context.tools.now };
  }

  /** The fields that columns come from; undefined when one of them is not made. */
  private readColumns(names: readonly string[]): Record<string, { field: string; type: object }> | undefined {
    const read: Record<string, { field: string; type: object }> = Object.create(null);
    for (const name of names) {
      const column = this.table.source.columns.find((other) => other.name === name);
      const field = this.table.fields.get(name);
      if (column === undefined || field === undefined || this.left.some((left) => left.column === name)) return undefined;
      read[name] = { field, type: toSqlType(column.type) };
    }
    return read;
  }

  private leave(column: CatalogColumn): void {
    if (column.nullable || column.default !== undefined || column.identity !== undefined) {
      this.left.push({ column: column.name, why: column.default === undefined ? "unknown type" : "default" });
      this.notes.push(`${this.table.name}.${column.name}: no values are made for ${column.type.sql}; the database fills it`);
      return;
    }
    this.left.push({ column: column.name, why: "unknown type" });
    this.problems.push({
      table: this.table.name,
      constraint: column.name,
      expression: column.type.sql,
      message: `no values can be made for ${column.type.sql} under its conditions, and it may not be null`,
    });
  }

  /** True when keys are made so that a condition holds. */
  private isMet(condition: TableCondition): boolean {
    if (isNoSelfReference(condition, this.table)) return true;
    const tuple = this.fields["_tuple"];
    if (tuple === undefined) return false;
    const columns = Object.keys(tuple["columns"] as object);
    return condition.columns.every((name) => columns.includes(name));
  }

  /** Orders become checks of core; what no construction meets becomes a condition to draw rows again for. */
  private makeChecks(
    settled: SettledConditions,
    conditions: readonly TableCondition[],
    indexed: ReadonlySet<string>,
  ): { readonly checks: readonly string[]; readonly holds: Readonly<Record<string, FieldNode>> } {
    const drawn = new Set(settled.drawn);
    for (const condition of settled.unmet) drawn.add(condition);
    conditions.forEach(({ columns }, i) => {
      if (columns.some((column) => this.unsure.has(column))) drawn.add(i);
    });
    for (const i of [...drawn]) if (conditions[i]!.columns.length > 0 && this.isMet(conditions[i]!)) drawn.delete(i);
    const checks: string[] = [];
    for (const order of settled.orders) {
      const text = orderText(order, this.table.fields, this.fields, indexed);
      if (text === undefined) drawn.add(order.condition);
      else if (!checks.includes(text)) checks.push(text);
    }
    const open = [...drawn]
      .sort((a, b) => a - b)
      .flatMap((i) => {
        const condition = conditions[i]!;
        if (condition.expression === undefined || settled.unmet.has(i)) return [];
        const columns = this.readColumns(listColumns(condition.expression));
        if (columns !== undefined) return [{ position: i, expression: condition.expression, columns }];
        this.problems.push({
          table: this.table.name,
          constraint: condition.name,
          expression: condition.sql,
          message: "it reads a column that the database fills",
        });
        return [];
      });
    const { checks: more, fields, positions } = makeHolds(open, [this.context.tools.now, this.context.later]);
    for (const [name, list] of Object.entries(positions)) {
      const columns = new Set(list.flatMap((i) => conditions[i]!.columns));
      const nullable = [...columns].filter((name) => settled.spaces.get(name)?.null !== "never");
      this.drawnBy.set(name, { positions: list, nullable });
    }
    return { checks: [...checks, ...more], holds: fields };
  }
}
