import type { Relation } from "../generators/contract/relation.js";
import { createRelation } from "./relations.js";

/** Fields that are drawn again together. */
export class RedrawMembership {
  private attemptOf: ((row: number) => number) | undefined;

  /** Sets how a row's attempt is found. */
  resolve(attemptOf: (row: number) => number): void {
    this.attemptOf = attemptOf;
  }

  /** The relation of a member reference, each row in its own attempt. */
  relation(inAttempt: (attempt: number) => Relation): Relation {
    const first = inAttempt(0);
    const choice = { at: (row: number): number => inAttempt(this.attemptOf?.(row) ?? 0).parentRow(row) };
    return createRelation(first.parent, choice, { nullable: first.nullable, fixed: first.fixed });
  }
}
