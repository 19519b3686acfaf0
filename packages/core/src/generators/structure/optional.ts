import type { Field } from "../../definition/field.js";

/**
 * Lets some rows lack a field: the function form of `field.optional(fraction)`.
 *
 * @param field - Any field.
 * @param fraction - Share of rows without it, 0 to 1; one tenth unless stated.
 * @returns The field, its values or undefined.
 * @example
 * ```ts
 * f.optional(f.string(), 0.2);
 * ```
 */
export function optional<T, Paths extends string>(field: Field<T, Paths>, fraction?: number): Field<T | undefined, Paths> {
  return field.optional(fraction);
}
