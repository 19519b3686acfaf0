export type { FastCheck } from "./arbitrary/fast-check.js";
export type { RelatedRow } from "./arbitrary/related-row.js";
export { type RelatedRowOptions, type RowSetOptions, type RowsOf, toArbitrary } from "./arbitrary/to-arbitrary.js";
export { type BoundaryOptions, boundaries } from "./boundaries/boundaries.js";
export type { Boundaries, Boundary } from "./boundaries/boundary.js";
export { fromSchema } from "./generate/from-schema.js";
export { type GenerateOptions, type GenerateStandardOptions, generate, generateAsync } from "./generate/generate.js";
export type { RowSchema } from "./generate/row-schema.js";
export type { SchemaOptions } from "./generate/schema-options.js";
export { type SchemaTableOptions, type StandardTableOptions, table } from "./generate/schema-table.js";
export { schemas } from "./generate/schemas.js";
export { type GenerateInvalidOptions, generateInvalid } from "./invalid/generate-invalid.js";
export type { InvalidCase } from "./invalid/invalid-case.js";
export { type InvalidValues, type OpenInvalidOptions, openInvalid } from "./invalid/open-invalid.js";
export type { SubjectOptions } from "./invalid/subject/open-subject.js";
export { type CompiledSchema, type CompileOptions, compileSchema, type ValueSource } from "./json-schema/compile-schema.js";
export type { Fault, Judge } from "./json-schema/judge/ajv-judge.js";
export type { SchemaHint } from "./json-schema/override-hint.js";
export type { Override } from "./json-schema/overrides.js";
export type { Inference, NameHint } from "./realism/contract/name-hint.js";
export type { NameRule } from "./realism/contract/name-rule.js";
export { inferKind } from "./realism/infer-kind.js";
export type { RealismOptions } from "./realism/realism.js";
export {
  type CompileStandardOptions,
  compileStandardSchema,
  type SchemaSide,
  type StandardSchemaOptions,
} from "./standard-schema/compile-standard-schema.js";
export type { JsonSchemaConverter } from "./standard-schema/describe-schema.js";
export type { SchemaFields } from "./standard-schema/schema-fields.js";
export { isStandardSchema, type SchemaValue } from "./standard-schema/standard-schema.js";
