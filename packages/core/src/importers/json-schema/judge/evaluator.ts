import type { SchemaObject } from "../document/schema-node.js";
import { hidesSiblings } from "../document/schema-store.js";
import type { Goal } from "../goal/goal.js";
import { listBranches } from "../goal/listed-values.js";
import { list, type Read, readBounds, readDependencies, readItems, readKeyword, record } from "../goal/read-keyword.js";
import type { SchemaSpace } from "../goal/schema-space.js";
import { areDistinct, canonicalText, isEqual } from "../values/equal.js";
import { isMultiple } from "../values/is-multiple.js";
import { matchesRegex } from "./regex.js";

/** What of a value some schema has looked at, for `unevaluatedProperties` and `unevaluatedItems`. */
interface Seen {
  readonly names: Set<string>;
  readonly items: Set<number>;
}

/** What is known of one value: the verdict on each schema asked about it, and what that looked at. */
type Frame = Map<number, Verdict>;

interface Verdict {
  readonly holds: boolean;
  readonly seen: Seen;
}

/** Beyond so many listed values, they are looked up. */
const LOOKED_UP = 12;

/** Tells whether a text is of a format; true for formats it does not know. */
export type FormatTest = (format: string, text: string) => boolean;

type Members = Readonly<Record<string, unknown>>;

/** Evaluates schemas keyword by keyword: the judge of parts, while values are being made, and of what the library cannot read. */
export class Evaluator {
  private readonly space: SchemaSpace;
  private readonly isOfFormat: FormatTest;
  private readonly listed = new Map<string, ReadonlySet<string> | undefined>();

  constructor(space: SchemaSpace, isOfFormat: FormatTest) {
    this.space = space;
    this.isOfFormat = isOfFormat;
  }

  /**
   * Tells whether a value meets a goal.
   *
   * @param goal - A schema that must hold, or must not.
   * @param value - Any JSON value.
   */
  meets(goal: Goal, value: unknown): boolean {
    return this.judge(goal, value, new Map()).holds !== goal.negative;
  }

  /** Tells whether a value meets all goals. */
  meetsAll(goals: readonly Goal[], value: unknown): boolean {
    if (goals.length === 0) return true;
    const frame: Frame = new Map();
    return goals.every((goal) => this.judge(goal, value, frame).holds !== goal.negative);
  }

  /** One schema about one value, asked once however many ways lead there. */
  private judge(goal: Goal, value: unknown, frame: Frame): Verdict {
    const { value: schema } = goal.node;
    if (typeof schema === "boolean") return schema ? HOLDS : FAILS;
    const id = goal.negative ? this.space.opposite(goal).id : goal.id;
    const known = frame.get(id);
    if (known !== undefined) return known;
    // A schema that refers to itself about the same value adds nothing.
    frame.set(id, HOLDS);
    const seen = createSeen();
    const verdict = this.evaluate(goal, schema, value, seen, frame) ? { holds: true, seen } : FAILS;
    frame.set(id, verdict);
    return verdict;
  }

  private evaluate(goal: Goal, schema: SchemaObject, value: unknown, seen: Seen, frame: Frame): boolean {
    for (const reference of this.space.references(goal)) if (!this.inPlace(reference, value, seen, frame)) return false;
    if (hidesSiblings(schema, goal.node.dialect)) return true;
    const read = (name: string): unknown => readKeyword(schema, name, goal);
    if (!this.general(goal, read, value, seen, frame)) return false;
    if (typeof value === "number") return meetsNumber(read, value);
    if (typeof value === "string") return this.meetsText(read, value);
    if (Array.isArray(value)) return this.meetsArray(goal, read, value, seen);
    return typeof value !== "object" || value === null || this.meetsObject(goal, read, value as Members, seen, frame);
  }

  /** Evaluates a schema about the same value; what it looked at counts when it holds. */
  private inPlace(goal: Goal, value: unknown, seen: Seen, frame: Frame): boolean {
    const verdict = this.judge(goal, value, frame);
    if (!verdict.holds) return false;
    for (const name of verdict.seen.names) seen.names.add(name);
    for (const item of verdict.seen.items) seen.items.add(item);
    return true;
  }

