import type { Goal } from "../goal/goal.js";
import type { SchemaSpace } from "../goal/schema-space.js";
import type { Evaluator } from "../judge/evaluator.js";
import type { Run } from "../make/run.js";
import type { Location } from "./location.js";
import type { NameRules } from "./name-rules.js";

/** All places of a schema, as those see it who complete and make values. */
export interface Places {
  readonly space: SchemaSpace;
  readonly evaluator: Evaluator;
  readonly run: Run;
  readonly optionalFraction: number;
  /** Finds a kind of field for a member: a number for {@link Run.cells}. */
  readonly realism?: ((name: string, place: Location) => number | undefined) | undefined;
  /** The place where some goals must be met. */
  location(goals: readonly Goal[]): Location;
  /** The size inside a place. */
  sizeInto(place: Location, size: number): number;
  /** How often something that need not be there is made: 0 when there is no room for it, to 1. */
  share(place: Location, size: number): number;
  /** Does something once all places are known; never, for places found while values are made. */
  whenRanked(action: () => void): void;
  /** Names that some rules allow. */
  nameSource(rules: NameRules): (row: number) => string;
  /** A few names that some rules allow. */
  names(rules: NameRules): string[];
}
