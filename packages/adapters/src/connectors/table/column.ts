import type { ColumnSchema, ValueType } from "@seedbed/core";

/** What a column has beside its name and type. */
export interface ColumnTraits {
  readonly nullable?: boolean;
  readonly optional?: boolean;
  readonly primaryKey?: boolean;
  readonly references?: string | undefined;
}

/**
 * Makes a column.
 *
 * @param name - Its name.
 * @param type - Of its values.
 * @param traits - What it has besides.
 */
export function createColumn(name: string, type: ValueType, traits: ColumnTraits = {}): ColumnSchema {
  const { nullable = false, optional = false, primaryKey = false, references } = traits;
  const column = { name, type, nullable, optional, primaryKey, unique: primaryKey };
  return references === undefined ? column : { ...column, references };
}
