import type { Goal } from "../goal/goal.js";
import type { ObjectRules, RestMembers } from "../goal/rules.js";
import { compileRegex } from "../judge/regex.js";
import type { Alternative } from "../place/location.js";
import type { Places } from "../place/places.js";
import type { Draft } from "../shape/draft.js";
import { createNames, type PlaceOf } from "./names.js";
import { createObjectMaker, type Member } from "./objects.js";

/** Most members that are asked for by `minProperties`. */
export const MAX_MEMBERS = 10_000;

/** Objects of a draft. */
export function completeObject(draft: Draft, shapes: Places): Alternative | undefined {
  const rules = findWitnesses(draft, closeWatches(draft), shapes);
  if (rules === undefined) return undefined;
  if (rules.min > MAX_MEMBERS) {
    draft.exceed("minProperties", `objects are to have ${rules.min} members, at most ${MAX_MEMBERS} are made`);
    return undefined;
  }
  const placeOf = createPlaces(rules, shapes);
  const members: Member[] = [];
  for (const name of new Set([...rules.members.keys(), ...rules.required])) {
    if (rules.forbidden.has(name)) continue;
    const required = rules.required.has(name);
    const place = placeOf(name);
    if (place === undefined || (required && place.isEmpty())) {
      if (!required) continue;
      const reason = place?.conflict;
      draft.conflict ??= reason ?? { keywords: ["required", "propertyNames"], pointer: "" };
      return undefined;
    }
    members.push({ name, required, place });
  }
  const required = members.filter((member) => member.required);
  if (required.length > rules.max) {
    draft.fail("", "required", "maxProperties");
    return undefined;
  }
  const names = createNames(rules, shapes, placeOf, members.length);
  if (members.length < rules.min && names === undefined) {
    draft.fail("", "minProperties", "additionalProperties");
    return undefined;
  }
  if (members.length === 0 && (names === undefined || rules.max === 0)) {
    return { type: "object", soft: draft.soft, needs: [], offers: [], own: 1, values: [{}], make: () => ({}) };
  }
  const optional = members.filter((member) => !member.required).map(({ place }) => place);
  const missing = rules.min - required.length;
  return {
    type: "object",
    soft: draft.soft,
    needs: required.map(({ place }) => place),
    ...(missing > 0 ? { fill: { count: missing, once: optional, often: names?.places ?? [] } } : {}),
    offers: [...optional, ...(names?.places ?? [])],
    own: 1,
    members: new Map(members.map(({ name, required }) => [name, required])),
    make: createObjectMaker({ members, names, min: rules.min, max: rules.max }, shapes),
  };
}

function closeWatches(draft: Draft): ObjectRules {
  const rest = draft
    .watching("members")
    .filter(({ all }) => !all)
    .map(({ goal, names, patterns }) => ({ goal, names, patterns }));
  return rest.length === 0 ? draft.object : { ...draft.object, rest: [...draft.object.rest, ...rest] };
}

function createPlaces(rules: ObjectRules, shapes: Places): PlaceOf {
  const patterns = rules.patterns.map(({ source, goal }) => ({ regex: compileRegex(source), goal }));
  const rest = rules.rest.map(({ names, patterns: sources, goal }) => ({ names, goal, regexes: sources.map(compileRegex) }));
  return (name) => {
    if (rules.forbidden.has(name)) return undefined;
    if (!shapes.evaluator.meetsAll(rules.names, name)) return undefined;
    const goals: Goal[] = [...(rules.members.get(name) ?? [])];
    for (const { regex, goal } of patterns) if (regex.test(name)) goals.push(goal);
    for (const { names, regexes, goal } of rest) {
      if (!names.has(name) && !regexes.some((regex) => regex.test(name))) goals.push(goal);
    }
    return shapes.location(goals);
  };
}

/** Names members that must be there but have no name yet. */
function findWitnesses(draft: Draft, rules: ObjectRules, shapes: Places): ObjectRules | undefined {
  let found = rules;
  for (const { pattern, outside, goal, name } of rules.witnesses) {
    const taken = new Set([...found.members.keys(), ...found.required, ...found.forbidden]);
    const chosen = chooseName(found, taken, pattern, outside, name, shapes);
    if (chosen === undefined) {
      draft.fail("", "not", pattern === undefined ? "additionalProperties" : "patternProperties");
      return undefined;
    }
    const members = new Map(found.members);
    if (goal !== undefined) members.set(chosen, [...(members.get(chosen) ?? []), goal]);
    found = { ...found, members, required: new Set(found.required).add(chosen) };
  }
  return found;
}

function chooseName(
  rules: ObjectRules,
  taken: ReadonlySet<string>,
  pattern: string | undefined,
  outside: RestMembers | undefined,
  name: Goal | undefined,
  shapes: Places,
): string | undefined {
  const goals = [...rules.names, ...(name === undefined ? [] : [name])];
  const fits = (text: string): boolean =>
    !taken.has(text) &&
    shapes.evaluator.meetsAll(goals, text) &&
    (pattern === undefined || compileRegex(pattern).test(text)) &&
    (outside === undefined || (!outside.names.has(text) && !outside.patterns.some((source) => compileRegex(source).test(text))));
  const closed = rules.rest.filter(({ goal: { node, negative } }) => node.value === negative);
  const allowed = (text: string): boolean =>
    closed.every(({ names, patterns }) => names.has(text) || patterns.some((source) => compileRegex(source).test(text)));
  // Where members are only those that match a pattern, names are made of the patterns.
  for (const source of pattern === undefined ? [undefined, ...rules.patterns.map((rule) => rule.source)] : [pattern]) {
    const found = shapes
      .names({ goals, ...(source === undefined ? {} : { pattern: source }) })
      .find((text) => fits(text) && allowed(text));
    if (found !== undefined) return found;
  }
  return [...rules.members.keys()].find((text) => fits(text) && allowed(text));
}
