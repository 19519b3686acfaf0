import type { DatasetNode, FieldNode, PerNode, TableNode } from "../definition/node.js";
import { findNameIssues } from "../definition/names.js";
import { isSeedbedError, SeedbedError } from "../errors/seedbed-error.js";
import { createCells } from "../generators/cells.js";
import type { Generator } from "../generators/generator.js";
import type { Registry } from "../plugin/registry.js";
import { deriveKey } from "../random/derive-key.js";
import { FieldRandom } from "../random/field-random.js";
import { type Seed, seedToKey } from "../random/seed-key.js";
import { ChildCounts } from "./child-counts.js";
import { planChecks } from "./checks.js";
import { FieldContext, type SharedContext } from "./field-context.js";
import { FieldPlan, type FieldPreparation } from "./field-plan.js";
import { findCycles } from "./cycles.js";
import { IssueList } from "./issue-list.js";
import { type Plan, STREAM_VERSION } from "./plan.js";
import { createPresence, withPresence } from "./presence.js";
import { References } from "./references.js";
import { suggestName } from "../errors/suggest-name.js";
import { TablePlan } from "./table-plan.js";
import { capacityError, MAX_DOMAIN, pickCells } from "./unique.js";

/** What a plan is made against. */
export interface PlanOptions {
  readonly seed: Seed;
  /** The fixed present, milliseconds since 1970. */
  readonly now: number;
  /** Row counts that replace the definition's. */
  readonly rows?: Readonly<Record<string, number>>;
  readonly streamVersion?: number;
}

/**
 * Compiles a definition: resolves references, checks options, capacities and circles, and prepares every field.
 *
 * @param node - The document.
 * @param registry - Kinds, locales and the expression engine.
 * @param options - Seed, present, row counts.
 * @returns The plan.
 * @throws SeedbedError with every problem found in `issues`.
 */
export function createPlan(node: DatasetNode, registry: Registry, options: PlanOptions): Plan {
  if ((options.streamVersion ?? STREAM_VERSION) !== STREAM_VERSION) {
    throw new SeedbedError("STREAM_VERSION_UNKNOWN", `stream version ${String(options.streamVersion)} is not known`, {
      hint: `this release knows stream version ${STREAM_VERSION}`,
    });
  }
  const issues = new IssueList();
  for (const issue of findNameIssues(node.tables)) issues.add(issue);
  issues.throwAll();
  const root = seedToKey(options.seed);
  const tables = new Map<string, TablePlan>();
  const seen = new Map<string, string>();
  for (const [name, table] of Object.entries(node.tables)) {
    const key = table.key ?? name;
    checkKey(seen, key, name, `tables.${name}`, issues);
    const random = new FieldRandom(deriveKey(root, key));
    const rows = resolveRows(name, table, options.rows, issues);
    tables.set(name, new TablePlan(name, table, random, rows));
  }
  checkRowOverrides(options.rows, tables, issues);
  for (const table of tables.values()) linkParent(table, tables, issues);
  checkParentCircles(tables, issues);
  issues.throwAll();
  const references = new References(tables);
  const preparation = createPreparation(node, registry, options, references, issues);
  for (const table of tables.values()) addFields(table, preparation, issues);
  for (const table of tables.values()) for (const field of table.fields.values()) prepareField(field, issues);
  issues.throwAll();
  for (const table of tables.values()) planChecks(table, registry, issues);
  findCycles(tables, issues);
  for (const table of tables.values()) checkCapacity(table, issues);
  issues.throwAll();
  return { node, tables, streamVersion: STREAM_VERSION, warnings: issues.warnings };
}

