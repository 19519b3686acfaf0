import type { TableNode } from "@seedbed/core";
import type { ConditionParser } from "../checks/parse/parse-condition.js";
import type { DefinedTable, DefinitionProblem } from "./catalog-definition.js";
import type { TableCondition } from "./conditions/table-conditions.js";
import type { NodeTools } from "./nodes/node-request.js";
import type { RowCounts } from "./scope/row-counts.js";
import type { Scope, ScopedTable } from "./scope/scope.js";

/** What making a table takes. */
export interface TableContext {
  readonly scope: Scope;
  readonly rows: RowCounts;
  readonly parse: ConditionParser;
  readonly tools: NodeTools;
  /** A moment later than any at which rows are written. */
  readonly later: number;
  /** What was found to help tables whose rows did not meet a condition. */
  readonly remedies: ReadonlyMap<ScopedTable, Remedy>;
}

/** What is done where drawing rows again is not enough. */
export interface Remedy {
  /** True for plain values whatever columns are called. */
  readonly plain: boolean;
  /** True for numbers and dates out of a small range, which meet each other's conditions more often. */
  readonly narrow: boolean;
  /** Columns that are null always, for null passes. */
  readonly nulls: ReadonlySet<string>;
  /** Positions of conditions that no row was found for. */
  readonly given: ReadonlySet<number>;
}

/** A table of the definition. */
export interface TableDraft {
  readonly node: TableNode;
  readonly defined: DefinedTable;
  readonly problems: readonly DefinitionProblem[];
  readonly notes: readonly string[];
  /** Conditions that nothing here understands. */
  readonly unknown: readonly TableCondition[];
  /** Most rows there can be. */
  readonly capacity: number;
  /** Fields that tell whether rows meet conditions. */
  readonly drawnBy: ReadonlyMap<string, DrawnField>;
}

/** What a field that tells whether rows meet conditions stands for. */
export interface DrawnField {
  /** Positions of the conditions. */
  readonly positions: readonly number[];
  /** Columns in them that may be null. */
  readonly nullable: readonly string[];
}
