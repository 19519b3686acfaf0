import { escapeStep, hidesSiblings } from "../../json-schema/document/schema-store.js";
import type { Goal } from "../../json-schema/goal/goal.js";
import { list, type Read, readDependencies, readItems, readKeyword, record } from "../../json-schema/goal/read-keyword.js";
import { matchesRegex } from "../../json-schema/judge/regex.js";
import type { Steps } from "../subject/place.js";
import type { Subject } from "../subject/subject.js";
import type { Visit } from "./rule-site.js";

/** Schemas that are looked at for one value at most. */
const MAX_VISITS = 4000;
/** Elements of one list, and unnamed members of one object, that are looked at. */
const MAX_ITEMS = 6;

/**
 * Finds which schemas apply to which parts of a valid value: those it must meet, and of unions those it does meet.
 *
 * @param subject - The schema.
 * @param value - A valid value.
 * @returns Each schema once a part, outer parts first.
 */
export function visitValue(subject: Subject, value: unknown): Visit[] {
  const { space, evaluator } = subject.shapes;
  const seen = new Set<string>();
  const visits: Visit[] = [];
  const open: Visit[] = [{ goal: subject.root, steps: [], place: "", pattern: "", value, via: [], asserted: true }];
  for (let i = 0; i < open.length && visits.length < MAX_VISITS; i++) {
    const visit = open[i]!;
    const { goal, steps, place } = visit;
    const key = `${goal.id} ${place}`;
    if (seen.has(key)) continue;
    seen.add(key);
    visits.push(visit);
    const schema = goal.node.value;
    if (typeof schema === "boolean") continue;
    const inPlace = (inner: Goal, choice?: string, asserted = visit.asserted): void => {
      const via = choice === undefined ? visit.via : [...visit.via, `${idOf(goal)}/${choice}`];
      open.push({ ...visit, goal: inner, via, asserted });
    };
    for (const reference of space.references(goal)) inPlace(reference);
    if (hidesSiblings(schema, goal.node.dialect)) continue;
    const read: Read = (name) => readKeyword(schema, name, goal);
    const child = (inner: unknown): Goal => space.child(goal, inner);
    const holds = (inner: unknown): boolean => evaluator.meets(child(inner), visit.value);
    for (const inner of list(read("allOf"))) inPlace(child(inner));
    for (const keyword of ["anyOf", "oneOf"]) {
      for (const inner of list(read(keyword))) if (holds(inner)) inPlace(child(inner), keyword);
    }
    const condition = read("if");
    if (condition !== undefined) {
      const yes = holds(condition);
      if (yes) inPlace(child(condition), "if", false);
      const branch = read(yes ? "then" : "else");
      if (branch !== undefined) inPlace(child(branch), "if");
    }
    const into: Into = (inner, step, part, sign) => {
      const pattern = `${visit.pattern}/${sign}`;
      open.push({
        goal: child(inner),
        steps: [...steps, step],
        place: place + stepText(step),
        pattern,
        value: part,
        via: [],
        asserted: visit.asserted,
      });
    };
    if (Array.isArray(visit.value)) visitItems(goal, read, visit.value, into);
    else if (typeof visit.value === "object" && visit.value !== null) {
      visitMembers(read, visit.value as Record<string, unknown>, into);
      for (const { name, schema: inner } of readDependencies(read)) {
        if (inner !== undefined && Object.hasOwn(visit.value, name)) inPlace(child(inner));
      }
    }
  }
  return visits;
}

type Into = (schema: unknown, step: string | number, part: unknown, sign: string) => void;

function visitItems(goal: Goal, read: Read, value: readonly unknown[], into: Into): void {
  const { prefix, rest } = readItems(read, goal);
  for (let i = 0; i < Math.min(value.length, prefix.length + MAX_ITEMS); i++) {
    const schema = i < prefix.length ? prefix[i] : rest;
    if (schema !== undefined) into(schema, i, value[i], i < prefix.length ? String(i) : "*");
  }
}

function visitMembers(read: Read, value: Record<string, unknown>, into: Into): void {
  const properties = record(read("properties"));
  const patterns = Object.entries(record(read("patternProperties")));
  const additional = read("additionalProperties");
  let unnamed = 0;
  for (const name of Object.keys(value)) {
    const named = Object.hasOwn(properties, name);
    if (named) into(properties[name], name, value[name], escapeStep(name));
    else if (++unnamed > MAX_ITEMS) continue;
    const matching = patterns.filter(([source]) => matchesRegex(source, name));
    for (const [, schema] of matching) into(schema, name, value[name], "*");
    if (!named && matching.length === 0 && additional !== undefined) into(additional, name, value[name], "*");
  }
}

/** Where a schema stands, as a name for it. */
export function idOf({ node }: Goal): string {
  return `${node.resource.uri}${node.pointer}`;
}

/** A way as text. */
export function keyOf(steps: Steps): string {
  return steps.map(stepText).join("");
}

/** Names are told from positions, and from what stands behind them. */
function stepText(step: string | number): string {
  return typeof step === "number" ? `/${step}` : `/"${escapeStep(step)}`;
}
