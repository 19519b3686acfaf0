/** Where the fields of a table come from. */
export interface Lineage {
  /** For each field of the output, the fields it is made of: `orders.total`, from source tables. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** Fields that decide which rows there are: those of conditions and keys. */
  readonly rows: readonly string[];
}

/**
 * The lineage of a table as it is: each field comes from itself.
 *
 * @param table - Its name.
 * @param names - Its fields.
 */
export function sourceLineage(table: string, names: readonly string[]): Lineage {
  return { fields: Object.fromEntries(names.map((name) => [name, [`${table}.${name}`]])), rows: [] };
}

/**
 * The lineage of a transform's output, back to the sources.
 *
 * @param before - Of the transform's input.
 * @param step - Of the transform: names of its input's fields, or `table.field` of further sources.
 */
export function joinLineage(before: Lineage, step: Lineage): Lineage {
  const back = (names: readonly string[]): string[] => [
    ...new Set(names.flatMap((name) => (Object.hasOwn(before.fields, name) ? before.fields[name]! : [name]))),
  ];
  return {
    fields: Object.fromEntries(Object.entries(step.fields).map(([name, from]) => [name, back(from)])),
    rows: [...new Set([...before.rows, ...back(step.rows)])],
  };
}