  private general(goal: Goal, read: Read, value: unknown, seen: Seen, frame: Frame): boolean {
    const type = read("type");
    if (type !== undefined && !(Array.isArray(type) ? type : [type]).some((name) => isOfType(value, name))) return false;
    const values = read("enum") as readonly unknown[] | undefined;
    if (values !== undefined && !this.isListed(goal, "enum", values, value)) return false;
    const constant = read("const");
    if (constant !== undefined && !isEqual(constant, value)) return false;
    const holds = (schema: unknown): boolean => this.inPlace(this.space.child(goal, schema), value, seen, frame);
    if (!list(read("allOf")).every(holds)) return false;
    const anyOf = read("anyOf");
    if (anyOf !== undefined && !this.meetsBranch(goal, "anyOf", list(anyOf), value, holds)) return false;
    const oneOf = read("oneOf");
    if (oneOf !== undefined && !this.meetsBranch(goal, "oneOf", list(oneOf), value, holds)) return false;
    const not = read("not");
    if (not !== undefined && this.judge(this.space.child(goal, not), value, frame).holds) return false;
    const condition = read("if");
    if (condition === undefined) return true;
    const branch = read(holds(condition) ? "then" : "else");
    return branch === undefined || holds(branch);
  }

  /** Branches that only list values are looked up; of others, each is evaluated, for each may look at something. */
  private meetsBranch(
    goal: Goal,
    keyword: "anyOf" | "oneOf",
    schemas: readonly unknown[],
    value: unknown,
    holds: (schema: unknown) => boolean,
  ): boolean {
    if (schemas.length > LOOKED_UP) {
      const key = `${keyword} ${goal.node.id} ${goal.scope.id}`;
      if (!this.listed.has(key)) {
        const values = listBranches(
          schemas.map((schema) => this.space.child(goal, schema)),
          keyword,
        );
        this.listed.set(key, values === undefined ? undefined : new Set(values.map(canonicalText)));
      }
      const texts = this.listed.get(key);
      if (texts !== undefined) return texts.has(canonicalText(value));
    }
    const count = schemas.filter(holds).length;
    return keyword === "anyOf" ? count > 0 : count === 1;
  }

  private isListed(goal: Goal, keyword: string, values: readonly unknown[], value: unknown): boolean {
    if (values.length <= LOOKED_UP) return values.some((item) => isEqual(item, value));
    const key = `${keyword} ${goal.node.id}`;
    let texts = this.listed.get(key);
    if (texts === undefined) {
      texts = new Set(values.map(canonicalText));
      this.listed.set(key, texts);
    }
    return texts.has(canonicalText(value));
  }

  private meetsText(read: Read, value: string): boolean {
    const min = read("minLength") as number | undefined;
    const max = read("maxLength") as number | undefined;
    if (min !== undefined || max !== undefined) {
      const length = codePoints(value);
      if (length < (min ?? 0) || length > (max ?? length)) return false;
    }
    const pattern = read("pattern") as string | undefined;
    if (pattern !== undefined && !matchesRegex(pattern, value)) return false;
    const format = read("format") as string | undefined;
    return format === undefined || this.isOfFormat(format, value);
  }

