/** A JSON Schema of draft 2020-12 under construction. */
export type SchemaDocument = Record<string, unknown>;

/** The schema of nothing. */
export const nothing = (): SchemaDocument => ({ not: {} });

/**
 * A choice between schemas; no choice at all where there is only one.
 *
 * @param options - The schemas.
 */
export function eitherOf(options: readonly SchemaDocument[]): SchemaDocument {
  if (options.length === 0) return nothing();
  return options.length === 1 ? options[0]! : { anyOf: options };
}

/**
 * Members by name, safe for names such as `__proto__`.
 *
 * @param entries - Names and schemas.
 */
export function membersOf(entries: Iterable<readonly [string, SchemaDocument]>): Record<string, SchemaDocument> {
  const members: Record<string, SchemaDocument> = Object.create(null);
  for (const [name, schema] of entries) members[name] = schema;
  return members;
}
