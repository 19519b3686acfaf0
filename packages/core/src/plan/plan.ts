import type { DatasetNode } from "../definition/node.js";
import type { TablePlan } from "./table-plan.js";

/** A definition compiled against a seed: checked, ordered, ready to evaluate. */
export interface Plan {
  readonly node: DatasetNode;
  readonly tables: ReadonlyMap<string, TablePlan>;
  readonly streamVersion: number;
  /** What is odd but no error. */
  readonly warnings: readonly string[];
}

/** The version of the algorithm that maps seeds to values. It changes only on purpose. */
export const STREAM_VERSION = 1;
