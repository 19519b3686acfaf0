import { FieldRandom, type Seed, SeedbedError } from "../../index.js";
import { createEdge, mixRow } from "../json-schema/make/mix-row.js";
import type { InvalidCase } from "./invalid-case.js";
import { breakRule, canBreak } from "./prove.js";
import { openSubject, type SubjectOptions } from "./subject/open-subject.js";
import type { Subject } from "./subject/subject.js";
import { listRules } from "./walk/list-rules.js";
import type { RuleSite } from "./walk/rule-site.js";

/** Valid values that are searched for rules: with all members, and with some. */
const FULL_PROBES = 24;
const PROBES = 24;
/** Of each kind, at least, before rules seen often enough end the search. */
const FEWEST = 4;
/** Places of rules that are looked at; large schemas show most of theirs in every value. */
const MAX_SITES = 6000;
const SIZES = [64, 16, 4, 0];
/** Rules of one schema at most. */
const MAX_RULES = 2000;
/** Valid values of a seed that are looked at for one case, before a value is taken that is known to do. */
const ATTEMPTS = 3;
const base = /* @__PURE__ */ new FieldRandom([0x13198a2e, 0x03707344, 0xa4093822, 0x299f31d0]);
const step = /* @__PURE__ */ createEdge("#invalid");

/** How invalid values are chosen. */
export interface OpenInvalidOptions extends SubjectOptions {
  /** Fixes every value, together with the schema; 0 unless stated. */
  readonly seed?: Seed;
}

/** The invalid values of a schema, at any position. */
export interface InvalidValues<T = unknown> {
  /** The rules that are broken in turn, as places in the schema. */
  readonly rules: readonly string[];
  /** Rules that no value was found to break. */
  readonly unbroken: readonly string[];
  /**
   * The value at a position. Position `i` breaks rule `i % rules.length`.
   *
   * @param index - A whole number from 0.
   */
  at(index: number): InvalidCase<T>;
}

interface Rule {
  readonly site: RuleSite;
  /** A valid value whose change is known to break the rule. */
  readonly value: unknown;
}

/**
 * Opens a schema for values that break one rule each.
 *
 * @param schema - A JSON Schema, or a schema of a library that speaks Standard Schema.
 * @param options - Seed, draft.
 * @returns Values by position; any of them costs the same.
 * @throws SeedbedError `INVALID_IMPOSSIBLE` when every value is valid, and what `generate` throws for the schema.
 * @example
 * ```ts
 * const invalid = openInvalid({ type: "integer", minimum: 18 });
 * invalid.at(1); // { value: 17, path: "", keyword: "minimum", … }
 * ```
 */
export function openInvalid<T = unknown>(schema: unknown, options: OpenInvalidOptions = {}): InvalidValues<T> {
  const { seed = 0, ...rest } = options;
  const subject = openSubject(schema, rest);
  const { rules, unbroken } = findRules(subject);
  if (rules.length === 0) {
    throw new SeedbedError("INVALID_IMPOSSIBLE", "no value was found that the schema does not allow", {
      hint: "a schema such as true or {} allows every value: state a rule, such as its type",
      details: { unbroken },
    });
  }
  const random = base.derive(String(seed));
  const values = subject.prepare(random);
  return {
    rules: rules.map(({ site }) => site.id),
    unbroken,
    at(index) {
      if (!Number.isSafeInteger(index) || index < 0) {
        throw new SeedbedError("OPTION_INVALID", `a position is a whole number from 0, got ${String(index)}`);
      }
      const rule = rules[index % rules.length]!;
      const round = Math.floor(index / rules.length);
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const value = values.make(mixRow(index, step, attempt), SIZES[attempt]!);
        const sites = listRules(subject, value, rule.site.key);
        const site = sites[round % Math.max(1, sites.length)];
        const made = site === undefined ? undefined : breakRule(subject, value, site, round);
        if (made !== undefined) return made as InvalidCase<T>;
      }
      return (breakRule(subject, rule.value, rule.site, round) ?? breakRule(subject, rule.value, rule.site, 0)) as InvalidCase<T>;
    },
  };
}

const known = new WeakMap<Subject, { readonly rules: readonly Rule[]; readonly unbroken: readonly string[] }>();

/** Finds the rules of a schema, whatever the seed, each with a value that breaks it. */
function findRules(subject: Subject): { readonly rules: readonly Rule[]; readonly unbroken: readonly string[] } {
  const found = known.get(subject);
  if (found !== undefined) return found;
  const rules = new Map<string, Rule>();
  const tried = new Map<string, { readonly id: string; times: number }>();
  let looked = 0;
  const isEnough = (share: number): boolean => looked > MAX_SITES * share;
  for (const value of probe(subject, isEnough)) {
    if (subject.faults(value).length > 0) continue;
    const sites = listRules(subject, value);
    looked += sites.length;
    for (const site of sites) {
      if (rules.has(site.key) || rules.size >= MAX_RULES) continue;
      const attempt = tried.get(site.key) ?? { id: site.id, times: 0 };
      tried.set(site.key, attempt);
      if (++attempt.times > 4) continue;
      if (canBreak(subject, value, site)) rules.set(site.key, { site, value });
    }
  }
  const unbroken = [...tried].filter(([key]) => !rules.has(key)).map(([, { id }]) => id);
  const result = { rules: [...rules.values()], unbroken: [...new Set(unbroken)] };
  known.set(subject, result);
  return result;
}

function* probe(subject: Subject, isEnough: (share: number) => boolean): Iterable<unknown> {
  for (let i = 0; i < FULL_PROBES && (i < FEWEST || !isEnough(0.5)); i++) {
    const full = subject.make([subject.root], i, SIZES[i % SIZES.length]!);
    if (full !== undefined) yield full.value;
  }
  const values = subject.prepare(base);
  for (let i = 0; i < PROBES && (i < FEWEST || !isEnough(1)); i++) yield values.make(i, SIZES[i % SIZES.length]!);
}