function resolveRows(name: string, table: TableNode, overrides: PlanOptions["rows"], issues: IssueList): number | undefined {
  const path = `tables.${name}`;
  if (typeof table.fields !== "object" || table.fields === null || Object.keys(table.fields).length === 0) {
    issues.error("TABLE_EMPTY", `${path}.fields`, "a table needs at least one field", "add a field, such as an id");
  }
  if (table.per !== undefined) {
    if (table.rows !== undefined) {
      issues.error("ROWS_INVALID", `${path}.rows`, "a table made per parent has no row count of its own", "drop rows or per");
    }
    return undefined;
  }
  const override = overrides !== undefined && Object.hasOwn(overrides, name) ? overrides[name] : undefined;
  const rows = override ?? table.rows;
  if (!Number.isSafeInteger(rows) || (rows as number) < 0) {
    const at = override === undefined ? `${path}.rows` : `rows.${name}`;
    issues.error("ROWS_INVALID", at, `a row count is a whole number from 0 to 2^53 − 1, got ${String(rows)}`, "give for example 1000");
    return 0;
  }
  return rows;
}

function checkRowOverrides(rows: PlanOptions["rows"], tables: ReadonlyMap<string, TablePlan>, issues: IssueList): void {
  for (const name of Object.keys(rows ?? {})) {
    const table = tables.get(name);
    if (table === undefined) {
      issues.error("TABLE_UNKNOWN", `rows.${name}`, `there is no table "${name}"`, suggestName(name, tables.keys()));
    } else if (table.node.per !== undefined) {
      issues.error(
        "ROWS_INVALID",
        `rows.${name}`,
        `"${name}" is made per ${table.node.per.table}: its parents decide its row count`,
        `set the rows of "${table.node.per.table}"`,
      );
    }
  }
}

function linkParent(table: TablePlan, tables: ReadonlyMap<string, TablePlan>, issues: IssueList): void {
  const { per } = table.node;
  if (per === undefined) return;
  const path = `tables.${table.name}.per`;
  const parent = tables.get(per.table);
  if (parent === undefined) {
    issues.error("TABLE_UNKNOWN", `${path}.table`, `there is no table "${per.table}"`, suggestName(per.table, tables.keys()));
    return;
  }
  if (!checkBetween(per, path, issues)) return;
  try {
    table.per = { parent, counts: new ChildCounts(per, () => parent.rowCount(), table.random.derive("#count")) };
  } catch (error) {
    if (!isSeedbedError(error)) throw error;
    issues.error(error.code, `${path}.distribution`, error.message, error.hint);
  }
}

function checkBetween(per: PerNode, path: string, issues: IssueList): boolean {
  const between = per.between as unknown;
  if (!Array.isArray(between) || between.length !== 2 || !between.every((n) => Number.isSafeInteger(n) && n >= 0 && n <= 1e9)) {
    issues.error("BETWEEN_INVALID", `${path}.between`, "between holds two whole numbers from 0 to 10^9", "give for example [0, 12]");
    return false;
  }
  if (between[0] > between[1]) {
    issues.error("BETWEEN_INVALID", `${path}.between`, `between [${between[0]}, ${between[1]}] is empty`, "swap the numbers");
    return false;
  }
  return true;
}

function checkParentCircles(tables: ReadonlyMap<string, TablePlan>, issues: IssueList): void {
  for (const table of tables.values()) {
    const path = [table.name];
    let parent = table.per?.parent;
    while (parent !== undefined && path.length <= tables.size) {
      path.push(parent.name);
      if (parent === table) {
        issues.error("PARENT_CYCLE", `tables.${table.name}.per`, `tables are made per each other: ${path.join(" → ")}`, "give one of them a row count");
        break;
      }
      parent = parent.per?.parent;
    }
  }
}

function addFields(table: TablePlan, preparation: FieldPreparation, issues: IssueList): void {
  const seen = new Map<string, string>();
  for (const [name, node] of Object.entries(table.node.fields)) {
    const path = `tables.${table.name}.fields.${name}`;
    if (typeof node !== "object" || node === null || typeof node.kind !== "string") {
      issues.error("FIELD_INVALID", path, "a field is an object with a kind", 'write for example f.int() or { "kind": "int" }');
      continue;
    }
    const key = node.key ?? name;
    checkKey(seen, key, name, path, issues);
    checkModifiers(node, path, table, issues);
    table.fields.set(name, new FieldPlan(table, name, node, table.random.derive(key), preparation));
  }
  for (const names of [...(table.node.unique ?? []), ...(table.node.primaryKey === undefined ? [] : [table.node.primaryKey])]) {
    for (const name of names) {
      if (!table.fields.has(name)) {
        issues.error("PATH_UNKNOWN", `tables.${table.name}.unique`, `there is no field "${name}"`, suggestName(name, table.fields.keys()));
      }
    }
    if (names.length === 0) issues.error("UNIQUE_INVALID", `tables.${table.name}.unique`, "a unique set needs a field");
  }
}

