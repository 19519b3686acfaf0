import type { FieldRandom } from "../../../index.js";
import type { ValueMaker } from "../../contract/value-maker.js";
import type { Goal } from "../../json-schema/goal/goal.js";
import type { Fault } from "../../json-schema/judge/ajv-judge.js";
import type { Shapes } from "../../json-schema/shapes.js";

/** A schema under examination: what it asks, what meets it, and who has the last word. */
export interface Subject {
  /** What is asked of the value as a whole. */
  readonly root: Goal;
  /** All places of the schema, and what evaluates its parts. */
  readonly shapes: Shapes;
  /** Valid values, before they are brought to life. */
  prepare(random: FieldRandom): ValueMaker;
  /**
   * Makes a value that meets some goals, all at once.
   *
   * @param goals - What is asked.
   * @param row - Which of the values.
   * @param size - How much may be nested.
   * @returns The value in a box; undefined when none was found.
   */
  make(goals: readonly Goal[], row: number, size: number): { readonly value: unknown } | undefined;
  /**
   * A goal made up of keywords, in the schema's draft.
   *
   * @param keywords - A schema; schemas inside may be those of the document.
   * @param within - The goal whose references and draft it shares.
   */
  ask(keywords: object, within: Goal, negative?: boolean): Goal;
  /** Everything the validator finds wrong; keywords are empty where it names none. */
  faults(value: unknown): readonly Fault[];
  /** True when callers get values just as they are made. */
  readonly isJson: boolean;
  /** What callers get for a value: a copy, with dates and the like brought to life. */
  revive(value: unknown): unknown;
  /** A way into the value as it is before life is brought to it, as a way into the value that callers get. */
  outside(steps: readonly (string | number)[]): readonly (string | number)[];
}
