import type { FieldNode, TableNode } from "../definition/node.js";
import { SeedbedError } from "../errors/seedbed-error.js";
import { type Cells, type CellsInit, createCells } from "../generators/contract/cells.js";
import type { FieldRandom } from "../random/field-random.js";
import type { ChildCounts } from "./child-counts.js";
import { type Presence, withPresence } from "./presence.js";
import type { RedrawMembership } from "./redraw-membership.js";

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
}

/** Another field that a field reads. */
export interface Dependency {
  readonly field: FieldPlan;
  /** Whether the cell read lies in the same row, in an earlier row of the same table, or in any other row. */
  readonly reach: "row" | "earlier" | "other";
}

/** How a plan prepares one field. */
export interface FieldPreparation {
  /** Cells as the generator makes them, before uniqueness and order rules. */
  raw(field: FieldPlan, attempt: number): CellsInit;
  /** Cells after uniqueness and order rules. */
  base(field: FieldPlan, attempt: number): CellsInit;
  presence(field: FieldPlan, attempt: number): Presence | undefined;
}

/** One field of a plan: its randomness, its dependencies and its cells, prepared on first use. */
export class FieldPlan {
  readonly table: TablePlan;
  readonly name: string;
  readonly node: FieldNode;
  readonly random: FieldRandom;
  readonly dependencies: Dependency[] = [];
  /** Sentences for `explain()`. */
  readonly notes: string[] = [];
  /** The fields that are drawn again together with this one, if a check needs it. */
  redrawGroup: RedrawMembership | undefined;
  /** True once an issue was reported; nothing that reads the field is reported again. */
  failed = false;
  private readonly preparation: FieldPreparation;
  private readonly raws = new Map<number, Cells>();
  private readonly worlds = new Map<number, Cells>();
  private readonly preparing = new Set<string>();
  /** Chooses the attempt of each row, once the table's checks are planned. */
  private redrawn: Cells | undefined;
  private readonly presences = new Map<number, Presence | undefined>();

  constructor(table: TablePlan, name: string, node: FieldNode, random: FieldRandom, preparation: FieldPreparation) {
    this.table = table;
    this.name = name;
    this.node = node;
    this.random = random;
    this.preparation = preparation;
  }

  get path(): string {
    return `${this.table.name}.${this.name}`;
  }

  /** True while the field itself is being prepared, which means that it reads itself. */
  get isPreparing(): boolean {
    return this.preparing.size > 0;
  }

  /** Cells straight from the generator. */
  raw(attempt: number): Cells {
    return this.once(this.raws, attempt, "raw", () => createCells(this.preparation.raw(this, attempt)));
  }

  /** Cells of one attempt at meeting the table's checks, nulls included. */
  world(attempt: number): Cells {
    return this.once(this.worlds, attempt, "world", () => {
      const base = createCells(this.preparation.base(this, attempt));
      const presence = this.presence(attempt);
      return presence === undefined ? base : createCells(withPresence(base, presence));
    });
  }

  /** The field's cells, as readers of the dataset see them. */
  get cells(): Cells {
    return this.redrawn ?? this.world(0);
  }

  /** Puts cells that choose among attempts in place of the first attempt's. */
  redraw(cells: Cells): void {
    this.redrawn = cells;
  }

  /** Puts cells that meet the table's order rules in place of the generator's own. */
  construct(cells: CellsInit): void {
    const made = createCells(cells);
    const presence = this.presence();
    this.worlds.set(0, presence === undefined ? made : createCells(withPresence(made, presence)));
  }

  /**
   * Which rows have a value.
   *
   * @param attempt - Which attempt at meeting the table's checks; only a condition on another field depends on it.
   */
  presence(attempt = 0): Presence | undefined {
    const index = this.node.when === undefined ? 0 : attempt;
    if (!this.presences.has(index)) this.presences.set(index, this.preparation.presence(this, index));
    return this.presences.get(index);
  }

  private once(known: Map<number, Cells>, attempt: number, stage: string, make: () => Cells): Cells {
    const found = known.get(attempt);
    if (found !== undefined) return found;
    const step = `${stage} ${attempt}`;
    if (this.preparing.has(step)) throw cycleError([this.path, this.path]);
    this.preparing.add(step);
    try {
      const made = make();
      known.set(attempt, made);
      return made;
    } finally {
      this.preparing.delete(step);
    }
  }
}

/**
 * The error for cells that read each other in a circle.
 *
 * @param paths - The circle, first path repeated at the end.
 */
export function cycleError(paths: readonly string[]): SeedbedError {
  return new SeedbedError("CELL_CYCLE", `cells read each other in a circle: ${paths.join(" → ")}`, {
    hint: "compute one of them from something else; a reference to the own table may be made acyclic: true",
    details: { cycle: [...paths] },
  });
}
