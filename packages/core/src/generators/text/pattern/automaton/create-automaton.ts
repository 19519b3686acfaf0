import type { PatternNode } from "../tree/pattern-node.js";
import { createProgram, type ProgramOptions } from "./create-program.js";
import { determine } from "./determine.js";
import { type LengthBounds, linkStates } from "./link-states.js";
import type { PatternState } from "./pattern-state.js";

/** What an automaton is made for. */
export interface AutomatonOptions extends Partial<ProgramOptions> {
  /** Lengths of texts; must be given where repetitions are endless. */
  readonly bounds?: LengthBounds;
  /** How much work may be spent, in threads followed. */
  readonly work?: number;
}

const MAX_WORK = 200_000;

/**
 * Compiles a pattern to an automaton that knows its different texts, however ambiguous the pattern is: `a|a` has one.
 *
 * @param node - The pattern.
 * @param options - Lengths, and how much may be spent.
 * @returns The first state; `"none"` when there is no text; `"large"` when the automaton would be too large, or when the pattern
 * refers to groups.
 */
export function createAutomaton(node: PatternNode, options: AutomatonOptions = {}): PatternState | "none" | "large" {
  const { endless = false, anyCharacter = false, maxRepeat = 8, maxOptional = Number.POSITIVE_INFINITY, bounds } = options;
  const maxLength = options.maxLength ?? bounds?.max ?? Number.POSITIVE_INFINITY;
  const program = createProgram(node, { endless, anyCharacter, maxRepeat, maxOptional, maxLength });
  const raw = program && determine(program, options.work ?? MAX_WORK);
  return raw === undefined ? "large" : (linkStates(raw, bounds) ?? "none");
}
