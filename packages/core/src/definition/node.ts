/** What a field's kind does not decide: whether values may be missing, must differ, or depend on another field. */
export interface FieldModifiers {
  /** Share of rows whose value is null, 0 to 1. */
  readonly nullFraction?: number;
  /** Share of rows that lack the field, 0 to 1. */
  readonly absentFraction?: number;
  /** No two rows share a value; nulls do not count, as in SQL. */
  readonly unique?: boolean;
  /** Unique, never null, and the default target of references to the table. */
  readonly primaryKey?: boolean;
  /** Name the randomness is keyed by; pins the old name over a renaming, so that values stay. */
  readonly key?: string;
  /** The value is null unless the condition holds. */
  readonly when?: WhenNode;
  /** Locale of this field, such as `"de"`; its plugin must be given. */
  readonly locale?: string;
  /** A sentence for readers; does not change values. */
  readonly description?: string;
}

/** Condition of a field: a sibling field has one of some values. */
export interface WhenNode {
  readonly field: string;
  readonly in: readonly (string | number | boolean)[];
}

/** Names of {@link FieldModifiers}; a kind's own options may not use them. */
export const MODIFIERS: readonly (keyof FieldModifiers)[] = [
  "nullFraction",
  "absentFraction",
  "unique",
  "primaryKey",
  "key",
  "when",
  "locale",
  "description",
];

/** One field of a document: its kind, the kind's options, and the modifiers. */
export interface FieldNode extends FieldModifiers {
  readonly kind: string;
  readonly [option: string]: unknown;
}

/** How many children each parent gets. */
export interface PerNode {
  /** Parent table. */
  readonly table: string;
  /** Least and most children a parent has. */
  readonly between: readonly [min: number, max: number];
  /** How counts are spread over the range; uniform unless stated. */
  readonly distribution?: ChildDistribution;
}

/** How child counts spread over their range: evenly, many with few, or around a mean. */
export type ChildDistribution = "uniform" | "zipf" | { readonly type: string; readonly [option: string]: unknown };

/** A rule every row of a table meets: a CEL expression, or a function in TypeScript. */
export type CheckNode = string | ((row: Readonly<Record<string, unknown>>) => boolean);

/** One table of a document. */
export interface TableNode {
  /** Number of rows, unless the table is per parent. */
  readonly rows?: number;
  readonly per?: PerNode;
  readonly fields: Readonly<Record<string, FieldNode>>;
  /** Field names of a composite primary key. */
  readonly primaryKey?: readonly string[];
  /** Sets of fields whose values together differ between any two rows. */
  readonly unique?: readonly (readonly string[])[];
  readonly checks?: readonly CheckNode[];
  /** Name the randomness is keyed by; pins the old name over a renaming. */
  readonly key?: string;
  readonly description?: string;
}

/** The dataset definition as a document. */
export interface DatasetNode {
  /** Version of the document format. */
  readonly seedbed: 1;
  readonly tables: Readonly<Record<string, TableNode>>;
  /** Default locale, such as `"en"`. */
  readonly locale?: string;
  readonly description?: string;
}
