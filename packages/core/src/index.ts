export { DatasetDefinition, type DatasetOptionsNode, defineDataset, type TablesOf } from "./definition/dataset-definition.js";
export { type AnyField, type DeclaredType, Field, type SameAs } from "./definition/field.js";
export type { CheckNode, DatasetNode, FieldModifiers, FieldNode, PerNode, TableNode, WhenNode } from "./definition/node.js";
export type { RowOf, Tables } from "./definition/row-types.js";
export { type Fields, type PerOptions, Table, table } from "./definition/table.js";
export { createDatasetJsonSchema } from "./document/json-schema.js";
export { type ParseOptions, type ParseResult, parseDataset, safeParseDataset } from "./document/parse-dataset.js";
export { formatIssues, type Issue, type Severity } from "./errors/issue.js";
export { isSeedbedError, SeedbedError, type SeedbedErrorOptions } from "./errors/seedbed-error.js";
export type { CompiledExpression, ExpressionEngine } from "./expression/expression.js";
export type { Cells, CellsInit, OrderedCells } from "./generators/contract/cells.js";
export {
  defineField,
  type FieldBuilder,
  type Generator,
  type GeneratorContext,
  type SchemaParts,
  type Zod,
} from "./generators/contract/generator.js";
export type { FakerLike, Locale, Randomizer } from "./generators/contract/locale.js";
export type { Children, ParentRows, Relation } from "./generators/contract/relation.js";
export { f } from "./generators/f.js";
export { definePlugin, type FieldRegistry, type Plugin, type PluginFields, type PluginHost } from "./plugin/plugin.js";
export { FieldRandom, toUniform53 } from "./random/field-random.js";
export { GrowingPermutation, Permutation } from "./random/permutation.js";
export { Rows } from "./random/rows.js";
export type { Key, Seed } from "./random/seed-key.js";
export { type CreateDatasetOptions, createDataset, type Dataset, DatasetReader } from "./run/dataset.js";
export { combineDigests, TableDigest } from "./run/digest.js";
export type { Explanation, FieldExplanation, TableExplanation } from "./run/explain.js";
export { TableData } from "./run/table-data.js";
export { type PluginKit, withPlugins } from "./run/with-plugins.js";
export type { Batch, BatchOptions, BatchSink, BatchSource, ColumnSchema, TableSchema } from "./vector/batch.js";
export {
  formatDate,
  formatDuration,
  formatTime,
  formatTimestamp,
  parseDuration,
  parseTime,
  parseTimestamp,
} from "./vector/calendar.js";
export { createDictionary } from "./vector/dictionary.js";
export { fromValues } from "./vector/from-values.js";
export { formatDecimal, fromRaw, toValues } from "./vector/read-vector.js";
export { TextBuilder } from "./vector/text-builder.js";
export { readUtf8, writeUtf8 } from "./vector/utf8.js";
export type { NumberType, ValueType } from "./vector/value-type.js";
export {
  type BoolVector,
  createBits,
  type Dictionary,
  type DictionaryVector,
  hasBit,
  type ListVector,
  type NumberVector,
  type StructVector,
  setBit,
  type TextVector,
  type ValueVector,
  type Vector,
} from "./vector/vector.js";
