import { hidesSiblings } from "../../json-schema/document/schema-store.js";
import type { Goal } from "../../json-schema/goal/goal.js";
import { list, record } from "../../json-schema/goal/read-keyword.js";
import type { Subject } from "../subject/subject.js";
import type { RuleSite, Visit } from "../walk/rule-site.js";
import { idOf } from "../walk/visit-value.js";
import { type Candidate, show } from "./candidate.js";

/** Values made for one rule at most. */
const TRIES = 4;
/** Branches of a union of which pairs are tried. */
const MAX_BRANCHES = 8;

/** Keywords that say where a schema stands, hold others in store, or apply others to the same value. */
const SKIPPED = new Set([
  ..."$schema $id id $anchor $dynamicAnchor $recursiveAnchor $defs definitions $comment".split(" "),
  ..."$ref $dynamicRef $recursiveRef allOf anyOf oneOf if then else dependentSchemas".split(" "),
  ..."unevaluatedProperties unevaluatedItems".split(" "),
]);

/** Keywords that mean something only together. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  contains: ["contains", "minContains", "maxContains"],
  maxContains: ["contains", "minContains", "maxContains"],
  if: ["if", "then", "else"],
  minimum: ["minimum", "exclusiveMinimum"],
  maximum: ["maximum", "exclusiveMaximum"],
};

const goals = new WeakMap<Subject, Map<string, Goal>>();

/**
 * Makes parts that break one rule and keep all others about the same part, by construction: what else is asked is joined with
 * the opposite of the rule.
 *
 * @param site - The rule.
 * @param subject - The schema.
 * @param row - Which of the values.
 */
export function* construct(site: RuleSite, subject: Subject, row: number): Iterable<Candidate> {
  const others = othersOf(site, subject);
  for (const { broken, reason } of opposites(site, subject)) {
    for (let i = 0; i < TRIES; i++) {
      const found = subject.make([...others, ...broken], row + i, 6);
      if (found === undefined) break;
      yield { value: found.value, reason: reason(found.value) };
    }
  }
}

interface Opposite {
  readonly broken: readonly Goal[];
  reason(value: unknown): string;
}

function* opposites(site: RuleSite, subject: Subject): Iterable<Opposite> {
  const { goal, keyword, detail } = site;
  const schema = goal.node.value as Readonly<Record<string, unknown>>;
  const ask = (key: string, keywords: object, negative: boolean): Goal =>
    remember(subject, `${goal.id} ${keyword} ${detail} ${key}`, () => subject.ask(keywords, goal, negative));
  if (keyword === "oneOf" && detail === "several") {
    const branches = list(schema["oneOf"]).slice(0, MAX_BRANCHES);
    const tell = (i: number, j: number) => (value: unknown) => `${show(value)} meets branches ${i} and ${j} of oneOf`;
    for (let i = 0; i < branches.length; i++) {
      for (let j = i + 1; j < branches.length; j++) {
        yield { broken: [ask(`${i} ${j}`, { allOf: [branches[i], branches[j]] }, false)], reason: tell(i, j) };
      }
    }
    return;
  }
  const isolated = isolate(site, schema);
  if (isolated === undefined) return;
  yield { broken: [ask("", isolated, true)], reason: (value) => tell(site, value) };
}

function tell({ keyword, detail, goal }: RuleSite, value: unknown): string {
  const given = (goal.node.value as Readonly<Record<string, unknown>>)[keyword];
  const what = REASONS[keyword] ?? `breaks ${keyword}${typeof given === "object" ? "" : ` ${show(given)}`}`;
  return `${show(value)} ${keyword === "required" ? `lacks ${show(detail)}` : what}`;
}

const REASONS: Readonly<Record<string, string>> = {
  anyOf: "meets no branch of anyOf",
  oneOf: "meets no branch of oneOf",
  not: "meets the schema that must not hold",
  if: "does not meet what its condition asks for",
  contains: "does not hold the elements that must be among them",
  maxContains: "holds too many elements of those that are counted",
  minLength: "is too short",
  maxLength: "is too long",
  minItems: "has too few elements",
  maxItems: "has too many elements",
  uniqueItems: "holds an element twice",
  minProperties: "has too few members",
  maxProperties: "has too many members",
};

/** The rule alone, as a schema. */
function isolate({ keyword, detail }: RuleSite, schema: Readonly<Record<string, unknown>>): object | undefined {
  switch (keyword) {
    case "required":
      return { required: [detail] };
    case "oneOf":
      return { anyOf: schema["oneOf"] };
    case "dependentRequired":
    case "dependencies":
    case "properties":
    case "patternProperties":
    case "items":
    case "additionalItems":
    case "unevaluatedItems":
    case "unevaluatedProperties":
      return undefined;
    case "additionalProperties":
      return {
        properties: named(schema["properties"]),
        patternProperties: named(schema["patternProperties"]),
        additionalProperties: schema[keyword],
      };
  }
  const out: Record<string, unknown> = {};
  for (const name of TOGETHER[keyword] ?? [keyword]) if (Object.hasOwn(schema, name)) out[name] = schema[name];
  return out;
}

function named(schemas: unknown): Record<string, boolean> {
  const out: Record<string, boolean> = Object.create(null);
  for (const name of Object.keys(record(schemas))) out[name] = true;
  return out;
}

/** What else is asked of the same part: every schema about it, without the rule and without what leads to other schemas. */
function othersOf(site: RuleSite, subject: Subject): Goal[] {
  const broken = `${idOf(site.goal)}/${site.keyword}`;
  const out: Goal[] = [];
  for (const visit of site.beside) {
    if (visit.via.includes(broken)) continue;
    const { node } = visit.goal;
    if (typeof node.value === "boolean" || hidesSiblings(node.value, node.dialect)) continue;
    const own = visit.goal === site.goal;
    const key = own ? `others ${visit.goal.id} ${site.keyword} ${site.detail}` : `others ${visit.goal.id}`;
    out.push(remember(subject, key, () => subject.ask(strip(visit, own ? site : undefined), visit.goal)));
  }
  return out;
}

function strip({ goal }: Visit, site: RuleSite | undefined): object {
  const schema = goal.node.value as Readonly<Record<string, unknown>>;
  const gone = new Set(site === undefined ? [] : (TOGETHER[site.keyword] ?? [site.keyword]));
  const out: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(schema)) {
    if (SKIPPED.has(name)) continue;
    if (!gone.has(name)) out[name] = value;
    else if (name === "required") out[name] = list(value).filter((other) => other !== site?.detail);
  }
  return out;
}

function remember(subject: Subject, key: string, make: () => Goal): Goal {
  let known = goals.get(subject);
  if (known === undefined) goals.set(subject, (known = new Map()));
  let goal = known.get(key);
  if (goal === undefined) known.set(key, (goal = make()));
  return goal;
}
