export { fromSchema } from "./generate/from-schema.js";
export { type GenerateOptions, type GenerateStandardOptions, generate } from "./generate/generate.js";
export type { SchemaOptions } from "./generate/schema-options.js";
export { type SchemaTableOptions, type StandardTableOptions, table } from "./generate/schema-table.js";
export { schemas } from "./generate/schemas.js";
export { type CompiledSchema, type CompileOptions, compileSchema, type ValueSource } from "./json-schema/compile-schema.js";
export type { Fault, Judge } from "./json-schema/judge/ajv-judge.js";
export type { Override } from "./json-schema/overrides.js";
export {
  type CompileStandardOptions,
  compileStandardSchema,
  type SchemaSide,
  type StandardSchemaOptions,
} from "./standard-schema/compile-standard-schema.js";
export type { JsonSchemaConverter } from "./standard-schema/describe-schema.js";
export type { SchemaFields } from "./standard-schema/schema-fields.js";
export type { SchemaHint } from "./standard-schema/schema-hint.js";
export { isStandardSchema, type SchemaValue } from "./standard-schema/standard-schema.js";
