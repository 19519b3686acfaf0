import type { FieldNode } from "../../index.js";
import type { Inference, NameHint } from "./contract/name-hint.js";
import { fitNode } from "./fit-node.js";
import { createNameTable, type NameTable, type RuleMatch } from "./name-table.js";
import { NAME_RULES } from "./rules/name-rules.js";

/** Guesses below this are not made unless asked for: a plain value is better than a wrong one. */
export const DEFAULT_THRESHOLD = 0.5;

let builtIn: NameTable | undefined;

/**
 * Guesses the kind of a value from its name and surroundings.
 *
 * @param hint - What a schema tells.
 * @param table - Rules; the built-in ones unless stated.
 * @param threshold - The least score of a guess, 0.5 unless stated.
 * @returns The best guess, or undefined when none is sure enough, or when the schema lists the values.
 * @example
 * ```ts
 * inferKind({ name: "first_name", type: "string" })?.node.kind; // "firstName"
 * inferKind({ name: "phoneModel", type: "string" }); // undefined
 * ```
 */
export function inferKind(
  hint: NameHint,
  table: NameTable = findNameTable(),
  threshold: number = DEFAULT_THRESHOLD,
): Inference | undefined {
  if (hint.enum !== undefined || hint.type === "object") return undefined;
  const element: NameHint = hint.type === "array" ? { ...hint, type: hint.items ?? "string" } : hint;
  for (const match of table.match(hint)) {
    if (match.score < threshold) return undefined;
    const { node } = match.rule;
    const chosen = typeof node === "function" ? node(element) : node;
    const fitted = chosen === undefined ? undefined : fitNode(chosen, element);
    if (fitted === undefined) continue;
    return {
      node: hint.type === "array" ? ({ kind: "array", of: fitted } satisfies FieldNode) : fitted,
      score: Math.round(match.score * 100) / 100,
      reason: explain(match, hint),
      needsLocale: match.rule.needsLocale === true,
    };
  }
  return undefined;
}

/** The table of built-in rules, made when it is first needed. */
export function findNameTable(): NameTable {
  builtIn ??= createNameTable(NAME_RULES);
  return builtIn;
}

function explain({ rule, from, phrase, context }: RuleMatch, hint: NameHint): string {
  const source = from === "name" ? `the name "${hint.name}"` : `the ${from}`;
  const near = context === undefined ? "" : ` next to "${context}"`;
  return `${source} reads "${phrase}"${near}, so the value is taken for ${rule.subject}`;
}
