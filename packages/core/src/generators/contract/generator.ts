import type * as z from "zod";
import type { NamedGenerator } from "../../definition/named-generator.js";
import type { FieldNode } from "../../definition/node.js";
import type { CompiledExpression } from "../../expression/expression.js";
import type { FieldRandom } from "../../random/field-random.js";
import type { Cells, CellsInit } from "./cells.js";
import type { Locale } from "./locale.js";
import type { Children, Relation } from "./relation.js";

/** zod, handed to option schemas: generators name the type only, so that bundles that parse no documents hold no zod. */
export type Zod = typeof z;

/** Schemas an option schema may need besides zod's own. */
export interface SchemaParts {
  /** A nested field node. */
  readonly field: z.ZodType<FieldNode>;
  /** A distribution, by name or with options. */
  readonly distribution: z.ZodType;
  /** An ISO 8601 date or date-time. */
  readonly moment: z.ZodType<string>;
  /** A finite number. */
  readonly number: z.ZodType<number>;
  /** A field path, `"person"` or `"users.createdAt"`. */
  readonly path: z.ZodType<string>;
}

/** What a generator can see while its cells are prepared. Each look-up is a dependency of the field. */
export interface GeneratorContext {
  /** The field's path, such as `"users.age"` or `"users.address.city"`. */
  readonly path: string;
  /** Name of the table. */
  readonly table: string;
  /** This field's randomness. */
  readonly random: FieldRandom;
  /** The dataset's fixed present, milliseconds since 1970. */
  readonly now: number;
  /** The node, modifiers included. */
  readonly node: FieldNode;
  /** Number of rows of the table. Computed on first use. */
  readonly rowCount: () => number;
  /**
   * The locale of the field.
   *
   * @throws SeedbedError `LOCALE_MISSING`.
   */
  locale(): Locale;
  /**
   * Another field of the same row (`"person"`, `"person.email"`), or a field of a table this one refers to (`"users.createdAt"`).
   *
   * @param path - The other field.
   * @param via - Name of the reference to follow, where several lead to the table.
   * @throws SeedbedError `PATH_UNKNOWN`, `RELATION_UNKNOWN`, `RELATION_AMBIGUOUS`.
   */
  cells(path: string, via?: string): Cells;
  /** Names of the fields of the row, this one left out. */
  siblings(): readonly string[];
  /**
   * A field of the same row, found when it is first read, for code that may read any field or none.
   *
   * @param name - The other field.
   */
  cellsLazily(name: string): () => Cells;
  /** The relation of this field, when it is a reference. */
  relation(): Relation;
  /**
   * The position of a row among its parent's children, from 0.
   *
   * @throws SeedbedError `RELATION_UNKNOWN` when the table is not made per parent.
   */
  positionInParent(): (row: number) => number;
  /**
   * The children of a row.
   *
   * @param table - A table made per this one, directly or over further tables.
   * @throws SeedbedError `RELATION_UNKNOWN` when the table is not made per this one.
   */
  children(table: string): Children;
  /**
   * A field of any table, by row of that table.
   *
   * @param path - `"items.subtotal"`.
   */
  column(path: string): Cells;
  /**
   * Prepares a nested field with randomness of its own.
   *
   * @param name - The nested field's name: member name, or `"[]"` for elements.
   * @param node - Its node.
   */
  nested(name: string, node: FieldNode): Cells;
  /**
   * Prepares nested fields that stand beside each other and may read each other, in any order.
   *
   * @param nodes - Their nodes by member name.
   * @throws SeedbedError `CELL_CYCLE`.
   */
  members(nodes: Readonly<Record<string, FieldNode>>): ReadonlyMap<string, Cells>;
  /**
   * Compiles an expression over fields of the row.
   *
   * @param source - CEL.
   */
  expression(source: string): { readonly compiled: CompiledExpression; readonly inputs: readonly Cells[] };
  /** Adds a line to what `explain()` says of the field. */
  note(text: string): void;
  /**
   * Reports a bad option. The plan is refused with all reports at once.
   *
   * @param option - Option name, or `""` for the field as a whole.
   * @param message - What is wrong, with the figures.
   * @param hint - The next step.
   * @param code - `OPTION_INVALID` unless stated.
   */
  report(option: string, message: string, hint?: string, code?: string): void;
}

/**
 * A kind of field: its name, its options and how its cells are made. Built-in kinds and plugins' kinds are the same.
 *
 * `Options` are what the node holds besides modifiers.
 */
export interface Generator<Options extends object = object, T = unknown> extends NamedGenerator {
  /** The kind's name in documents; a plugin's carries the plugin's id: `"geo.cell"`. */
  readonly name: string;
  /** The options' schema, made only where documents are parsed. */
  options(zod: Zod, parts: SchemaParts): z.ZodObject;
  /** Makes the cells of one field. Bad options are reported through the context. */
  prepare(options: Options, context: GeneratorContext): CellsInit<T>;
}
