import type { Goal } from "../../json-schema/goal/goal.js";
import type { Steps } from "../subject/place.js";

/** A schema that applies to a part of a value, and the choices that led to it. */
export interface Visit {
  readonly goal: Goal;
  /** Where the part stands. */
  readonly steps: Steps;
  /** The same way as text. */
  readonly place: string;
  /** The same way for all elements of a list, and for all members the schema does not name. */
  readonly pattern: string;
  readonly value: unknown;
  /** Rules that chose this schema among others, outermost first: `anyOf`, `oneOf`, `if`. */
  readonly via: readonly string[];
  /** False inside of conditions: they are met, but need not be. */
  readonly asserted: boolean;
}

/** A rule of the schema where it applies to a part of a value. */
export interface RuleSite extends Visit {
  /** Where the rule stands in the schema. */
  readonly id: string;
  /** Where it stands and what it applies to: the same for all elements of a list. */
  readonly key: string;
  readonly keyword: string;
  /** The part of the keyword that is meant: a name of `required`, or a variant. */
  readonly detail: string;
  /** All schemas that apply to the same part, this one included. */
  readonly beside: readonly Visit[];
}
