import type { BatchSource, ExpressionEngine } from "@seedbed/core";
import { joinLineage, type Lineage, sourceLineage } from "./contract/lineage.js";
import type { Transform, TransformContext, TransformKind, TransformNode } from "./contract/transform.js";
import { findTransform } from "./transforms.js";

/** Options of {@link transformSource}. */
export interface TransformOptions {
  /** Further tables, by name, for joins. */
  readonly sources?: Readonly<Record<string, BatchSource>>;
  /** The whole expression language, `celEngine` of `@seedbed/core/cel`; the common part of it is understood without. */
  readonly engine?: ExpressionEngine;
  /** Rows, groups or keys that one transform may hold in memory; a million unless stated. */
  readonly heldRows?: number;
  /** Kinds of transforms of your own. */
  readonly kinds?: readonly TransformKind[];
}

/** A source whose rows went through transforms. */
export interface TransformedSource extends BatchSource {
  /** Where each field comes from, back to the tables read. */
  readonly lineage: Lineage;
}

const HELD_ROWS = 1_000_000;

/**
 * Puts transforms behind a source. Everything is checked at once; rows are made when they are asked for, batch by batch.
 *
 * @param source - Where rows come from.
 * @param nodes - What is done, in order, as a document lists it.
 * @param options - Further tables and limits.
 * @returns The rows as they come out, with the origin of every field.
 * @throws SeedbedError `TRANSFORM_UNKNOWN`, `TRANSFORM_INVALID`, and of expressions; while reading `CAST_FAILED`, `TRANSFORM_LIMIT`.
 * @example
 * ```ts
 * const paid = transformSource(data.orders, [
 *   { kind: "filter", where: "total > 10.0" },
 *   { kind: "aggregate", by: ["userId"], fields: { orders: { count: "*" }, total: { sum: "total" } } },
 * ]);
 * paid.lineage.fields.total; // ["orders.total"]
 * for await (const batch of paid.batches()) batch.length;
 * ```
 */
export function transformSource(
  source: BatchSource,
  nodes: readonly TransformNode[],
  { sources = {}, engine, heldRows = HELD_ROWS, kinds }: TransformOptions = {},
): TransformedSource {
  const context: TransformContext = { sources, engine, heldRows };
  const steps: Transform[] = [];
  let { schema } = source;
  let lineage = sourceLineage(
    schema.name,
    schema.columns.map(({ name }) => name),
  );
  for (const node of nodes) {
    const step = findTransform(node.kind, kinds).plan(node, schema, context);
    steps.push(step);
    schema = step.schema;
    lineage = joinLineage(lineage, step.lineage);
  }
  return {
    schema,
    lineage,
    batches: (options) => steps.reduce((batches, step) => step.run(batches), source.batches(options)),
  };
}
