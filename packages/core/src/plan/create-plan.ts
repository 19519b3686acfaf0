import { findNameIssues } from "../definition/names.js";
import type { DatasetNode } from "../definition/node.js";
import { SeedbedError } from "../errors/seedbed-error.js";
import { suggestName } from "../errors/suggest-name.js";
import { createCells } from "../generators/contract/cells.js";
import type { Generator } from "../generators/contract/generator.js";
import type { Registry } from "../plugin/registry.js";
import { deriveKey } from "../random/derive-key.js";
import { FieldRandom } from "../random/field-random.js";
import { type Seed, seedToKey } from "../random/seed-key.js";
import { chainTooLong, MAX_CHAIN } from "./chain.js";
import { checkKey, checkModifiers, checkParentCircles, checkRowOverrides, linkParent, resolveRows } from "./check-tables.js";
import { planChecks } from "./checks.js";
import { findCycles } from "./cycles.js";
import { FieldContext, type SharedContext } from "./field-context.js";
import { IssueList } from "./issue-list.js";
import { type Plan, STREAM_VERSION } from "./plan.js";
import { createPresence, withPresence } from "./presence.js";
import { References } from "./references.js";
import { FieldPlan, type FieldPreparation, TablePlan } from "./table-plan.js";
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
        issues.error(
          "PATH_UNKNOWN",
          `tables.${table.name}.unique`,
          `there is no field "${name}"`,
          suggestName(name, table.fields.keys()),
        );
      }
    }
    if (names.length === 0) issues.error("UNIQUE_INVALID", `tables.${table.name}.unique`, "a unique set needs a field");
    const twice = names.find((name, i) => names.indexOf(name) !== i);
    if (twice !== undefined) {
      issues.error("UNIQUE_INVALID", `tables.${table.name}.unique`, `the unique set names "${twice}" twice`, "name it once");
    }
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
  let depth = 0;
  return {
    raw(field, attempt) {
      if (depth >= MAX_CHAIN) throw chainTooLong(field.path);
      depth++;
      try {
        return findGenerator(registry, field.node.kind).prepare(field.node, new FieldContext(field, attempt, shared));
      } finally {
        depth--;
      }
    },
    base(field, attempt) {
      const cells = field.raw(attempt);
      if (field.node.kind === "ref") return cells;
      const index = references.indexOf(field);
      return index === undefined ? cells : { ...pickCells(cells, index) };
    },
    presence(field, attempt) {
      const { when } = field.node;
      if (when === undefined) return createPresence(field.node, field.random, undefined);
      const context = new FieldContext(field, attempt, shared);
      return createPresence(field.node, field.random, context.cells(when.field));
    },
  };
}

function findGenerator(registry: Registry, kind: string): Generator {
  const generator = registry.generators.get(kind);
  if (generator !== undefined) return generator;
  const plugin = kind.includes(".") ? `add the plugin "${kind.split(".")[0]}" to plugins` : undefined;
  throw new SeedbedError("KIND_UNKNOWN", `there is no field kind "${kind}"`, {
    hint:
      suggestName(kind, registry.generators.keys()) ??
      plugin ??
      "make fields with f; nodes written by hand are a document, for parseDataset",
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
