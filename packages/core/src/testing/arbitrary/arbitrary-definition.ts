import type { Arbitrary } from "fast-check";
import { type DatasetDefinition, parseDataset } from "../../index.js";
import { buildDocument } from "./build-document.js";
import type { FastCheck } from "./fast-check.js";
import { localeFields } from "./locale-fields.js";
import { plainFields } from "./plain-fields.js";
import { tableChoices } from "./table-choices.js";

/** What random definitions hold. */
export interface ArbitraryDefinitionOptions {
  /** Most tables, 4 unless stated. */
  readonly maxTables?: number;
  /** Lets kinds take part that need the locale `en`, whose plugin then has to be given to `createDataset`. */
  readonly locales?: boolean;
}

/**
 * Random dataset definitions that can be satisfied: all built-in kinds of field, tables per parent, references of every
 * style, copies, derived fields, aggregates, conditions, checks and unique sets.
 *
 * @param fc - fast-check: `import * as fc from "fast-check"`.
 * @param options - How large, and with which kinds.
 * @returns An arbitrary of definitions, shrinking towards one small table.
 * @example
 * ```ts
 * fc.assert(fc.property(arbitraryDefinition(fc), (definition) => {
 *   const data = createDataset(definition, { seed: 1 });
 *   return data.digest() === createDataset(definition, { seed: 1 }).digest();
 * }));
 * ```
 */
export function arbitraryDefinition(fc: FastCheck, options: ArbitraryDefinitionOptions = {}): Arbitrary<DatasetDefinition> {
  const { maxTables = 4, locales = false } = options;
  const kinds = { ...plainFields(fc), ...(locales ? localeFields(fc) : {}) };
  const tables = fc.array(tableChoices(fc, fc.oneof(...Object.values(kinds))), { minLength: 1, maxLength: maxTables });
  return tables.map((choices) => parseDataset(buildDocument(choices)));
}
