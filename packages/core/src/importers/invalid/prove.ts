import type { Fault } from "../json-schema/judge/ajv-judge.js";
import { BREAKERS } from "./breakers/breakers.js";
import type { Candidate } from "./breakers/candidate.js";
import { construct } from "./breakers/construct.js";
import type { InvalidCase } from "./invalid-case.js";
import { replaceAt, toPointer } from "./subject/place.js";
import type { Subject } from "./subject/subject.js";
import type { RuleSite } from "./walk/rule-site.js";

/** Candidates that are held against the validator for one case at most. */
const MAX_CANDIDATES = 48;
const MAX_CONSTRUCTED = 12;
/** Cases that break one rule alone among which rounds choose. */
const ENOUGH = 8;

/** Keywords that the validator reports of others: at the object, at the member, or by a name of its own. */
const REPORTED: Readonly<Record<string, readonly string[]>> = {
  properties: ["false schema"],
  patternProperties: ["false schema"],
  additionalProperties: ["additionalProperties", "false schema"],
  unevaluatedProperties: ["unevaluatedProperties", "false schema"],
  unevaluatedItems: ["unevaluatedItems", "false schema"],
  items: ["items", "false schema"],
  additionalItems: ["additionalItems", "false schema"],
  maxContains: ["contains"],
  minimum: ["minimum", "exclusiveMinimum"],
  maximum: ["maximum", "exclusiveMaximum"],
};

interface Proven {
  /** The case; its value is still shared with other cases. */
  readonly found: InvalidCase;
  /** How many different faults there are besides the one that is meant. */
  readonly others: number;
}

/**
 * Breaks a rule of a valid value, and proves that it is broken.
 *
 * @param subject - The schema.
 * @param base - A valid value.
 * @param site - The rule, and the part it applies to.
 * @param round - Which of the near misses.
 * @returns Undefined when no candidate was invalid for that rule.
 */
export function breakRule(subject: Subject, base: unknown, site: RuleSite, round: number): InvalidCase | undefined {
  const near = proveAll(subject, base, site, BREAKERS.get(site.keyword)?.(site, subject) ?? [], MAX_CANDIDATES);
  const least = leastOf(near);
  const made = least === 0 ? [] : proveAll(subject, base, site, construct(site, subject, round), MAX_CONSTRUCTED);
  // What is made from scratch is no near miss: it counts where it is the purer case.
  const all = leastOf(made) < least ? made : near;
  const best = all.filter(({ others }) => others === leastOf(all));
  if (best.length === 0) return undefined;
  const { found } = best[round % best.length]!;
  return { ...found, value: subject.revive(found.value) };
}

/**
 * Tells whether a rule of a valid value can be broken.
 *
 * @param subject - The schema.
 * @param base - A valid value.
 * @param site - The rule, and the part it applies to.
 */
export function canBreak(subject: Subject, base: unknown, site: RuleSite): boolean {
  return (
    proveAll(subject, base, site, BREAKERS.get(site.keyword)?.(site, subject) ?? [], MAX_CANDIDATES, 1).length > 0 ||
    proveAll(subject, base, site, construct(site, subject, 0), MAX_CONSTRUCTED, 1).length > 0
  );
}

function leastOf(proven: readonly Proven[]): number {
  return proven.reduce((least, { others }) => Math.min(least, others), Number.POSITIVE_INFINITY);
}

function proveAll(
  subject: Subject,
  base: unknown,
  site: RuleSite,
  candidates: Iterable<Candidate>,
  most: number,
  enough: number = ENOUGH,
): Proven[] {
  const proven: Proven[] = [];
  let judged = 0;
  for (const candidate of candidates) {
    if (judged++ >= most || proven.length >= enough) break;
    const made = prove(subject, base, site, candidate);
    if (made !== undefined) proven.push(made);
  }
  return proven;
}

function prove(subject: Subject, base: unknown, site: RuleSite, { value, reason }: Candidate): Proven | undefined {
  const whole = replaceAt(base, site.steps, value);
  const faults = subject.faults(whole);
  const label = findLabel(subject, site, faults);
  if (label === undefined) return undefined;
  const others = new Set(faults.filter((fault) => !isAt(fault, label)).map(({ path, keyword }) => `${path} ${keyword}`)).size;
  // Libraries tell in their own words what they miss: they know what a mark stands for.
  const told = subject.isJson ? reason : (faults.find((fault) => isAt(fault, label))?.message ?? reason);
  const found = { value: whole, ...label, only: others === 0, reason: told, rule: site.id };
  return { found, others };
}

interface Label {
  readonly path: string;
  readonly keyword: string;
}

/** Where the validator sees the fault; undefined when it sees another. */
function findLabel(subject: Subject, site: RuleSite, faults: readonly Fault[]): Label | undefined {
  const path = toPointer(subject.outside(site.steps));
  const keywords = REPORTED[site.keyword] ?? [site.keyword];
  const own = faults.find((fault) => fault.path === path && keywords.includes(fault.keyword));
  if (own !== undefined) return { path, keyword: own.keyword };
  const member = faults.find(
    (fault) => fault.keyword === "false schema" && keywords.includes("false schema") && fault.path.startsWith(`${path}/`),
  );
  if (member !== undefined) return { path: member.path, keyword: member.keyword };
  // Libraries that name no keywords: the path must do, and some report a missing member at the place where it is missing.
  const nameless = faults.filter(({ keyword }) => keyword === "");
  const [first] = nameless;
  if (first === undefined) return undefined;
  if (nameless.some((fault) => fault.path === path)) return { path, keyword: site.keyword };
  const same = nameless.every((fault) => fault.path === first.path) && first.path.startsWith(`${path}/`);
  return same ? { path: first.path, keyword: site.keyword } : undefined;
}

function isAt(fault: Fault, label: Label): boolean {
  return fault.path === label.path && (fault.keyword === label.keyword || fault.keyword === "");
}
