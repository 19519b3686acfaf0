import type { FieldNode } from "../definition/node.js";
import { SeedbedError } from "../errors/seedbed-error.js";
import { suggestName } from "../errors/suggest-name.js";
import type { Children, Relation } from "../generators/contract/relation.js";
import type { FieldRandom } from "../random/field-random.js";
import { Permutation } from "../random/permutation.js";
import { checkReference } from "./check-reference.js";
import { DependencyFailed } from "./issue-list.js";
import { chooseFreely, createPerRelation, createRelation, type ParentChoice, withoutParents } from "./relations.js";
import type { FieldPlan, TablePlan } from "./table-plan.js";
import { capacityError, createIndex, type IndexOf, ownParentRepeats } from "./unique.js";
import { isInUniqueSet, listUniqueSets, planUniqueSet, type UniqueMember } from "./unique-set.js";

/** How the tables of a plan lead to each other: references, parents, children, and the indices that unique fields take. */
export class References {
  private readonly tables: ReadonlyMap<string, TablePlan>;
  private readonly relations = new Map<string, Relation>();
  private readonly parents = new Map<TablePlan, Relation>();
  /** Indices by table. */
  private readonly sets = new Map<string, Map<string, IndexOf> | "planning" | "failed">();

  constructor(tables: ReadonlyMap<string, TablePlan>) {
    this.tables = tables;
  }

  /**
   * A table by name.
   *
   * @throws SeedbedError `TABLE_UNKNOWN`.
   */
  table(name: string): TablePlan {
    const table = this.tables.get(name);
    if (table === undefined) {
      const near = suggestName(name, this.tables.keys());
      throw new SeedbedError("TABLE_UNKNOWN", `there is no table "${name}"`, near === undefined ? {} : { hint: near });
    }
    return table;
  }

  /** True when there is such a table. */
  hasTable(name: string): boolean {
    return this.tables.has(name);
  }

  /**
   * A field by its path `table.field`, with the rest of the path.
   *
   * @throws SeedbedError `PATH_UNKNOWN`, `TABLE_UNKNOWN`.
   */
  field(path: string): { field: FieldPlan; rest: readonly string[] } {
    const [tableName = "", name = "", ...rest] = path.split(".");
    const table = this.table(tableName);
    const field = table.fields.get(name);
    if (field === undefined) {
      const hint = name === "" ? `name a field: "${tableName}.id"` : suggestName(name, table.fields.keys());
      throw new SeedbedError("PATH_UNKNOWN", `there is no field "${name}" in ${tableName}`, hint === undefined ? {} : { hint });
    }
    return { field, rest };
  }

  /** True when a reference is the row's own parent, decided by the table being made per that parent. */
  isOwnParent(field: FieldPlan): boolean {
    const { node, table } = field;
    if (node.kind !== "ref" || node.pick === "any" || table.per === undefined) return false;
    if (node.distribution !== undefined || node.weight !== undefined || node.with !== undefined) return false;
    return String(node.to).split(".")[0] === table.per.parent.name;
  }

  /** The relation from a table made per parent to its parent. */
  perRelation(table: TablePlan): Relation {
    let relation = this.parents.get(table);
    if (relation === undefined) {
      const { parent, counts } = table.per!;
      relation = createPerRelation(parent.name, counts);
      this.parents.set(table, relation);
    }
    return relation;
  }

  /**
   * The relation of a reference field in one attempt.
   *
   * @param field - A field of kind `ref`.
   * @param attempt - Which attempt at meeting the table's checks.
   */
  relation(field: FieldPlan, attempt: number): Relation {
    const id = `${field.path} ${attempt}`;
    let relation = this.relations.get(id);
    if (relation === undefined) {
      relation = this.createFieldRelation(field, attempt);
      const presence = field.presence(attempt);
      if (presence !== undefined) relation = withoutParents(relation, presence);
      this.relations.set(id, relation);
    }
    return relation;
  }

  private createFieldRelation(field: FieldPlan, attempt: number): Relation {
    const { node, table } = field;
    const parent = this.table(String(node.to).split(".")[0] ?? "");
    const index = this.indexOf(field);
    const perParent = table.per?.parent === parent;
    if (parent.maxRowCount() === 0 && table.maxRowCount() > 0 && !isNullable(node)) {
      throw parentMissing(field.path, `${parent.name} has no rows`);
    }
    if (attempt === 0) checkReference(node, { unique: index !== undefined, ownTable: parent === table, perParent });
    if (typeof node.with === "string") {
      const partner = table.fields.get(node.with);
      if (partner === undefined || partner.node.kind !== "ref" || partner === field) {
        throw new SeedbedError("RELATION_UNKNOWN", `"${node.with}" is no other reference of ${table.name}`, {
          details: { option: "with" },
        });
      }
      const shared = this.relation(partner, attempt);
      if (shared.parent !== parent.name) {
        throw new SeedbedError("RELATION_UNKNOWN", `"${node.with}" refers to ${shared.parent}, not to ${parent.name}`, {
          details: { option: "with" },
        });
      }
      return shared;
    }
    if (index !== undefined) return createRelation(parent.name, { at: index }, { nullable: false, fixed: true });
    if (this.isOwnParent(field)) return this.perRelation(table);
    const random = attempt === 0 ? field.random : field.random.derive(`#attempt ${attempt}`);
    let choice: ParentChoice | undefined;
    const choose = (): ParentChoice => {
      choice ??= this.chooseParent(field, parent, random);
      return choice;
    };
    const lazyChoice: ParentChoice = {
      at: (row) => choose().at(row),
      fill: (rows) => choose().fill?.(rows) ?? Float64Array.from(rows.values, (row) => choose().at(row)),
    };
    return createRelation(parent.name, lazyChoice, { nullable: node.acyclic === true, fixed: false });
  }

