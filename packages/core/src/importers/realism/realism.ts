import { SeedbedError } from "../../index.js";
import type { Inference, NameHint } from "./contract/name-hint.js";
import type { NameRule } from "./contract/name-rule.js";
import { DEFAULT_THRESHOLD, findNameTable, inferKind } from "./infer-kind.js";
import { createNameTable } from "./name-table.js";

/** How names steer values. */
export interface RealismOptions {
  /** Rules of your own; they win against built-in ones that are as sure. */
  readonly rules?: readonly NameRule[];
  /** False leaves the built-in rules out. */
  readonly builtIn?: boolean;
  /** The least score of a guess, 0.5 unless stated; 1 makes hardly any. */
  readonly threshold?: number;
}

/** Guesses a kind, or none. */
export type Realism = (hint: NameHint) => Inference | undefined;

/**
 * Makes what guesses kinds by names.
 *
 * @param option - `"off"` for no guesses, `"on"` for the built-in rules (unless stated), or rules of your own.
 * @throws SeedbedError `REALISM_INVALID` when a rule or the threshold is none.
 */
export function createRealism(option: "on" | "off" | RealismOptions = "on"): Realism {
  if (option === "off") return () => undefined;
  if (option === "on") return (hint) => inferKind(hint);
  if (typeof option !== "object" || option === null) throw invalid(`realism is "on", "off" or options, got ${String(option)}`);
  const { rules = [], builtIn = true, threshold = DEFAULT_THRESHOLD } = option;
  if (!(threshold >= 0 && threshold <= 1)) throw invalid(`threshold is a number from 0 to 1, got ${String(threshold)}`);
  for (const [index, rule] of rules.entries()) checkRule(rule, index);
  const table = builtIn ? findNameTable().extend(rules) : createNameTable(rules);
  return (hint) => inferKind(hint, table, threshold);
}

function checkRule(rule: NameRule, index: number): void {
  const { names, score, node, subject } = rule ?? {};
  const fault = !Array.isArray(names)
    ? "names must be a list"
    : names.some((name) => typeof name !== "string" || !/[\p{L}\p{N}]/u.test(name))
      ? "a name needs a letter"
      : typeof subject !== "string"
        ? "subject must be a text"
        : !(score >= 0 && score <= 1)
          ? `score is a number from 0 to 1, got ${String(score)}`
          : typeof node !== "function" && typeof node?.kind !== "string"
            ? 'node must be a field of some kind, such as { kind: "uuid" }'
            : undefined;
  if (fault !== undefined) throw invalid(`rule ${index} of realism: ${fault}`);
}

function invalid(message: string): SeedbedError {
  return new SeedbedError("REALISM_INVALID", message, {
    hint: 'write a rule as { subject: "a badge", names: ["badge"], score: 0.9, node: { kind: "pattern", source: "B-[0-9]{4}" } }',
  });
}
