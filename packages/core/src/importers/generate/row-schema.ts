/** A JSON Schema of rows, as far as its type tells it from a record of fields: it has one of these keywords. */
export interface RowSchema {
  readonly $schema?: unknown;
  readonly $id?: unknown;
  readonly $ref?: unknown;
  readonly $defs?: unknown;
  readonly definitions?: unknown;
  readonly title?: unknown;
  readonly type?: unknown;
  readonly properties?: unknown;
  readonly patternProperties?: unknown;
  readonly required?: unknown;
  readonly allOf?: unknown;
  readonly anyOf?: unknown;
  readonly oneOf?: unknown;
  readonly enum?: unknown;
  readonly const?: unknown;
}