  private chooseParent(field: FieldPlan, parent: TablePlan, random: FieldRandom): ParentChoice {
    const { weight } = field.node;
    const cells = typeof weight === "string" ? this.field(`${parent.name}.${weight}`).field.cells : undefined;
    const parents = parent.rowCount();
    const nullable = isNullable(field.node);
    if (parents === 0 && !nullable) throw parentMissing(field.path, `${parent.name} has no rows`);
    const choice = chooseFreely(field.node, random, parents, cells);
    if (choice === undefined && !nullable) throw parentMissing(field.path, `no ${parent.name}.${String(weight)} is above 0`);
    return choice ?? { at: () => -1 };
  }

  /** The index a field takes in its domain because it is unique, alone or in a set; undefined when it is not. */
  indexOf(field: FieldPlan): IndexOf | undefined {
    const { node, table } = field;
    if (node.unique === true || node.primaryKey === true) {
      if (node.kind === "ref") return this.uniqueReference(field);
      const cells = field.raw(0);
      if (cells.distinct === true) return undefined;
      if (cells.pick === undefined || cells.domain === undefined) {
        throw new SeedbedError(
          "UNIQUE_UNSUPPORTED",
          `a field of kind ${node.kind} with these options has no known set of values to choose different ones from`,
          {
            hint: "drop unique(), or use a kind with a domain, such as an int between bounds, a pattern or a uuid",
          },
        );
      }
      return createIndex(cells, field.random);
    }
    return isInUniqueSet(table.node, field.name) ? this.uniqueSets(table, field).get(field.name) : undefined;
  }

  private uniqueReference(field: FieldPlan): IndexOf {
    const { table } = field;
    if (this.isOwnParent(field)) {
      const most = table.node.per?.between[1] ?? 0;
      if (most > 1) throw ownParentRepeats(field.path, most);
      return (row) => table.per!.counts.parentOf(row);
    }
    const parent = this.table(String(field.node.to).split(".")[0] ?? "");
    return lazily(() => {
      const size = parent.rowCount();
      if (table.rowCount() > size) throw capacityError(field.path, table.rowCount(), size);
      const permutation = new Permutation(field.random.derive("#unique"), Math.max(1, size));
      return (row) => permutation.at(row);
    });
  }

  /** The indices that all unique sets of a table give to its fields. */
  private uniqueSets(table: TablePlan, field: FieldPlan): Map<string, IndexOf> {
    const known = this.sets.get(table.name);
    if (known === "failed") throw new DependencyFailed();
    if (known === "planning") throw dependentMember(field.name);
    if (known !== undefined) return known;
    this.sets.set(table.name, "planning");
    const indices = new Map<string, IndexOf>();
    try {
      for (const names of listUniqueSets(table.node)) {
        const members = names.map((name) => this.member(table, name));
        for (const [name, index] of planUniqueSet(table, members, new Set(indices.keys()))) indices.set(name, index);
      }
    } catch (error) {
      this.sets.set(table.name, "failed");
      throw error;
    }
    this.sets.set(table.name, indices);
    return indices;
  }

  private member(table: TablePlan, name: string): UniqueMember {
    const field = table.fields.get(name)!;
    const distinct = field.node.unique === true || field.node.primaryKey === true;
    if (field.node.kind === "ref") {
      const ownParent = this.isOwnParent(field);
      const parent = this.table(String(field.node.to).split(".")[0] ?? "");
      return { field, domain: ownParent ? undefined : parent.rowCount(), distinct, ownParent, cells: undefined };
    }
    const cells = field.raw(0);
    const domain = cells.pick === undefined ? undefined : cells.domain;
    return { field, domain, distinct: distinct || cells.distinct === true, ownParent: false, cells };
  }

  /**
   * The children of a table's rows, over one or more tables made per it.
   *
   * @param table - The ancestor.
   * @param childName - The descendant.
   * @throws SeedbedError `RELATION_UNKNOWN`.
   */
  children(table: TablePlan, childName: string): Children {
    const child = this.table(childName);
    const chain: TablePlan[] = [];
    let at: TablePlan | undefined = child;
    while (at !== undefined && at !== table) {
      chain.unshift(at);
      at = at.per?.parent;
    }
    if (at === undefined || chain.length === 0) {
      throw new SeedbedError(
        "RELATION_UNKNOWN",
        `${childName} is not made per ${table.name}, so its rows have no place under one`,
        {
          hint: `declare it with table({ per: "${table.name}", between: [0, 12] }, …)`,
          details: { option: "of" },
        },
      );
    }
    const start = (row: number): number => chain.reduce((from, link) => link.per!.counts.start(from), row);
    return { child: childName, start, end: (row) => start(row + 1) };
  }
}

function isNullable(node: FieldNode): boolean {
  return (node.nullFraction ?? 0) > 0 || (node.absentFraction ?? 0) > 0 || node.when !== undefined;
}

function lazily(make: () => (row: number) => number): (row: number) => number {
  let made: ((row: number) => number) | undefined;
  return (row) => {
    made ??= make();
    return made(row);
  };
}

function dependentMember(name: string): SeedbedError {
  return new SeedbedError("UNIQUE_UNSUPPORTED", `"${name}" is in a unique set, and another member of it is made from it`, {
    hint: "leave one of them out of the set: what is made from a value that differs need not be named",
    details: { field: name },
  });
}

function parentMissing(path: string, why: string): SeedbedError {
  return new SeedbedError("PARENT_MISSING", `${path} needs a row to refer to, but ${why}`, {
    hint: "give the table rows, or let the reference be null: nullFraction",
    details: { path },
  });
}
