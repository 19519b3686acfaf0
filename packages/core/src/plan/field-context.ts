import type { FieldNode } from "../definition/node.js";
import { SeedbedError } from "../errors/seedbed-error.js";
import { suggestName } from "../errors/suggest-name.js";
import { compileExpression } from "../expression/compile-expression.js";
import type { CompiledExpression } from "../expression/expression.js";
import { type Cells, createCells } from "../generators/contract/cells.js";
import type { GeneratorContext } from "../generators/contract/generator.js";
import type { Locale } from "../generators/contract/locale.js";
import { relatedCells } from "../generators/contract/related-cells.js";
import type { Children, Relation } from "../generators/contract/relation.js";
import type { Registry } from "../plugin/registry.js";
import type { FieldRandom } from "../random/field-random.js";
import { isNumberType, type ValueType } from "../vector/value-type.js";
import { DependencyFailed, type IssueList } from "./issue-list.js";
import { lazyCells, memberCells } from "./lazy-cells.js";
import type { References } from "./references.js";
import { cycleError, type FieldPlan } from "./table-plan.js";

/** What all contexts of a plan share. */
export interface SharedContext {
  readonly defaultLocale: string;
  readonly now: number;
  readonly registry: Registry;
  readonly references: References;
  readonly issues: IssueList;
  /** Prepares a field inside another one. */
  prepareNested(node: FieldNode, context: GeneratorContext): Cells;
}

/** Where a nested field stands: its path below the field, and the fields beside it. */
interface Scope {
  readonly node: FieldNode;
  readonly random: FieldRandom;
  /** `""`, or `.address.city`. */
  readonly below: string;
  /** The same in the document: `""`, or `.fields.address.fields.city`. */
  readonly belowInDocument: string;
  readonly beside: ReadonlyMap<string, () => Cells>;
  /** False inside arrays, whose elements have no row of the table. */
  readonly inRow: boolean;
}

/** The context of one field in one attempt. */
export class FieldContext implements GeneratorContext {
  readonly path: string;
  readonly table: string;
  readonly random: FieldRandom;
  readonly now: number;
  readonly node: FieldNode;
  private readonly field: FieldPlan;
  private readonly attempt: number;
  private readonly shared: SharedContext;
  private readonly scope: Scope;
  private readonly nestedCells = new Map<string, () => Cells>();

  constructor(field: FieldPlan, attempt: number, shared: SharedContext, scope?: Scope) {
    this.field = field;
    this.attempt = attempt;
    this.shared = shared;
    this.scope = scope ?? {
      node: field.node,
      random: attempt === 0 ? field.random : field.random.derive(`#attempt ${attempt}`),
      below: "",
      belowInDocument: "",
      beside: new Map(),
      inRow: true,
    };
    this.path = field.path + this.scope.below;
    this.table = field.table.name;
    this.random = this.scope.random;
    this.node = this.scope.node;
    this.now = shared.now;
  }

  readonly rowCount = (): number => this.field.table.rowCount();

  locale(): Locale {
    const code = this.node.locale ?? this.field.node.locale ?? this.shared.defaultLocale;
    const locale = this.shared.registry.locales.get(code);
    if (locale === undefined) {
      const known = [...this.shared.registry.locales.keys()];
      const given = known.length === 0 ? "no locale is given" : `given: ${known.join(", ")}`;
      throw new SeedbedError("LOCALE_MISSING", `${this.path} needs the locale "${code}" (${given})`, {
        hint: `import { ${code} } from "@seedbed/core/locale/${code}" and pass plugins: [${code}]`,
        details: { locale: code },
      });
    }
    return locale;
  }

  cells(path: string, via?: string): Cells {
    const [head = "", ...rest] = String(path).split(".");
    const beside = this.scope.beside.get(head);
    if (beside !== undefined) return memberCells(beside(), rest, path);
    const sibling = this.field.table.fields.get(head);
    // A reference is often named like the table it leads to: user.name is then a field of that table.
    const leads = rest.length > 0 && sibling?.node.kind === "ref" && this.shared.references.hasTable(head);
    if (sibling !== undefined && !leads && !(rest.length > 0 && head === this.table)) {
      this.assertInRow(path);
      return memberCells(this.sibling(sibling), rest, path);
    }
    if (!this.shared.references.hasTable(head)) {
      const near = suggestName(head, [...this.field.table.fields.keys(), ...this.scope.beside.keys()]);
      throw new SeedbedError("PATH_UNKNOWN", `there is no field "${head}" in ${this.table}, and no table of that name`, {
        ...(near === undefined ? {} : { hint: near }),
        details: { path },
      });
    }
    this.assertInRow(path);
    const relation = this.relationTo(head, via);
    const { field, rest: members } = this.shared.references.field(path);
    const acyclic =
      field.table === this.field.table && via !== undefined && this.field.table.fields.get(via)?.node.acyclic === true;
    const target = memberCells(this.read(field, acyclic ? "earlier" : "other"), members, path);
    return createCells(relatedCells(relation, target));
  }

