import { type CopyOf, Field } from "../../definition/field.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator } from "../contract/generator.js";

/** Options of copies. */
export interface CopyOptions {
  /** The reference to follow, where several lead to the table. */
  readonly via?: string;
}

const generator: Generator<CopyOptions & { from: string }> = {
  name: "copy",
  options: (z, parts) => z.strictObject({ from: parts.path, via: z.string().optional() }),
  prepare(options, context) {
    const source = context.cells(options.from, options.via);
    return {
      type: source.type,
      fixed: source.fixed === true,
      nullable: source.nullable === true,
      optional: source.optional === true,
      at: (row) => source.at(row),
      fill: (rows) => source.fill(rows),
    };
  },
};

/**
 * The value of another field: of the row itself, or of the row it refers to.
 *
 * @param from - `"price"`, `"person.email"`, or `"products.price"` to follow the row's reference to products.
 * @param options - `via`: which reference to follow.
 * @returns A field typed as its source.
 * @example
 * ```ts
 * f.copy("products.price");
 * ```
 */
export const copy: FieldBuilder<<const Path extends string>(from: Path, options?: CopyOptions) => Field<CopyOf<Path>, Path>> =
  /* @__PURE__ */ defineBuiltinField(
    generator,
    ((from: string, options: CopyOptions = {}) => new Field({ kind: "copy", from, ...options })) as never,
  );
