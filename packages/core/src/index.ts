export {
  DatasetDefinition,
  type DatasetOptionsNode,
  type DefinedDataset,
  defineDataset,
  type TableHandle,
  type TablesOf,
} from "./definition/dataset-definition.js";
export { type AnyField, type DeclaredType, Field, type SameAs } from "./definition/field.js";
export type { NamedGenerator } from "./definition/named-generator.js";
export type { CheckNode, DatasetNode, FieldModifiers, FieldNode, PerNode, TableNode, WhenNode } from "./definition/node.js";
export type { RowOf, Tables } from "./definition/row-types.js";
export { type Fields, type PerOptions, Table, table } from "./definition/table.js";
export { createDatasetJsonSchema } from "./document/json-schema.js";
export { type ParseOptions, type ParseResult, parseDataset, safeParseDataset } from "./document/parse-dataset.js";
export { formatIssues, type Issue, type Severity } from "./errors/issue.js";
export { isSeedbedError, SeedbedError, type SeedbedErrorOptions } from "./errors/seedbed-error.js";
export { compileExpression } from "./expression/compile-expression.js";
export type { CompiledExpression, ExpressionEngine, TypeOfPath } from "./expression/expression.js";
export type { CardBrand, CardOptions } from "./generators/codes/card.js";
export type { IbanOptions } from "./generators/codes/iban.js";
export type { IpOptions } from "./generators/codes/ip.js";
export type { MacOptions } from "./generators/codes/mac.js";
export type { Money, MoneyOptions } from "./generators/codes/money.js";
export type { UuidOptions } from "./generators/codes/uuid.js";
export type { Cells, CellsInit, OrderedCells } from "./generators/contract/cells.js";
export { defineField, type FieldBuilder } from "./generators/contract/define-field.js";
export type { Generator, GeneratorContext, SchemaParts, Zod } from "./generators/contract/generator.js";
export type { FakerLike, Locale, Randomizer } from "./generators/contract/locale.js";
export type { Children, ParentRows, Relation } from "./generators/contract/relation.js";
export { f } from "./generators/f.js";
export type { FakeMethods } from "./generators/fake/fake-methods.js";
export type { EmailOptions } from "./generators/people/email.js";
export type { FirstNameOptions } from "./generators/people/first-name.js";
export type { Sex } from "./generators/people/names.js";
export type { Person, PersonOptions } from "./generators/people/person.js";
export type { UrlOptions } from "./generators/people/url.js";
export type { UsernameOptions } from "./generators/people/username.js";
export type { Address } from "./generators/places/address.js";
export type { GeoPoint, GeoPointOptions } from "./generators/places/geo-region.js";
export type { CopyOptions } from "./generators/relations/copy.js";
export type { DerivedOptions, RowFunction } from "./generators/relations/derived.js";
export type { RefOptions } from "./generators/relations/ref.js";
export type { BoolOptions } from "./generators/scalars/bool.js";
export type { DecimalOptions } from "./generators/scalars/decimal.js";
export type { EnumValue } from "./generators/scalars/enum.js";
export type { FloatOptions } from "./generators/scalars/float.js";
export type { IntOptions } from "./generators/scalars/int.js";
export type { NumericOptions } from "./generators/scalars/numeric.js";
export type { SequenceOptions } from "./generators/scalars/sequence.js";
export type { ArrayOptions } from "./generators/structure/array.js";
export type { JsonOptions } from "./generators/structure/json.js";
export type { JsonValue } from "./generators/structure/json-value.js";
export type { BytesOptions } from "./generators/text/bytes.js";
export { createPatternMatcher, type PatternMatcher } from "./generators/text/pattern/create-pattern-matcher.js";
export {
  createPatternTexts,
  type PatternTexts,
  type PatternTextsOptions,
} from "./generators/text/pattern/create-pattern-texts.js";
export type { PatternOptions } from "./generators/text/pattern/pattern.js";
export { isPatternFault, type PatternFault } from "./generators/text/pattern/pattern-fault.js";
export type { StringOptions } from "./generators/text/string.js";
export type { TemplateOptions } from "./generators/text/template.js";
export type { DateOptions } from "./generators/time/date.js";
export type { DurationOptions } from "./generators/time/duration.js";
export type { TimeOptions } from "./generators/time/time.js";
export type { TimestampOptions } from "./generators/time/timestamp.js";
export type { TimeSeriesOptions } from "./generators/time-series/time-series-options.js";
export type { ColorOptions } from "./generators/words/color.js";
export type { LoremOptions } from "./generators/words/lorem.js";
export type { PhoneOptions } from "./generators/words/phone.js";
export { definePlugin, type FieldRegistry, type Plugin, type PluginFields, type PluginHost } from "./plugin/plugin.js";
export type { DistributionOptions } from "./random/distributions/index.js";
export { FieldRandom, RowCursor, toUniform53 } from "./random/field-random.js";
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
export { isPlainByte } from "./vector/plain-bytes.js";
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
