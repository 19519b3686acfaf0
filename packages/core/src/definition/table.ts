import { SeedbedError } from "../errors/seedbed-error.js";
import type { AnyField } from "./field.js";
import type { CheckNode, ChildDistribution, FieldNode, TableNode } from "./node.js";

/** A table's rows as children of another table's rows. */
export interface PerOptions {
  /** Parent table. */
  readonly per: string;
  /** Least and most children a parent has. */
  readonly between: readonly [min: number, max: number];
  /** How counts spread over that range. */
  readonly distribution?: ChildDistribution;
}

/** Named fields of a table or an object. */
export type Fields = Readonly<Record<string, AnyField>>;

/** A table under construction; immutable. */
export class Table<out F extends Fields> {
  /** The fields as given. */
  readonly fields: F;
  /** The table as it stands in the document. */
  readonly node: TableNode;

  constructor(fields: F, node: TableNode) {
    this.fields = fields;
    this.node = node;
  }

  /**
   * Makes the values of several fields differ together between any two rows, by construction.
   *
   * @param names - Two or more fields, such as `["studentId", "courseId"]`.
   */
  unique(names: readonly (keyof F & string)[]): Table<F> {
    return new Table(this.fields, { ...this.node, unique: [...(this.node.unique ?? []), [...names]] });
  }

  /**
   * Makes several fields the primary key: unique together, none of them null.
   *
   * @param names - Fields, such as `["orderId", "line"]`.
   */
  primaryKey(names: readonly (keyof F & string)[]): Table<F> {
    return new Table(this.fields, { ...this.node, primaryKey: [...names] });
  }

  /**
   * Adds a rule that every row meets: by construction where it is an order between fields, else by bounded redraw.
   *
   * @param rule - A CEL expression over the row's fields, `"start < end"`, or a function.
   */
  check(rule: CheckNode): Table<F> {
    return new Table(this.fields, { ...this.node, checks: [...(this.node.checks ?? []), rule] });
  }

  /**
   * Pins the name that the randomness is keyed by, so that a renamed table keeps its values.
   *
   * @param name - The table's old name.
   */
  keyed(name: string): Table<F> {
    return new Table(this.fields, { ...this.node, key: name });
  }
}

/**
 * Declares a table.
 *
 * @param rows - Number of rows, or `{ per, between }` for children of each parent row.
 * @param fields - The fields by name.
 * @returns A table for `defineDataset`.
 * @throws SeedbedError `FIELD_INVALID` for the schema of a row.
 * @example
 * ```ts
 * const users = table(100, { id: f.uuid().primaryKey() });
 * const orders = table({ per: "users", between: [0, 3] }, { id: f.sequence().primaryKey(), userId: f.ref("users.id") });
 * ```
 */
export function table<const F extends Fields>(rows: number | PerOptions, fields: F): Table<F> {
  refuseSchema(fields);
  const nodes = toNodes(fields);
  if (typeof rows === "number") return new Table(fields, { rows, fields: nodes });
  const { per, ...rest } = rows;
  return new Table(fields, { per: { table: per, ...rest }, fields: nodes });
}

const KEYWORDS = ["type", "properties", "$ref", "allOf", "anyOf", "oneOf"];

/** What has the look of a schema would be read as a record of broken fields. */
function refuseSchema(fields: object): void {
  const isJsonSchema = KEYWORDS.some((name) => Object.hasOwn(fields, name)) && !Object.values(fields).some(isFieldLike);
  if (!isJsonSchema && !("~standard" in fields)) return;
  throw new SeedbedError("FIELD_INVALID", "a table takes fields by name, this looks like the schema of its rows", {
    hint: 'import { table } from "@seedbed/core/schema", which takes both; for single fields there is fromSchema',
  });
}

/** Fields may come from another copy of the package. */
function isFieldLike(value: unknown): boolean {
  return typeof (value as Partial<AnyField> | null | undefined)?.node?.kind === "string";
}

/**
 * The nodes of named fields.
 *
 * @param fields - Fields by name.
 */
export function toNodes(fields: Fields): Record<string, FieldNode> {
  const nodes: Record<string, FieldNode> = Object.create(null);
  for (const name of Object.keys(fields)) nodes[name] = fields[name]!.node;
  return nodes;
}
