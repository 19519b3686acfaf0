import type { SchemaDocument } from "./schema-document.js";

/** A bound of a number. */
export interface NumberBound {
  readonly value: number | bigint;
  readonly inclusive: boolean;
}

/** What is asked of a number. */
export interface NumberRules {
  readonly lower?: NumberBound | undefined;
  readonly upper?: NumberBound | undefined;
  /** What it must be a multiple of. */
  readonly units: readonly (number | bigint)[];
  readonly isInteger: boolean;
  /** Least and greatest value of formats such as 32-bit integers. */
  readonly ranges?: readonly (readonly [number, number])[];
}

/**
 * A number's schema.
 *
 * @param rules - Bounds, units and ranges.
 */
export function numberDocument({ lower, upper, units, isInteger, ranges = [] }: NumberRules): SchemaDocument {
  const all: SchemaDocument[] = ranges.map(([minimum, maximum]) => ({ minimum, maximum }));
  for (const unit of units) {
    const multipleOf = Math.abs(Number(unit));
    if (multipleOf > 0 && Number.isFinite(multipleOf)) all.push({ multipleOf });
  }
  return {
    type: isInteger ? "integer" : "number",
    ...bound(lower, "minimum", "exclusiveMinimum"),
    ...bound(upper, "maximum", "exclusiveMaximum"),
    ...(all.length === 0 ? {} : { allOf: all }),
  };
}

function bound(given: NumberBound | undefined, closed: string, open: string): SchemaDocument {
  if (given === undefined || !Number.isFinite(Number(given.value))) return {};
  return { [given.inclusive ? closed : open]: Number(given.value) };
}
