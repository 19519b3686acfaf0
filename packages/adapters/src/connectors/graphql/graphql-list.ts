import type { ColumnSchema, FieldNode } from "@seedbed/core";

/** A list of a GraphQL service. */
export interface GraphqlList {
  readonly name: string;
  readonly query: string;
  /** Where the list or connection stands in the data. */
  readonly path: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Undefined as long as nobody looked. */
  readonly columns: readonly ColumnSchema[] | undefined;
  /** Fields that the schema knows better than types tell. */
  readonly fields: Readonly<Record<string, FieldNode>>;
  /** A mutation that creates rows. */
  readonly create: GraphqlMutation | undefined;
}

/** A mutation that creates a row. */
export interface GraphqlMutation {
  /** The document, with one variable an argument. */
  readonly query: string;
  /** Names of the arguments it takes; the row itself when it is one argument. */
  readonly argument: string | undefined;
  readonly columns: readonly string[];
}
