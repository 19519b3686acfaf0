import type { Field } from "../../definition/field.js";

/**
 * Lets some values of a field be null: the function form of `field.nullable(fraction)`.
 *
 * @param field - Any field.
 * @param fraction - Share of null values, 0 to 1; one tenth unless stated.
 * @returns The field, its values or null.
 * @example
 * ```ts
 * f.nullable(f.string(), 0.2);
 * ```
 */
export function nullable<T, Paths extends string>(field: Field<T, Paths>, fraction?: number): Field<T | null, Paths> {
  return field.nullable(fraction);
}
