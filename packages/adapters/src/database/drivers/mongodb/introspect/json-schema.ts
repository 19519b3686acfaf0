/** The part of a `$jsonSchema` validator that is read. */
export interface MongoSchema {
  readonly bsonType?: string | readonly string[];
  readonly type?: string | readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, MongoSchema>>;
  readonly items?: MongoSchema | readonly MongoSchema[];
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: boolean | number;
  readonly exclusiveMaximum?: boolean | number;
  readonly multipleOf?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly description?: string;
}

/** Words of JSON Schema for types, in those of BSON. */
const BSON_NAMES: Readonly<Record<string, string>> = { boolean: "bool", number: "double", integer: "int" };

/**
 * The types a schema allows, by their names in BSON; empty when it says nothing about types.
 *
 * @param schema - Of a member.
 */
export function typesOf(schema: MongoSchema): readonly string[] {
  const said = schema.bsonType ?? schema.type ?? [];
  return (typeof said === "string" ? [said] : said).map((name) => (Object.hasOwn(BSON_NAMES, name) ? BSON_NAMES[name]! : name));
}
