import type { Goal } from "../goal/goal.js";

/** What is asked of a name. */
export interface NameRules {
  readonly goals: readonly Goal[];
  /** An expression that it matches. */
  readonly pattern?: string;
}
