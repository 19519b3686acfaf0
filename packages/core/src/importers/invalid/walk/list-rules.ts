import { KEYWORDS } from "../../json-schema/document/keywords.js";
import type { SchemaObject } from "../../json-schema/document/schema-node.js";
import { hidesSiblings } from "../../json-schema/document/schema-store.js";
import type { Goal } from "../../json-schema/goal/goal.js";
import { list, type Read, readDependencies, readItems, readKeyword, record } from "../../json-schema/goal/read-keyword.js";
import { findTag } from "../../standard-schema/marks/tag.js";
import type { Subject } from "../subject/subject.js";
import type { RuleSite, Visit } from "./rule-site.js";
import { idOf, visitValue } from "./visit-value.js";

/** Names of one keyword, each of which is a rule of its own, at most. */
const MAX_DETAILS = 64;

/** Keywords that state a rule by themselves, for any value or for those of one type. */
const PLAIN: Readonly<Record<string, (value: unknown) => boolean>> = {
  type: () => true,
  enum: () => true,
  const: () => true,
  not: () => true,
  anyOf: () => true,
  if: () => true,
  minimum: isNumber,
  maximum: isNumber,
  exclusiveMinimum: isNumber,
  exclusiveMaximum: isNumber,
  multipleOf: isNumber,
  minLength: isText,
  maxLength: isText,
  pattern: isText,
  format: isText,
  minItems: Array.isArray,
  maxItems: Array.isArray,
  contains: Array.isArray,
  unevaluatedItems: Array.isArray,
  minProperties: isObject,
  maxProperties: isObject,
  propertyNames: isObject,
  additionalProperties: isObject,
  unevaluatedProperties: isObject,
};

/** What a schema states by itself: its keywords that are rules, and its name. */
interface Stated {
  readonly names: readonly string[];
  readonly id: string;
}

const stated = new WeakMap<Goal, Stated>();

/**
 * Finds the rules that apply to a valid value, each with the part of the value it applies to.
 *
 * @param subject - The schema.
 * @param value - A valid value.
 * @param wanted - The key of the one rule that is looked for; all unless stated.
 * @returns A rule may come several times, for several parts.
 */
export function listRules(subject: Subject, value: unknown, wanted?: string): RuleSite[] {
  const visits = visitValue(subject, value);
  const groups = new Map<string, Visit[]>();
  for (const visit of visits) {
    const group = groups.get(visit.place);
    if (group === undefined) groups.set(visit.place, [visit]);
    else group.push(visit);
  }
  const sites: RuleSite[] = [];
  for (const visit of visits) {
    const { goal, pattern } = visit;
    const schema = goal.node.value;
    if (!visit.asserted || typeof schema === "boolean") continue;
    const { names, id: schemaId } = statedBy(goal, schema);
    if (names.length === 0) continue;
    const read: Read = (name) => readKeyword(schema, name, goal);
    const marked = isMarked(visit.value);
    const beside = groups.get(visit.place)!;
    for (const name of names) {
      // A mark stands for a value that is no object: its members are nobody's business.
      if (marked && name !== "type") continue;
      for (const detail of detailsOf(name, read, visit)) {
        const id = `${schemaId}/${name}${detail === "" ? "" : `/${detail}`}`;
        const key = `${id} at ${pattern}`;
        if (wanted === undefined || key === wanted) sites.push({ ...visit, id, key, keyword: name, detail, beside });
      }
    }
  }
  return sites;
}

function statedBy(goal: Goal, schema: SchemaObject): Stated {
  let found = stated.get(goal);
  if (found === undefined) {
    const names = hidesSiblings(schema, goal.node.dialect)
      ? []
      : Object.keys(schema).filter((name) => KEYWORDS.has(name) && readKeyword(schema, name, goal) !== undefined);
    found = { names, id: idOf(goal) };
    stated.set(goal, found);
  }
  return found;
}

/** The rules that a keyword states about a value; none when it says nothing of it. */
function detailsOf(keyword: string, read: Read, { value, goal }: Visit): readonly string[] {
  const given = read(keyword);
  switch (keyword) {
    case "required":
      return isObject(value) ? (list(given) as string[]).slice(0, MAX_DETAILS) : [];
    case "oneOf":
      return list(given).length > 1 ? ["none", "several"] : ["none"];
    case "uniqueItems":
      return given === true && Array.isArray(value) ? [""] : [];
    case "items":
    case "additionalItems": {
      const { rest } = readItems(read, goal);
      return rest === false && rest === given && Array.isArray(value) ? [""] : [];
    }
    case "maxContains":
      return Array.isArray(value) && read("contains") !== undefined ? [""] : [];
    case "properties":
    case "patternProperties":
      // Members that must not be there; what is asked of others is their own schemas' business.
      return isObject(value)
        ? Object.entries(record(given))
            .filter(([, schema]) => schema === false)
            .map(([name]) => name)
            .slice(0, MAX_DETAILS)
        : [];
    case "dependentRequired":
    case "dependencies":
      return isObject(value)
        ? readDependencies(read)
            .filter((dependency) => dependency.keyword === keyword)
            .flatMap(({ name, names }) => names.map((needed) => `${name}/${needed}`))
            .slice(0, MAX_DETAILS)
        : [];
    case "additionalProperties":
    case "unevaluatedProperties":
    case "unevaluatedItems":
      return given === true ? [] : plain(keyword, value);
    case "exclusiveMinimum":
    case "exclusiveMaximum":
      // Draft 4 marks the bound beside it.
      return typeof given === "number" ? plain(keyword, value) : [];
    case "if":
      return read("then") === undefined && read("else") === undefined ? [] : [""];
    default:
      return plain(keyword, value);
  }
}

function isMarked(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value) && findTag(value) !== undefined;
}

function plain(keyword: string, value: unknown): readonly string[] {
  return Object.hasOwn(PLAIN, keyword) && PLAIN[keyword]!(value) ? [""] : [];
}

function isNumber(value: unknown): boolean {
  return typeof value === "number";
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
