import type { Batch, BatchSource, ColumnSchema, ExpressionEngine, TableSchema } from "@seedbed/core";
import type { z } from "zod";
import { createAdapterError } from "../../errors/adapter-error.js";
import type { Lineage } from "./lineage.js";

/** A transform as a document lists it: its kind, and the kind's options. */
export interface TransformNode {
  readonly kind: string;
  readonly [option: string]: unknown;
}

/** What transforms are given besides their input. */
export interface TransformContext {
  /** Further tables, by name, for joins. */
  readonly sources: Readonly<Record<string, BatchSource>>;
  /** The whole expression language, `celEngine` of `@seedbed/core/cel`; without it the common part of it is understood. */
  readonly engine: ExpressionEngine | undefined;
  /** Rows, groups or keys that a transform may hold in memory. */
  readonly heldRows: number;
}

/** A transform of a known input, ready to run. */
export interface Transform {
  /** The table that comes out. */
  readonly schema: TableSchema;
  /** Where its fields come from, in names of the input's fields. */
  readonly lineage: Lineage;
  /** Turns batches of the input into batches of the output; batches that would be empty are left out. */
  run(batches: AsyncIterable<Batch>): AsyncIterable<Batch>;
}

/** A kind of transform. */
export interface TransformKind {
  /** Such as `rename`. */
  readonly kind: string;
  /** One line for help texts. */
  readonly summary: string;
  /** Its node as a schema, `kind` included. */
  readonly node: z.ZodType;
  /**
   * Prepares the transform for an input.
   *
   * @param node - As the document has it.
   * @param input - The table that comes in.
   * @param context - Further tables and limits.
   * @throws SeedbedError `TRANSFORM_INVALID`.
   */
  plan(node: TransformNode, input: TableSchema, context: TransformContext): Transform;
}

/**
 * Defines a kind of transform.
 *
 * @param init - Its name, the schema of its nodes, and how it is prepared from a valid one.
 * @returns A kind for the list of transforms, or for `transformSource`.
 */
export function defineTransform<Node extends { readonly kind: string }>(init: {
  readonly kind: Node["kind"];
  readonly summary: string;
  readonly node: z.ZodType<Node>;
  plan(node: Node, input: TableSchema, context: TransformContext): Transform;
}): TransformKind {
  const { kind, summary, node: schema } = init;
  return {
    kind,
    summary,
    node: schema,
    plan(node, input, context) {
      const result = schema.safeParse(node);
      if (result.success) return init.plan(result.data, input, context);
      const problems = result.error.issues.map(({ path, message }) => `${[kind, ...path.map(String)].join(".")}: ${message}`);
      throw createAdapterError("TRANSFORM_INVALID", `the transform ${kind} is not valid\n${problems.join("\n")}`, {
        details: { kind, problems },
      });
    },
  };
}

/**
 * A column of a transform's input.
 *
 * @param input - The input.
 * @param name - Its name.
 * @param kind - The transform that asks.
 * @throws SeedbedError `TRANSFORM_INVALID` when there is none.
 */
export function findColumn(input: TableSchema, name: string, kind: string): ColumnSchema {
  const column = input.columns.find((candidate) => candidate.name === name);
  if (column !== undefined) return column;
  const known = input.columns.map((candidate) => candidate.name);
  throw createAdapterError("TRANSFORM_INVALID", `${kind}: ${input.name} has no field "${name}"`, {
    hint: `its fields are ${known.join(", ")}`,
    details: { kind, field: name, known },
  });
}

/**
 * A transform that turns each batch into one other.
 *
 * @param schema - What comes out.
 * @param lineage - Where its fields come from.
 * @param map - Turns a batch of at least one row into another; undefined when no row is left.
 */
export function mapBatches(schema: TableSchema, lineage: Lineage, map: (batch: Batch) => Batch | undefined): Transform {
  return {
    schema,
    lineage,
    async *run(batches) {
      let from = 0;
      for await (const batch of batches) {
        const out = batch.length === 0 ? undefined : map(batch);
        if (out === undefined || out.length === 0) continue;
        yield { ...out, table: schema.name, from };
        from += out.length;
      }
    },
  };
}
