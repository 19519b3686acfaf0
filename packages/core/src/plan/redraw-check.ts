import type { CheckNode } from "../definition/node.js";
import { SeedbedError } from "../errors/seedbed-error.js";
import { suggestName } from "../errors/suggest-name.js";
import { compileExpression } from "../expression/compile-expression.js";
import { listInputFields } from "../expression/list-inputs.js";
import type { Cells } from "../generators/contract/cells.js";
import { createColumns } from "../generators/relations/expression-columns.js";
import type { Registry } from "../plugin/registry.js";
import { memberCells } from "./lazy-cells.js";
import type { RowCheck } from "./redraw.js";
import type { FieldPlan, TablePlan } from "./table-plan.js";

/** A check, and the fields it is met by. */
export interface PlannedCheck {
  readonly members: Set<FieldPlan>;
  /** False when drawing again changes none of them: the check is then only verified. */
  readonly movable: boolean;
  readonly check: RowCheck;
}

/**
 * Plans one check that is met by drawing rows again.
 *
 * @param check - The check.
 * @param index - Its number, which names a function without a name.
 * @param table - Its table.
 * @param registry - For the expression engine.
 * @throws SeedbedError `CHECK_INVALID`, `PATH_UNKNOWN` and what bad expressions are refused with.
 */
export function planCheck(check: CheckNode, index: number, table: TablePlan, registry: Registry): PlannedCheck {
  return typeof check === "string" ? planExpression(check, table, registry) : planFunction(check, index, table);
}

function planExpression(source: string, table: TablePlan, registry: Registry): PlannedCheck {
  const find = (path: string): FieldPlan => {
    const name = path.split(".")[0] ?? "";
    const field = table.fields.get(name);
    if (field === undefined) {
      const near = suggestName(name, table.fields.keys());
      throw new SeedbedError(
        "PATH_UNKNOWN",
        `there is no field "${name}" in ${table.name}`,
        near === undefined ? {} : { hint: near },
      );
    }
    return field;
  };
  const world = (path: string, attempt: number): Cells => memberCells(find(path).world(attempt), path.split(".").slice(1), path);
  const compiled = compileExpression(source, (path) => world(path, 0).type, registry.expressionEngine);
  if (compiled.type.type !== "bool" && compiled.type.type !== "json") throw notBoolean(source, compiled.type.type);
  const { members, movable } = membersOf(compiled.inputs.map(find));
  return {
    members,
    movable,
    check: {
      source,
      holds(attempt, rows) {
        const inputs = compiled.inputs.map((path) => (members.has(find(path)) ? world(path, attempt) : world(path, 0)));
        const columns = createColumns(inputs).fill(rows);
        return Array.from({ length: rows.length }, (_, i) => compiled.evaluate(columns, i) !== false);
      },
    },
  };
}

function notBoolean(source: string, type: string): SeedbedError {
  return new SeedbedError("CHECK_INVALID", `the check "${source}" gives a value of type ${type}, a check is true or false`, {
    hint: "compare it with something",
    details: { check: source },
  });
}

function planFunction(check: Exclude<CheckNode, string>, index: number, table: TablePlan): PlannedCheck {
  const source = check.name === "" ? `#${index + 1}` : check.name;
  const { members, movable } = membersOf([...table.fields.values()]);
  return {
    members,
    movable,
    check: {
      source,
      holds: (attempt, rows) =>
        Array.from(rows.values, (row) => {
          const values: Record<string, unknown> = {};
          for (const [name, field] of table.fields) values[name] = field.world(members.has(field) ? attempt : 0).at(row);
          return check(values) !== false;
        }),
    },
  };
}

/** The fields a check is met by: those that can be drawn again; where there are none, those that it is verified on. */
function membersOf(inputs: readonly FieldPlan[]): { members: Set<FieldPlan>; movable: boolean } {
  const members = upstream(inputs);
  return members.size > 0 ? { members, movable: true } : { members: new Set(inputs), movable: false };
}

/**
 * The fields that a check may draw again.
 *
 * @param check - The check.
 * @param table - Its table.
 */
export function fieldsDrawn(check: CheckNode, table: TablePlan): ReadonlySet<FieldPlan> {
  return upstream(fieldsOf(check, table));
}

/** The fields a check may read. */
function fieldsOf(check: CheckNode, table: TablePlan): readonly FieldPlan[] {
  if (typeof check !== "string") return [...table.fields.values()];
  try {
    return listInputFields(check).flatMap((name) => table.fields.get(name) ?? []);
  } catch {
    return [];
  }
}

/** The fields of a row that decide the given ones and can be drawn again. */
function upstream(fields: readonly FieldPlan[]): Set<FieldPlan> {
  const members = new Set<FieldPlan>();
  const visit = (field: FieldPlan): void => {
    if (members.has(field) || isFixed(field)) return;
    members.add(field);
    for (const dependency of field.dependencies) if (dependency.reach === "row") visit(dependency.field);
    // A function may read any field of its row.
    if (typeof field.node.expression === "function") for (const sibling of field.table.fields.values()) visit(sibling);
  };
  for (const field of fields) visit(field);
  return members;
}

function isFixed(field: FieldPlan): boolean {
  return field.world(0).fixed === true && field.dependencies.every((dependency) => dependency.reach !== "row");
}
