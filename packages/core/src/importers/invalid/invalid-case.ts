/** A value that a schema does not allow, and why. */
export interface InvalidCase<T = unknown> {
  readonly value: T;
  /** Where the validator finds the fault, as a JSON pointer: `"/items/0/price"`. */
  readonly path: string;
  /** The rule that is broken, as the validator names it: `"minimum"`. */
  readonly keyword: string;
  /** True when the validator finds nothing else; false when other rules are broken along with it, as in unions. */
  readonly only: boolean;
  /** What is wrong, as a sentence without a full stop. */
  readonly reason: string;
  /** Where the rule stands in the schema: `"#/properties/age/minimum"`. */
  readonly rule: string;
}