  siblings(): readonly string[] {
    return [...this.field.table.fields.keys()].filter((name) => name !== this.field.name);
  }

  cellsLazily(name: string): () => Cells {
    let cells: Cells | undefined;
    const field = this.field.table.fields.get(name)!;
    return () => {
      cells ??= this.versionOf(field)();
      return cells;
    };
  }

  relation(): Relation {
    if (this.scope.below !== "") {
      throw new SeedbedError("RELATION_UNKNOWN", "a reference stands in a table, not inside another field", {
        hint: "put the reference beside it and copy it with f.copy",
      });
    }
    const { weight } = this.node;
    if (typeof weight === "string") this.readWeight(`${String(this.node.to).split(".")[0]}.${weight}`);
    return this.shared.references.relation(this.field, this.attempt);
  }

  positionInParent(): (row: number) => number {
    const { per } = this.field.table;
    if (per === undefined) {
      throw new SeedbedError("RELATION_UNKNOWN", `${this.table} is not made per parent, so its rows have no position in one`, {
        hint: 'declare it with table({ per: "…", between: [0, 12] }, …)',
      });
    }
    return (row) => row - per.counts.start(per.counts.parentOf(row));
  }

  children(table: string): Children {
    return this.shared.references.children(this.field.table, table);
  }

  column(path: string): Cells {
    const { field, rest } = this.shared.references.field(path);
    return memberCells(
      this.read(field, field.table === this.field.table && this.node.acyclic === true ? "earlier" : "other"),
      rest,
      path,
    );
  }

  nested(name: string, node: FieldNode): Cells {
    const label = node.key ?? name;
    const inElement = name === "[]";
    const scope: Scope = {
      node,
      random: this.random.derive(label),
      below: `${this.scope.below}${inElement ? "[]" : `.${name}`}`,
      belowInDocument: `${this.scope.belowInDocument}${inElement ? ".of" : `.fields.${name}`}`,
      beside: inElement ? new Map() : this.nestedCells,
      inRow: this.scope.inRow && !inElement,
    };
    const cells = this.shared.prepareNested(node, new FieldContext(this.field, this.attempt, this.shared, scope));
    if (!inElement) this.nestedCells.set(name, () => cells);
    return cells;
  }

  members(nodes: Readonly<Record<string, FieldNode>>): ReadonlyMap<string, Cells> {
    const preparing: string[] = [];
    const prepare = (name: string): Cells => {
      const start = preparing.indexOf(name);
      if (start >= 0) throw cycleError([...preparing.slice(start), name].map((member) => `${this.path}.${member}`));
      preparing.push(name);
      const cells = this.nested(name, nodes[name]!);
      preparing.pop();
      return cells;
    };
    const names = Object.keys(nodes);
    for (const name of names) this.nestedCells.set(name, () => prepare(name));
    return new Map(names.map((name) => [name, this.nestedCells.get(name)!()]));
  }

  expression(source: string): { readonly compiled: CompiledExpression; readonly inputs: readonly Cells[] } {
    const typeOf = (path: string): ValueType | undefined => {
      try {
        return this.cells(path).type;
      } catch (error) {
        if (error instanceof SeedbedError && error.code === "PATH_UNKNOWN") return undefined;
        throw error;
      }
    };
    const compiled = compileExpression(source, typeOf, this.shared.registry.expressionEngine);
    return { compiled, inputs: compiled.inputs.map((path) => this.cells(path)) };
  }

  note(text: string): void {
    if (this.attempt === 0 && !this.field.notes.includes(text)) this.field.notes.push(text);
  }

