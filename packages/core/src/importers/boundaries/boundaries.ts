import type { StandardSchemaV1 } from "@standard-schema/spec";
import { SeedbedError } from "../../index.js";
import { openSubject, type SubjectOptions } from "../invalid/subject/open-subject.js";
import type { Subject } from "../invalid/subject/subject.js";
import { canonicalText } from "../json-schema/values/equal.js";
import type { SchemaSide } from "../standard-schema/compile-standard-schema.js";
import type { SchemaValue } from "../standard-schema/standard-schema.js";
import { arrayEdges } from "./array-edges.js";
import type { Boundaries, Boundary, Edge } from "./boundary.js";
import { Examiner } from "./examiner.js";
import { objectEdges } from "./object-edges.js";
import { booleanEdges, nullEdges, numberEdges, textEdges } from "./scalar-edges.js";

/** Boundaries made unless asked otherwise. */
const LIMIT = 200;
const MAX_LIMIT = 10_000;

/** Which boundaries are made. */
export interface BoundaryOptions extends SubjectOptions {
  /** How many at most, 1 to 10,000; 200 unless stated. What does not fit is named in `leftOut`. */
  readonly limit?: number;
}

/**
 * Lists valid values at the edges of what a schema allows: both ends of every bound, each listed value, each branch of a union,
 * each member present and absent, edge cases of formats; and of objects, combinations in which every two members meet at each pair
 * of their edges, as far as there is room.
 *
 * @param schema - A JSON Schema, or a schema of a library that speaks Standard Schema.
 * @param options - How many at most.
 * @returns Different values, each of them valid, the same on every run; with `leftOut`, what is not among them.
 * @throws SeedbedError `OPTION_INVALID`, and what `generate` throws for the schema.
 * @source Y. Lei and K. C. Tai (1998), see `coverPairs`.
 * @example
 * ```ts
 * boundaries({ type: "integer", minimum: 18, maximum: 99 }).map(({ value }) => value); // 18, 19, 99, 98
 * ```
 */
export function boundaries<S extends StandardSchemaV1, Side extends SchemaSide = "output">(
  schema: S,
  options?: BoundaryOptions & { readonly side?: Side },
): Boundaries<SchemaValue<S, Side>>;
export function boundaries<T = unknown>(schema: unknown, options?: BoundaryOptions): Boundaries<T>;
export function boundaries(schema: unknown, options: BoundaryOptions = {}): Boundaries {
  const { limit = LIMIT, ...rest } = options;
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) {
    throw new SeedbedError("OPTION_INVALID", `limit is a whole number from 1 to ${MAX_LIMIT}, got ${String(limit)}`, {
      details: { option: "limit" },
    });
  }
  const subject = openSubject(schema, rest);
  const { kept, leftOut } = boundaryDocuments(subject, limit);
  const list = kept.map(({ value, label }): Boundary => ({ value: subject.revive(value), label }));
  // Not enumerable: a list that is compared, printed or spread is a list.
  return Object.defineProperty(list, "leftOut", { value: leftOut }) as unknown as Boundaries;
}

/**
 * The boundaries of an opened schema, before they are brought to life.
 *
 * @param subject - The schema.
 * @param limit - How many at most.
 */
export function boundaryDocuments(
  subject: Subject,
  limit: number,
): { readonly kept: readonly Edge[]; readonly leftOut: readonly string[] } {
  const examiner = new Examiner(subject, {
    null: nullEdges,
    boolean: booleanEdges,
    number: numberEdges,
    string: textEdges,
    array: arrayEdges,
    object: objectEdges,
  });
  const found = new Map<string, Edge>();
  for (const edge of examiner.edges([subject.root], 0)) {
    const text = canonicalText(edge.value);
    if (!found.has(text) && subject.faults(edge.value).length === 0) found.set(text, edge);
  }
  const all = [...found.values()];
  const cut = all.slice(limit).map(({ label }) => label);
  return { kept: all.slice(0, limit), leftOut: [...new Set([...cut, ...examiner.leftOut])] };
}
