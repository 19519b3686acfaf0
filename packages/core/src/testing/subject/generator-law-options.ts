import type { AnyField, Fields, PerOptions, Plugin, Seed, Tables } from "../../index.js";
import type { LawName } from "./law-name.js";

/** What the laws are run against. */
export interface GeneratorLawOptions {
  /** The field under test. It becomes `value` of a table named `subject`. */
  readonly field: AnyField;
  /** Plugins it needs: the one that brings its kind, locales. */
  readonly plugins?: readonly Plugin[];
  /** Further fields of its table, for fields that read others. `value` is taken. */
  readonly beside?: Fields;
  /** Further tables, for references and aggregates. They may refer to `subject`, not to `subject.value`. `subject` is taken. */
  readonly tables?: Tables;
  /** Makes the table per parent, a table of `tables`, in place of a row count. */
  readonly per?: PerOptions;
  /** Number of rows of the table, 211 unless stated. */
  readonly rows?: number;
  /** Seeds to run with; three unless stated. */
  readonly seeds?: readonly Seed[];
  /** The dataset's present, ISO 8601. */
  readonly now?: string;
  /**
   * Whether the field can be unique. True demands it; false demands an error that says so; when left out, either is taken,
   * but a field that accepts `unique()` must keep its word.
   */
  readonly unique?: boolean;
  /**
   * Looks at every value that is not missing.
   *
   * @returns False, or a phrase, when the value is not one the field may have.
   */
  readonly valid?: (value: unknown, row: Readonly<Record<string, unknown>>) => boolean | string;
  /** Digests by seed, as `digestGenerator` gave them once: the law "versioned" holds the field to them. */
  readonly digests?: Readonly<Record<string, string>>;
  /** Laws that do not apply, such as `"prefix"` for a reference into its own growing table. */
  readonly except?: readonly LawName[];
}
