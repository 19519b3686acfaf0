/** A JSON Schema. */
export type JsonSchema = Readonly<Record<string, unknown>> | boolean;

/**
 * What a schema is used for: requests hold nothing that is `readOnly`, responses nothing that is `writeOnly`.
 */
export type SchemaUse = "any" | "request" | "response";
