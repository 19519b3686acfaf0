import { MAX_MEMBERS } from "../../json-schema/complete/complete-object.js";
import { record } from "../../json-schema/goal/read-keyword.js";
import { withMember } from "../subject/place.js";
import type { Subject } from "../subject/subject.js";
import type { RuleSite } from "../walk/rule-site.js";
import { type Breaker, type Candidate, keywordOf, show } from "./candidate.js";

type Members = Readonly<Record<string, unknown>>;

/** A member that must be there, left out. */
export const breakRequired: Breaker = ({ value, detail }) =>
  Object.hasOwn(value as object, detail)
    ? [{ value: withMember(value as object, detail, undefined), reason: `${show(detail)} is missing` }]
    : [];

/** A member too many: named much like one there is, or not. */
export const breakAdditional: Breaker = ({ value, goal }) => {
  const members = value as Members;
  const named = Object.keys(record((goal.node.value as Members)["properties"]));
  const known = named[0] ?? Object.keys(members)[0];
  const names = [...(known === undefined ? [] : [`${known}_`, known.toUpperCase(), `${known} `]), "extra", "__extra", "0", "😀"];
  return names
    .filter((name) => !Object.hasOwn(members, name) && !named.includes(name))
    .map((name) => ({
      value: withMember(members, name, known === undefined ? null : (members[known] ?? null)),
      reason: `there may be no member ${show(name)}`,
    }));
};

/** A member whose schema allows nothing. */
export const breakForbidden: Breaker = function* (site, subject): Iterable<Candidate> {
  const name = site.keyword === "properties" ? site.detail : nameLike(site.detail, site, subject);
  if (name === undefined) return;
  yield { value: withMember(site.value as object, name, null), reason: `there may be no member ${show(name)}` };
};

function nameLike(source: string, site: RuleSite, { make, ask }: Subject): string | undefined {
  const found = make([ask({ type: "string", pattern: source }, site.goal)], 0, 4);
  return typeof found?.value === "string" ? found.value : undefined;
}

/** A member under a name that is not allowed. */
export const breakPropertyNames: Breaker = function* ({ goal, value }, { ask, make }): Iterable<Candidate> {
  const names = (goal.node.value as Members)["propertyNames"];
  const members = value as Members;
  const first = Object.keys(members)[0];
  for (let row = 0; row < 4; row++) {
    const found = make([ask({ type: "string" }, goal), ask({ allOf: [names] }, goal, true)], row, 4);
    if (found === undefined) break;
    const name = found.value as string;
    if (Object.hasOwn(members, name)) continue;
    const reason = `the name ${show(name)} is not allowed`;
    yield { value: withMember(members, name, first === undefined ? null : members[first]), reason };
    if (first !== undefined) yield { value: withMember(withMember(members, first, undefined), name, members[first]), reason };
  }
};

/** Too few members. */
export const breakMinProperties: Breaker = (site) => {
  const least = keywordOf(site) as number;
  const entries = Object.entries(site.value as Members);
  if (least === 0) return [];
  const needed = new Set(site.beside.flatMap(({ goal }) => requiredBy(goal.node.value)));
  const ranked = [...entries.filter(([name]) => needed.has(name)), ...entries.filter(([name]) => !needed.has(name))];
  const kept = new Set(ranked.slice(0, least - 1).map(([name]) => name));
  let value: Record<string, unknown> = site.value as Record<string, unknown>;
  for (const [name] of entries) if (!kept.has(name)) value = withMember(value, name, undefined);
  return [{ value, reason: `the object has ${counted(kept.size)}, at least ${least} are asked for` }];
};

/** Too many members. */
export const breakMaxProperties: Breaker = (site) => {
  const most = keywordOf(site) as number;
  if (most >= MAX_MEMBERS) return [];
  let value = site.value as Record<string, unknown>;
  const sample = Object.values(value)[0] ?? null;
  for (let i = 1; Object.keys(value).length <= most; i++) value = withMember(value, `extra${i}`, sample);
  return [{ value, reason: `the object has ${counted(Object.keys(value).length)}, at most ${most} are allowed` }];
};

/** A member without one that must come with it. */
export const breakDependentRequired: Breaker = function* (site): Iterable<Candidate> {
  const pairs = Object.entries(record(keywordOf(site))).flatMap(([name, list]) =>
    Array.isArray(list) ? list.map((other: string) => [name, other] as const) : [],
  );
  const pair = pairs.find(([name, other]) => `${name}/${other}` === site.detail);
  if (pair === undefined) return;
  const [name, needed] = pair;
  const members = site.value as Members;
  const sample = members[name] ?? Object.values(members)[0] ?? null;
  const value = withMember(withMember(members, needed, undefined), name, sample);
  yield { value, reason: `${show(name)} is there without ${show(needed)}` };
};

function requiredBy(schema: unknown): readonly string[] {
  const names = record(schema)["required"];
  return Array.isArray(names) ? names : [];
}

function counted(count: number): string {
  return count === 1 ? "1 member" : `${count} members`;
}