  private meetsArray(goal: Goal, read: Read, value: readonly unknown[], seen: Seen): boolean {
    const { length } = value;
    if (length < ((read("minItems") as number | undefined) ?? 0)) return false;
    if (length > ((read("maxItems") as number | undefined) ?? length)) return false;
    if (read("uniqueItems") === true && !areDistinct(value)) return false;
    const { prefix, rest } = readItems(read, goal);
    for (let i = 0; i < length; i++) {
      const schema = i < prefix.length ? prefix[i] : rest;
      if (schema === undefined) continue;
      if (!this.meets(this.space.child(goal, schema), value[i])) return false;
      seen.items.add(i);
    }
    const contains = read("contains");
    if (contains !== undefined) {
      const inner = this.space.child(goal, contains);
      let count = 0;
      value.forEach((item, i) => {
        if (!this.meets(inner, item)) return;
        count++;
        if (goal.node.dialect === "2020-12") seen.items.add(i);
      });
      if (count < ((read("minContains") as number | undefined) ?? 1)) return false;
      if (count > ((read("maxContains") as number | undefined) ?? count)) return false;
    }
    const unevaluated = read("unevaluatedItems");
    if (unevaluated === undefined) return true;
    const inner = this.space.child(goal, unevaluated);
    for (let i = 0; i < length; i++) {
      if (seen.items.has(i)) continue;
      if (!this.meets(inner, value[i])) return false;
      seen.items.add(i);
    }
    return true;
  }

  private meetsObject(goal: Goal, read: Read, value: Members, seen: Seen, frame: Frame): boolean {
    const names = Object.keys(value);
    if (names.length < ((read("minProperties") as number | undefined) ?? 0)) return false;
    if (names.length > ((read("maxProperties") as number | undefined) ?? names.length)) return false;
    if (!list(read("required")).every((name) => Object.hasOwn(value, name as string))) return false;
    const properties = record(read("properties"));
    const patterns = Object.entries(record(read("patternProperties")));
    const additional = read("additionalProperties");
    const propertyNames = read("propertyNames");
    for (const name of names) {
      if (propertyNames !== undefined && !this.meets(this.space.child(goal, propertyNames), name)) return false;
      let known = false;
      if (Object.hasOwn(properties, name)) {
        known = true;
        if (!this.meets(this.space.child(goal, properties[name]), value[name])) return false;
      }
      for (const [source, schema] of patterns) {
        if (!matchesRegex(source, name)) continue;
        known = true;
        if (!this.meets(this.space.child(goal, schema), value[name])) return false;
      }
      if (!known && additional !== undefined) {
        known = true;
        if (!this.meets(this.space.child(goal, additional), value[name])) return false;
      }
      if (known) seen.names.add(name);
    }
    for (const { name, names: needed, schema } of readDependencies(read)) {
      if (!Object.hasOwn(value, name)) continue;
      if (!needed.every((other) => Object.hasOwn(value, other))) return false;
      if (schema !== undefined && !this.inPlace(this.space.child(goal, schema), value, seen, frame)) return false;
    }
    const unevaluated = read("unevaluatedProperties");
    if (unevaluated === undefined) return true;
    const inner = this.space.child(goal, unevaluated);
    for (const name of names) {
      if (seen.names.has(name)) continue;
      if (!this.meets(inner, value[name])) return false;
      seen.names.add(name);
    }
    return true;
  }
}

function meetsNumber(read: Read, value: number): boolean {
  for (const { bound, lower, open } of readBounds(read)) {
    if (lower ? value < bound : value > bound) return false;
    if (open && value === bound) return false;
  }
  const unit = read("multipleOf") as number | undefined;
  return unit === undefined || isMultiple(value, unit);
}

/**
 * Tells whether a value is of a type that JSON Schema names.
 *
 * @param value - Any JSON value.
 * @param type - Such as `"integer"`.
 */
export function isOfType(value: unknown, type: unknown): boolean {
  switch (type) {
    case "null":
      return value === null;
    case "integer":
      return Number.isInteger(value);
    case "array":
      return Array.isArray(value);
    case "object":
      return typeof value === "object" && value !== null && !Array.isArray(value);
    default:
      return typeof value === type;
  }
}

/** Code points of a text. */
export function codePoints(text: string): number {
  let count = text.length;
  for (let i = 0; i + 1 < text.length; i++) {
    if ((text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
      count--;
      i++;
    }
  }
  return count;
}

const HOLDS: Verdict = { holds: true, seen: { names: new Set(), items: new Set() } };
const FAILS: Verdict = { holds: false, seen: HOLDS.seen };

function createSeen(): Seen {
  return { names: new Set(), items: new Set() };
}
