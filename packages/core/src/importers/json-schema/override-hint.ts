import { type AnyField, Field, type FieldNode, f, type Generator, SeedbedError } from "../../index.js";
import { structuredCopy } from "./values/copy-json.js";

/**
 * How values of a place are made, in place of what the schema says: a field, a field's node, values to choose from, or a pattern.
 */
export type SchemaHint = AnyField | FieldNode | { readonly values: readonly unknown[] } | { readonly pattern: string | RegExp };

/**
 * Tells whether something is a field.
 *
 * @param value - Anything.
 */
export function isField(value: unknown): value is AnyField {
  const node = (value as { node?: { kind?: unknown } } | null | undefined)?.node;
  return typeof node === "object" && node !== null && typeof node.kind === "string";
}

/**
 * Tells whether an override is a hint and not a value: a field, the node of a kind there is, `{ values }` or `{ pattern }`.
 *
 * @param override - Anything.
 */
export function isHint(override: unknown): override is SchemaHint {
  if (isField(override)) return true;
  if (typeof override !== "object" || override === null) return false;
  const { kind, values, pattern } = override as Readonly<Record<string, unknown>>;
  if (typeof kind === "string") return Object.hasOwn(f, kind);
  return (
    Object.keys(override).length === 1 && (Array.isArray(values) || typeof pattern === "string" || pattern instanceof RegExp)
  );
}

/**
 * The field that a hint stands for.
 *
 * @param hint - The hint.
 * @throws SeedbedError `OPTION_INVALID` for lists without values, and for texts that are no pattern.
 */
export function toHintField(hint: SchemaHint): AnyField {
  if (isField(hint)) return hint;
  const { kind, values, pattern } = hint as { kind?: string; values?: readonly unknown[]; pattern?: string | RegExp };
  if (typeof kind === "string") {
    const { generator } = (f as unknown as Readonly<Record<string, { readonly generator: Generator }>>)[kind]!;
    return new Field(hint as FieldNode, [generator]);
  }
  if (values !== undefined) {
    if (values.length === 0) throw invalid("lists no value", 'list some: { values: ["a", "b"] }');
    return new Field({ kind: choiceGenerator.name, values }, [choiceGenerator as Generator]);
  }
  return f.pattern(pattern instanceof RegExp ? pattern : toExpression(pattern!));
}

function toExpression(pattern: string): RegExp {
  try {
    return new RegExp(pattern, "u");
  } catch {
    throw invalid(`has no regular expression: ${pattern.slice(0, 100)}`, 'write for example { pattern: "^[A-Z]{3}$" }');
  }
}

function invalid(what: string, hint: string): SeedbedError {
  return new SeedbedError("OPTION_INVALID", `an override ${what}`, { hint, details: { option: "overrides" } });
}

/** The kind of fields that choose among values of any type. */
const choiceGenerator: Generator<{ readonly values: readonly unknown[] }> = {
  name: "schema.choice",
  options: (z) => z.strictObject({ values: z.array(z.unknown()).min(1) }),
  prepare({ values }, { random }) {
    const pick = (row: number): unknown => values[Math.floor(random.uniform(row, 0) * values.length)];
    return { type: { type: "json" }, nullable: true, at: (row) => copyPlain(pick(row)) };
  },
};

/** Whoever gets a value may change it; instances of classes stay what they are. */
function copyPlain(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === Array.prototype || prototype === null ? structuredCopy(value) : value;
}
