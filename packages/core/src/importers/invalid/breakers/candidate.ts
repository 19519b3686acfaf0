import type { Subject } from "../subject/subject.js";
import type { RuleSite } from "../walk/rule-site.js";

/** A part that may break a rule, in place of the valid one. */
export interface Candidate {
  readonly value: unknown;
  /** What is wrong with it, as a sentence without a full stop. */
  readonly reason: string;
}

/** Proposes parts that break a rule, the nearest misses first. Not every one of them need do so. */
export type Breaker = (site: RuleSite, subject: Subject) => Iterable<Candidate>;

/**
 * A value in a sentence, cut where it is long.
 *
 * @param value - A JSON value.
 */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? "undefined";
  return text.length <= 60 ? text : `${[...text].slice(0, 57).join("")}…`;
}

/**
 * The value of the keyword that a site is about.
 *
 * @param site - The rule.
 */
export function keywordOf({ goal, keyword }: RuleSite): unknown {
  return (goal.node.value as Readonly<Record<string, unknown>>)[keyword];
}
