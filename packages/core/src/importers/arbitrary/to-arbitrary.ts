import type { StandardSchemaV1 } from "@standard-schema/spec";
import type { Arbitrary } from "fast-check";
import { type DatasetReader, SeedbedError, type TableData } from "../../index.js";
import type { SubjectOptions } from "../invalid/subject/open-subject.js";
import type { SchemaSide } from "../standard-schema/compile-standard-schema.js";
import type { SchemaValue } from "../standard-schema/standard-schema.js";
import { datasetArbitrary, relatedRowArbitrary, rowArbitrary } from "./dataset-arbitrary.js";
import type { FastCheck } from "./fast-check.js";
import type { RelatedRow } from "./related-row.js";
import { schemaArbitrary } from "./schema-arbitrary.js";

/** Rows of one table in a set unless asked otherwise. */
const MAX_ROWS = 5;

/** How sets of rows are chosen. */
export interface RowSetOptions {
  /** Rows of one table at most, 5 unless stated; rows that others refer to come on top. */
  readonly maxRows?: number;
}

/** Rows of some tables, by name. */
export type RowsOf<T> = { readonly [N in keyof T]: T[N] extends TableData<infer Row> ? readonly Row[] : never };

/** Where the parents of rows are found. */
export interface RelatedRowOptions {
  /** The dataset that the table belongs to. */
  readonly parents: DatasetReader;
}

/**
 * Makes an arbitrary of fast-check from a schema, a table or a dataset.
 *
 * From a schema come values that meet it, edges among them. They shrink to simpler values that meet it too: without members that
 * need not be there, with fewer elements, smaller numbers, shorter and plainer texts. From a table come its rows, shrinking to the
 * first; with `parents`, each along with the rows it refers to. From a dataset come small sets of rows in which every reference
 * leads to a row of the set.
 *
 * @param fc - fast-check: `import * as fc from "fast-check"`.
 * @param source - A JSON Schema, a schema of a library that speaks Standard Schema, a table or a dataset.
 * @param options - Draft of a schema; `parents` of rows; how many rows a set has.
 * @returns An arbitrary that never gives an invalid value, shrunk or not.
 * @throws SeedbedError `ARBITRARY_EMPTY` for a table without rows, `ARBITRARY_TOO_LARGE` when a parent is not found among a million
 * rows, `OPTION_INVALID`, and what `generate` throws for a schema.
 * @example
 * ```ts
 * fc.assert(fc.property(toArbitrary(fc, { type: "integer", minimum: 1 }), (n) => Number(n) >= 1));
 * ```
 */
export function toArbitrary<Row>(fc: FastCheck, source: TableData<Row>): Arbitrary<Row>;
export function toArbitrary<Row>(fc: FastCheck, source: TableData<Row>, options: RelatedRowOptions): Arbitrary<RelatedRow<Row>>;
export function toArbitrary<T extends Readonly<Record<string, TableData<unknown>>>>(
  fc: FastCheck,
  source: { readonly tables: T; digest(): string },
  options?: RowSetOptions,
): Arbitrary<RowsOf<T>>;
export function toArbitrary<S extends StandardSchemaV1, Side extends SchemaSide = "output">(
  fc: FastCheck,
  source: S,
  options?: SubjectOptions & { readonly side?: Side },
): Arbitrary<SchemaValue<S, Side>>;
export function toArbitrary<T = unknown>(fc: FastCheck, source: unknown, options?: SubjectOptions): Arbitrary<T>;
export function toArbitrary(
  fc: FastCheck,
  source: unknown,
  options: SubjectOptions & RowSetOptions & Partial<RelatedRowOptions> = {},
): Arbitrary<unknown> {
  if (isTable(source)) {
    return options.parents === undefined ? rowArbitrary(fc, source) : relatedRowArbitrary(fc, source, options.parents);
  }
  if (!isDataset(source)) return schemaArbitrary(fc, source, options);
  const { maxRows = MAX_ROWS } = options;
  if (!Number.isInteger(maxRows) || maxRows < 0 || maxRows > 1000) {
    throw new SeedbedError("OPTION_INVALID", `maxRows is a whole number from 0 to 1000, got ${String(maxRows)}`, {
      details: { option: "maxRows" },
    });
  }
  return datasetArbitrary(fc, source, maxRows);
}

/** By shape: a dataset may come from another copy of the package, ESM beside CommonJS. */
function isTable(source: unknown): source is TableData<unknown> {
  const table = source as Partial<TableData> | null;
  return typeof table === "object" && typeof table?.at === "function" && typeof table.batchAt === "function";
}

function isDataset(source: unknown): source is DatasetReader {
  const data = source as Partial<DatasetReader> | null;
  return typeof data === "object" && typeof data?.digest === "function" && typeof data.tables === "object";
}
