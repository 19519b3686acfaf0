import { Field } from "../../definition/field.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator } from "../contract/generator.js";
import { createHandleCells } from "./handle-cells.js";
import { createHandles } from "./handles.js";
import { resolveDomains } from "./reserved-domains.js";

/** Options of e-mail addresses. */
export interface EmailOptions {
  /** Whose names stand in the address: a person, or one or two texts. Names of their own when left out. */
  readonly from?: string | readonly string[];
  /** Domains to choose from; the reserved ones (`example.com`, `.org`, `.net`) unless stated. */
  readonly domains?: readonly string[];
}

/** What may stand between first and last name in an address; the dot is the most frequent. */
export const EMAIL_SEPARATORS: readonly string[] = [".", ".", "_", ""];

const generator: Generator<EmailOptions, string> = {
  name: "email",
  options: (z, parts) =>
    z.strictObject({
      from: z.union([parts.path, z.array(parts.path).min(1).max(2)]).optional(),
      domains: z.array(z.string()).min(1).optional(),
    }),
  prepare(options, context) {
    const domains = resolveDomains(options.domains, "domains", context);
    return createHandleCells(createHandles(options.from, context), context.random, {
      heads: [""],
      tails: domains.map((domain) => `@${domain}`),
      separators: EMAIL_SEPARATORS,
    });
  },
};

/**
 * E-mail addresses that hold a name: `anna.smith417@example.com`. Unique ones carry different digits.
 *
 * @param options - `from`: whose name; `domains`: where, reserved domains that reach nobody unless stated.
 * @returns A field of strings.
 * @example
 * ```ts
 * f.email({ from: "person" }).unique();
 * f.email({ from: ["firstName", "lastName"], domains: ["shop.example"] });
 * ```
 */
export const email: FieldBuilder<(options?: EmailOptions) => Field<string>> = /* @__PURE__ */ defineBuiltinField(
  generator,
  (options: EmailOptions = {}) => new Field<string>({ kind: "email", ...options }),
);
