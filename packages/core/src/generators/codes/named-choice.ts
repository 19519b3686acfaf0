import { isSeedbedError } from "../../errors/seedbed-error.js";
import { suggestName } from "../../errors/suggest-name.js";
import { createWeights, type Weights } from "../../random/distributions/alias.js";
import type { GeneratorContext } from "../contract/generator.js";

/** One name, several as likely, or names with weights. */
export type NamedChoiceOption<Name extends string = string> = Name | readonly Name[] | Readonly<Partial<Record<Name, number>>>;

/** A choice between names; takes two draws. */
export interface NamedChoice {
  /** The names, each with a weight above 0. */
  readonly names: readonly string[];
  readonly weights: Weights;
}

/**
 * Resolves an option that names one thing, several, or several with weights.
 *
 * @param value - The option.
 * @param option - Its name, for reports.
 * @param known - What may be named.
 * @param context - The field's context.
 * @returns A choice of at least one known name.
 */
export function resolveNamedChoice(
  value: NamedChoiceOption,
  option: string,
  known: readonly string[],
  context: GeneratorContext,
): NamedChoice {
  const entries: readonly (readonly [string, unknown])[] =
    typeof value === "string"
      ? [[value, 1]]
      : Array.isArray(value)
        ? value.map((name) => [String(name), 1] as const)
        : Object.entries(value ?? {});
  const used = entries.filter(([name]) => known.includes(name));
  for (const [name] of entries) {
    if (known.includes(name)) continue;
    context.report(option, `"${name}" is not known`, suggestName(name, known) ?? `known: ${known.slice(0, 40).join(", ")}`);
  }
  try {
    const weights = used.map(([, weight]) => weight as number);
    createWeights(weights);
    const possible = used.filter(([, weight]) => (weight as number) > 0);
    return { names: possible.map(([name]) => name), weights: createWeights(possible.map(([, weight]) => weight as number)) };
  } catch (error) {
    if (!isSeedbedError(error)) throw error;
    if (used.length === entries.length)
      context.report(option, error.message, "name one, or give weights of which one is above 0", error.code);
    return { names: known.slice(0, 1), weights: createWeights([1]) };
  }
}
