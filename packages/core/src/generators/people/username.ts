import { Field } from "../../definition/field.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator } from "../contract/generator.js";
import { createHandleCells } from "./handle-cells.js";
import { createHandles } from "./handles.js";

/** Options of user names. */
export interface UsernameOptions {
  /** Whose names it is made of: a person, or one or two texts. Names of their own when left out. */
  readonly from?: string | readonly string[];
}

/** What may stand between first and last name in a user name. */
export const USERNAME_SEPARATORS: readonly string[] = ["_", ".", "", "-"];

const generator: Generator<UsernameOptions, string> = {
  name: "username",
  options: (z, parts) => z.strictObject({ from: z.union([parts.path, z.array(parts.path).min(1).max(2)]).optional() }),
  prepare: (options, context) =>
    createHandleCells(createHandles(options.from, context), context.random, {
      heads: [""],
      tails: [""],
      separators: USERNAME_SEPARATORS,
    }),
};

/**
 * User names of letters, digits and one separator: `anna_smith417`. Unique ones carry different digits.
 *
 * @param options - `from`: whose name.
 * @returns A field of strings.
 * @example
 * ```ts
 * f.username({ from: "person" }).unique();
 * ```
 */
export const username: FieldBuilder<(options?: UsernameOptions) => Field<string>> = /* @__PURE__ */ defineBuiltinField(
  generator,
  (options: UsernameOptions = {}) => new Field<string>({ kind: "username", ...options }),
);
