/** A generator as definitions carry it: by name only, for what it does is no business of a definition. */
export interface NamedGenerator {
  readonly name: string;
}

/** What brings the generators it needs along: a field those of its kind and of the fields inside it. */
export interface GeneratorCarrier {
  readonly generators: readonly NamedGenerator[];
}

/**
 * Tells whether a value carries generators.
 *
 * By shape: a field may come from another copy of the package, ESM beside CommonJS, or be written by hand and carry none.
 *
 * @param value - Anything.
 */
export function isGeneratorCarrier(value: unknown): value is GeneratorCarrier {
  return typeof value === "object" && value !== null && Array.isArray((value as Partial<GeneratorCarrier>).generators);
}

/**
 * The generators that values carry, each once.
 *
 * @param values - Fields, or anything else, which carries nothing.
 */
export function listGenerators(values: readonly unknown[]): readonly NamedGenerator[] {
  return [...new Set(values.flatMap((value) => (isGeneratorCarrier(value) ? value.generators : [])))];
}
