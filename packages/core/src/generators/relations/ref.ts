import { Field, type SameAs } from "../../definition/field.js";
import type { DistributionOptions } from "../../random/distributions/index.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator } from "../contract/generator.js";
import { relatedCells } from "../contract/related-cells.js";

/** Options of references. */
export interface RefOptions {
  /** Share of rows that refer to nothing, 0 to 1. */
  readonly nullFraction?: number;
  /** Which parents are chosen more often: all alike, few much more (`"zipf"`), or after a distribution of parent positions. */
  readonly distribution?: "uniform" | "zipf" | DistributionOptions;
  /** A numeric field of the parent table; parents are chosen in proportion to it. */
  readonly weight?: string;
  /** In a table made per parent, `"any"` refers to any row of that table instead of the row's own parent. */
  readonly pick?: "parent" | "any";
  /** In a reference to the own table, only earlier rows are chosen, so there is no circle; the first row refers to nothing. */
  readonly acyclic?: boolean;
  /** Another reference of the same row whose parent row this one shares, for keys of several fields. */
  readonly with?: string;
}

const generator: Generator<RefOptions & { to: string }> = {
  name: "ref",
  options: (z, parts) =>
    z.strictObject({
      to: parts.path,
      distribution: z.union([z.enum(["uniform", "zipf"]), parts.distribution]).optional(),
      weight: z.string().optional(),
      pick: z.enum(["parent", "any"]).optional(),
      acyclic: z.boolean().optional(),
      with: z.string().optional(),
    }),
  prepare(options, context) {
    return relatedCells(context.relation(), context.column(options.to));
  },
};

type RefField<Path extends string, O> = Field<
  SameAs<Path> | (O extends { readonly nullFraction: number } | { readonly acyclic: true } ? null : never),
  Path
>;

/**
 * A reference to a field of another table, or of the own one. The parent row is chosen without any parent in memory.
 *
 * In a table made per parent, a reference to that parent table is the row's own parent.
 *
 * @param to - `"table.field"`, a field whose values are unique.
 * @param options - How parents are chosen, and how often there is none.
 * @returns A field typed as the field it refers to.
 * @example
 * ```ts
 * f.ref("users.id", { nullFraction: 0.1 });
 * ```
 */
export const ref: FieldBuilder<
  <const Path extends string, const O extends RefOptions = Record<never, never>>(to: Path, options?: O) => RefField<Path, O>
> = /* @__PURE__ */ defineBuiltinField(
  generator,
  ((to: string, options: RefOptions = {}) => new Field({ kind: "ref", to, ...options })) as never,
);
