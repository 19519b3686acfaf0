import type { Arbitrary } from "fast-check";
import { FieldRandom } from "../../index.js";
import { boundaryDocuments } from "../boundaries/boundaries.js";
import type { Edge } from "../boundaries/boundary.js";
import { type EdgeFinder, Examiner } from "../boundaries/examiner.js";
import { booleanEdges, nullEdges, numberEdges, textEdges } from "../boundaries/scalar-edges.js";
import { openSubject, type SubjectOptions } from "../invalid/subject/open-subject.js";
import { createArbitrary } from "./create-arbitrary.js";
import type { FastCheck } from "./fast-check.js";
import { simplify } from "./simplify.js";

/** How much may be nested, from little to much. */
const SIZES = [0, 2, 6, 16, 64];
/** Edges that biased runs choose from. */
const EDGES = 100;

const plainOnly: EdgeFinder = function* ({ goals }, { subject }): Iterable<Edge> {
  const found = subject.make(goals, 0, 0);
  if (found !== undefined) yield { value: found.value, label: "plain" };
};

/**
 * An arbitrary of the values that meet a schema.
 *
 * @param fc - fast-check.
 * @param schema - A JSON Schema, or a schema of a library that speaks Standard Schema.
 * @param options - Draft, further documents.
 */
export function schemaArbitrary<T>(fc: FastCheck, schema: unknown, options: SubjectOptions): Arbitrary<T> {
  const subject = openSubject(schema, options);
  const values = subject.prepare(new FieldRandom([0x452821e6, 0x38d01377, 0xbe5466cf, 0x34e90c6c]));
  const examiner = new Examiner(subject, {
    null: nullEdges,
    boolean: booleanEdges,
    number: numberEdges,
    string: textEdges,
    array: plainOnly,
    object: plainOnly,
  });
  let edges: readonly unknown[] | undefined;
  return createArbitrary<T>(fc, {
    make(next, bias) {
      if (bias !== undefined && next(1, bias) === 1) {
        edges ??= boundaryDocuments(subject, EDGES).kept.map(({ value }) => value);
        if (edges.length > 0) return edges[next(0, edges.length - 1)];
      }
      return values.make(next(0, 0x7fffffff), SIZES[next(0, SIZES.length - 1)]!);
    },
    simplify: (document) => simplify(subject, examiner, document),
    toValue: (document) => subject.revive(document) as T,
    fromValue: (value) => (subject.isJson && subject.faults(value).length === 0 ? { document: value } : undefined),
  });
}
