import { type Plugin, type Seed, SeedbedError } from "../../../index.js";
import type { ExampleMode } from "../schema/example-mode.js";
import type { ValueOptions } from "../schema/value-maker.js";
import type { OpenApiOptions, OpenApiValueOptions } from "./open-api-options.js";

/** Options of values, every one of them stated. */
export interface ResolvedValueOptions {
  readonly seed: Seed;
  readonly plugins: readonly Plugin[];
  readonly examples: ExampleMode;
  readonly schemas: ValueOptions;
}

const EXAMPLE_MODES: readonly ExampleMode[] = ["off", "mix", "prefer"];
const SCHEMA_OPTIONS: readonly (keyof ValueOptions)[] = ["optionalFraction", "realism", "overrides"];
const READING: readonly (keyof OpenApiOptions)[] = ["uri", "documents", "parse"];

/**
 * Options of values, those left out taken from the ones said before.
 *
 * @param options - What is said now.
 * @param before - What was said when the document was read.
 * @throws SeedbedError `OPTION_INVALID`.
 */
export function resolveValueOptions(options: OpenApiValueOptions, before: OpenApiValueOptions = {}): ResolvedValueOptions {
  const {
    seed = before.seed ?? 0,
    plugins = before.plugins ?? [],
    examples = before.examples ?? "mix",
    schemas = before.schemas ?? {},
  } = options;
  assertOneOf("examples", examples, EXAMPLE_MODES);
  for (const name of Object.keys(schemas)) assertOneOf("schemas", name, SCHEMA_OPTIONS);
  return { seed, plugins, examples, schemas };
}

/**
 * Refuses options that come too late, of a document that was read already.
 *
 * @param options - Given to what uses the document.
 * @throws SeedbedError `OPTION_INVALID`.
 */
export function assertNoReading(options: OpenApiOptions): void {
  const late = READING.find((name) => options[name] !== undefined);
  if (late === undefined) return;
  throw new SeedbedError("OPTION_INVALID", `${late} says how a document is read, this one was read already`, {
    hint: `openapi(document, { ${late}: … })`,
    details: { option: late },
  });
}

/**
 * Checks an option that is one of a few words.
 *
 * @param option - Its name.
 * @param value - What was given.
 * @param known - The words.
 * @throws SeedbedError `OPTION_INVALID`.
 */
export function assertOneOf(option: string, value: unknown, known: readonly string[]): void {
  if (known.includes(value as string)) return;
  throw new SeedbedError("OPTION_INVALID", `${option} has no ${JSON.stringify(value) ?? "undefined"}`, {
    hint: `one of ${known.join(", ")}`,
    details: { option },
  });
}