  report(option: string, message: string, hint?: string, code = "OPTION_INVALID"): void {
    this.field.failed = true;
    const at = `tables.${this.table}.fields.${this.field.name}${this.scope.belowInDocument}${option === "" ? "" : `.${option}`}`;
    this.shared.issues.error(code, at, message, hint);
  }

  private assertInRow(path: string): void {
    if (this.scope.inRow) return;
    throw new SeedbedError("PATH_UNKNOWN", `${this.path} is an element of a list and cannot read "${path}" of the row`, {
      hint: "read fields of the same element only",
      details: { path },
    });
  }

  /** The weights of parents are read when parents are chosen: a dependency like any other. */
  private readWeight(path: string): void {
    const { type } = this.read(this.shared.references.field(path).field, "other");
    if (!isNumberType(type))
      this.report("weight", `${path} is of type ${type.type}, weights are numbers`, "name a numeric field");
  }

  private relationTo(tableName: string, via: string | undefined): Relation {
    const { references } = this.shared;
    const { table } = this.field;
    if (via !== undefined) {
      const field = table.fields.get(via);
      if (field?.node.kind !== "ref" || String(field.node.to).split(".")[0] !== tableName) {
        throw new SeedbedError("RELATION_UNKNOWN", `"${via}" of ${this.table} is no reference to ${tableName}`, {
          details: { option: "via" },
        });
      }
      return this.follow(field);
    }
    if (table.per?.parent.name === tableName) return references.perRelation(table);
    const candidates = [...table.fields.values()].filter(
      (field) => field.node.kind === "ref" && field.node.with === undefined && String(field.node.to).split(".")[0] === tableName,
    );
    const [only, second] = candidates;
    if (only !== undefined && second === undefined) return this.follow(only);
    if (second !== undefined) {
      throw new SeedbedError(
        "RELATION_AMBIGUOUS",
        `${candidates.map((field) => field.name).join(" and ")} of ${this.table} all refer to ${tableName}`,
        {
          hint: `name one: via: "${only!.name}"`,
        },
      );
    }
    throw new SeedbedError("RELATION_UNKNOWN", `${this.table} does not refer to ${tableName}`, {
      hint: `add a reference: f.ref("${tableName}.id")`,
    });
  }

  /** The relation of a reference of this row, in the attempt the row is in. */
  private follow(field: FieldPlan): Relation {
    const { references } = this.shared;
    this.depend(field, "row");
    const first = references.relation(field, 0);
    if (first.fixed || this.attempt === 0) return lazyRelation(first, () => this.relationOf(field));
    return references.relation(field, this.attempt);
  }

  private relationOf(field: FieldPlan): Relation {
    const { references } = this.shared;
    const group = field.redrawGroup;
    if (group === undefined) return references.relation(field, 0);
    if (group === this.field.redrawGroup) return references.relation(field, this.attempt);
    return group.relation((attempt) => references.relation(field, attempt));
  }

  private sibling(field: FieldPlan): Cells {
    if (field === this.field) throw cycleError([field.path, field.path]);
    return this.read(field, "row");
  }

  private read(field: FieldPlan, reach: "row" | "earlier" | "other"): Cells {
    this.depend(field, reach);
    if (field.failed) throw new DependencyFailed();
    const resolve = reach === "row" ? this.versionOf(field) : () => field.cells;
    if (field.isPreparing)
      return lazyCells(() => {
        throw cycleError([this.field.path, field.path, this.field.path]);
      }, resolve);
    // What is wrong with the other field is reported there, once, not at each of its readers.
    this.shared.issues.guard(field, () => {
      field.world(0);
    });
    if (field.failed) throw new DependencyFailed();
    const first = field.world(0);
    return lazyCells(() => first, resolve);
  }

  /** Fields that are drawn again together see each other's cells of the same attempt; all others see the final ones. */
  private versionOf(field: FieldPlan): () => Cells {
    return () =>
      field.redrawGroup !== undefined && field.redrawGroup === this.field.redrawGroup ? field.world(this.attempt) : field.cells;
  }

  private depend(field: FieldPlan, reach: "row" | "earlier" | "other"): void {
    if (this.attempt === 0) this.field.dependencies.push({ field, reach });
  }
}

function lazyRelation(first: Relation, resolve: () => Relation): Relation {
  let relation: Relation | undefined;
  const get = (): Relation => {
    relation ??= resolve();
    return relation;
  };
  return { ...first, parentRow: (row) => get().parentRow(row), parentRows: (rows) => get().parentRows(rows) };
}