function checkKey(seen: Map<string, string>, key: string, name: string, path: string, issues: IssueList): void {
  const other = seen.get(key);
  if (other !== undefined) {
    issues.error("KEY_CLASH", `${path}.key`, `"${name}" and "${other}" share the key "${key}"`, "give each its own key");
  }
  seen.set(key, name);
}

function checkModifiers(node: FieldNode, path: string, table: TablePlan, issues: IssueList): void {
  for (const name of ["nullFraction", "absentFraction"] as const) {
    const fraction = node[name];
    if (fraction !== undefined && !(typeof fraction === "number" && fraction >= 0 && fraction <= 1)) {
      issues.error("FRACTION_INVALID", `${path}.${name}`, `a fraction lies between 0 and 1, got ${String(fraction)}`, "10 % is 0.1");
    }
  }
  const inKey = node.primaryKey === true || (table.node.primaryKey ?? []).includes(path.slice(path.lastIndexOf(".") + 1));
  if (inKey && ((node.nullFraction ?? 0) > 0 || (node.absentFraction ?? 0) > 0 || node.when !== undefined)) {
    issues.error("PRIMARY_KEY_NULLABLE", path, "a primary key is never null", "drop nullable(), optional() and when(), or use unique()");
  }
}

function prepareField(field: FieldPlan, issues: IssueList): void {
  issues.guard(field, () => {
    field.world(0);
  });
}

function createPreparation(
  node: DatasetNode,
  registry: Registry,
  options: PlanOptions,
  references: References,
  issues: IssueList,
): FieldPreparation {
  const shared: SharedContext = {
    defaultLocale: node.locale ?? "en",
    now: options.now,
    registry,
    references,
    issues,
    prepareNested(nested, context) {
      const cells = createCells(findGenerator(registry, nested.kind).prepare(nested, context));
      const presence = createPresence(nested, context.random, nested.when && context.cells(nested.when.field));
      return presence === undefined ? cells : createCells(withPresence(cells, presence));
    },
  };
  return {
    raw: (field, attempt) =>
      findGenerator(registry, field.node.kind).prepare(field.node, new FieldContext(field, attempt, shared)),
    base(field, attempt) {
      const cells = field.raw(attempt);
      if (field.node.kind === "ref") return cells;
      const index = references.indexOf(field);
      return index === undefined ? cells : { ...pickCells(cells, index) };
    },
    presence(field) {
      const { when } = field.node;
      if (when === undefined) return createPresence(field.node, field.random, undefined);
      const context = new FieldContext(field, 0, shared);
      return createPresence(field.node, field.random, context.cells(when.field));
    },
  };
}

function findGenerator(registry: Registry, kind: string): Generator {
  const generator = registry.generators.get(kind);
  if (generator !== undefined) return generator;
  const plugin = kind.includes(".") ? `add the plugin "${kind.split(".")[0]}" to plugins` : undefined;
  throw new SeedbedError("KIND_UNKNOWN", `there is no field kind "${kind}"`, {
    hint: suggestName(kind, registry.generators.keys()) ?? plugin ?? "see the list of field kinds in the guide",
    details: { option: "kind" },
  });
}

/** Sizes of domains are compared with row counts once everything is prepared. */
function checkCapacity(table: TablePlan, issues: IssueList): void {
  for (const field of table.fields.values()) {
    if (field.node.unique !== true && field.node.primaryKey !== true) continue;
    issues.guard(field, () => {
      const cells = field.raw(0);
      if (cells.distinct === true || field.node.kind === "ref") return;
      const domain = Math.min(cells.domain ?? 0, MAX_DOMAIN);
      if (table.maxRowCount() > domain && table.rowCount() > domain) throw capacityError(field.path, table.rowCount(), domain);
    });
  }
}

