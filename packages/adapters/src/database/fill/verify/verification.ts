import type { TableName } from "../../catalog/catalog.js";

/** What kind of condition was asked after. */
export type VerifiedKind = "not null" | "check" | "unique" | "foreign key" | "domain";

/** A condition that rows break. */
export interface VerificationFinding extends TableName {
  readonly kind: VerifiedKind;
  /** Name of the constraint, or of the column. */
  readonly constraint: string;
  /** Rows, or values that occur more than once, that break it. */
  readonly violations: number;
}

/** What was asked after and found. */
export interface VerificationResult {
  /** Conditions asked after, by kind. */
  readonly checked: Readonly<Record<VerifiedKind, number>>;
  readonly findings: readonly VerificationFinding[];
  /** Rows of each table, those from before included. */
  readonly counts: readonly (TableName & { readonly rows: number })[];
}

/** Nothing asked. */
export const NOTHING_VERIFIED: VerificationResult = {
  checked: { "not null": 0, check: 0, unique: 0, "foreign key": 0, domain: 0 },
  findings: [],
  counts: [],
};
