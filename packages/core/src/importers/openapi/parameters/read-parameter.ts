import type { Violation } from "../schema/json-judge.js";
import { fromParts } from "./from-parts.js";
import type { Parameter } from "./parameter.js";
import { contextOf } from "./serialize-parameter.js";
import type { Parts, PartsKind } from "./styles/parts.js";
import type { RawPair } from "./styles/style.js";
import { findStyle } from "./styles/styles.js";

/** Where a parameter's text is looked for. */
export type ParameterSource =
  | { readonly form: "text"; readonly text: string | undefined }
  | { readonly form: "pairs"; readonly pairs: readonly RawPair[] };

/** What was found of a parameter. */
export interface ParameterReading {
  readonly isPresent: boolean;
  readonly value: unknown;
  /** What is wrong with it; `path` is inside the value. */
  readonly violations: readonly Violation[];
}

const ABSENT: ParameterReading = { isPresent: false, value: undefined, violations: [] };

/**
 * Reads a parameter.
 *
 * A text may stand for values of several types; the one that meets the schema is taken.
 *
 * @param parameter - The parameter.
 * @param source - Texts of the request.
 * @param otherNames - Names of the other parameters of the place, which are no members of this one.
 */
export function readParameter(parameter: Parameter, source: ParameterSource, otherNames: ReadonlySet<string>): ParameterReading {
  let first: ParameterReading | undefined;
  for (const value of candidates(parameter, source, otherNames)) {
    const violations = parameter.schema?.check(value) ?? [];
    const reading = { isPresent: true, value, violations };
    if (violations.length === 0) return reading;
    first ??= reading;
  }
  return first ?? (isThere(parameter, source) ? malformed(parameter) : ABSENT);
}

function* candidates(parameter: Parameter, source: ParameterSource, otherNames: ReadonlySet<string>): Generator<unknown> {
  if (parameter.contentType !== undefined) {
    yield* contentCandidates(parameter, source);
    return;
  }
  for (const kind of kindsOf(parameter)) {
    const parts = partsOf(parameter, source, kind, otherNames);
    if (parts === undefined) continue;
    yield fromParts(parts, parameter.shape, "likeliest");
    yield fromParts(parts, parameter.shape, "plainest");
  }
}

function partsOf(
  parameter: Parameter,
  source: ParameterSource,
  kind: PartsKind,
  otherNames: ReadonlySet<string>,
): Parts | undefined {
  const style = findStyle(parameter.style);
  const context = contextOf(parameter);
  if (style?.form === "text")
    return source.form === "text" && source.text !== undefined ? style.read(source.text, kind, context) : undefined;
  if (style === undefined || source.form !== "pairs") return undefined;
  const { names, open } = parameter.shape;
  const isMember = (name: string): boolean => (names.includes(name) || open) && !otherNames.has(name);
  return style.read(source.pairs, kind, { ...context, isMember });
}

function kindsOf({ shape: { types } }: Parameter): readonly PartsKind[] {
  const kinds: PartsKind[] = [];
  if (types.size < 7 && types.has("object")) kinds.push("pairs");
  if (types.size < 7 && types.has("array")) kinds.push("list");
  if (["string", "number", "integer", "boolean", "null"].some((type) => types.has(type)) || kinds.length === 0)
    kinds.push("text");
  return kinds;
}

function* contentCandidates(parameter: Parameter, source: ParameterSource): Generator<unknown> {
  const { codec } = contextOf(parameter);
  const raw = source.form === "text" ? source.text : source.pairs.find(([name]) => codec.decode(name) === parameter.name)?.[1];
  if (raw === undefined) return;
  const text = codec.decode(raw);
  if (parameter.contentType?.includes("json") !== true) {
    yield text;
    return;
  }
  try {
    yield JSON.parse(text);
  } catch {
    // Reported as malformed.
  }
}

function isThere({ name, ...parameter }: Parameter, source: ParameterSource): boolean {
  if (source.form === "text") return source.text !== undefined;
  const { codec } = contextOf({ name, ...parameter });
  return source.pairs.some(([key]) => codec.decode(key) === name);
}

function malformed({ style, contentType }: Parameter): ParameterReading {
  const form = contentType === undefined ? `the style ${style}` : contentType;
  return {
    isPresent: true,
    value: undefined,
    violations: [{ path: "", message: `is not written in ${form}`, keyword: "style" }],
  };
}
