import type { FieldNode } from "../../index.js";
import type { NameHint } from "./contract/name-hint.js";

const NUMERIC: ReadonlySet<string> = new Set(["int", "float", "decimal"]);

/**
 * Narrows a kind to what a schema says of type and bounds.
 *
 * @param node - A rule's kind.
 * @param hint - What the schema tells.
 * @returns Undefined when nothing of the kind's range is left: then the name meant something else.
 */
export function fitNode(node: FieldNode, hint: NameHint): FieldNode | undefined {
  if (!NUMERIC.has(node.kind) || hint.type === "string") return node;
  const own = node as FieldNode & { readonly min?: number; readonly max?: number };
  const min = narrower(own.min, hint.minimum, Math.max);
  const max = narrower(own.max, hint.maximum, Math.min);
  if (min !== undefined && max !== undefined && min > max) return undefined;
  const bounds = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  if (hint.type !== "integer" || node.kind === "int") return { ...node, ...bounds };
  const { distribution } = node;
  const whole = { ...(min === undefined ? {} : { min: Math.ceil(min) }), ...(max === undefined ? {} : { max: Math.floor(max) }) };
  if (whole.min !== undefined && whole.max !== undefined && whole.min > whole.max) return undefined;
  return { kind: "int", ...whole, ...(distribution === undefined ? {} : { distribution }) };
}

function narrower(
  own: number | undefined,
  given: number | undefined,
  choose: (a: number, b: number) => number,
): number | undefined {
  if (own === undefined || given === undefined) return own ?? given;
  return choose(own, given);
}
