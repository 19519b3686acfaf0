import type { Batch, BatchOptions, TableSchema } from "@seedbed/core";
import { z } from "zod";
import type { ConnectorSource } from "../contract/connector.js";
import { type JsonRow, rowsToBatch } from "../table/rows-to-batch.js";
import { HighWater, type Mark, markSchema } from "./high-water.js";

const BATCH_ROWS = 4096;

/** What asks for a page, as JSON. */
export type PageState = Readonly<Record<string, unknown>>;

/** Some rows of a service, and how to ask for the same ones again. */
export interface RowPage {
  readonly rows: readonly JsonRow[];
  readonly at: PageState;
}

/** Where a reading of pages stands, as JSON. */
export interface PagedState {
  /** The page that was read last; none when the reading came to its end and the next begins anew. */
  readonly page?: PageState | undefined;
  /** Rows of it that were given out. */
  readonly skip?: number | undefined;
  /** Where the reading before ended, by a column that only grows. */
  readonly base?: Mark | undefined;
  /** How far this one came. */
  readonly top?: Mark | undefined;
}

/** {@link PagedState} as a schema. */
export const pagedState: z.ZodType<PagedState> = z.strictObject({
  page: z.record(z.string(), z.unknown()).optional(),
  skip: z.int().min(0).optional(),
  base: markSchema.optional(),
  top: markSchema.optional(),
});

/** What {@link createPagedSource} reads. */
export interface PagedTable {
  readonly connector: string;
  readonly schema: TableSchema;
  /** A column that only grows, for readings of what is new. */
  readonly growing?: string | undefined;
  /**
   * Reads pages in order.
   *
   * @param from - The page to begin with; the first unless given.
   * @param since - Rows whose growing column is below may be left out.
   * @param signal - Ends the reading.
   */
  pages(from: PageState | undefined, since: string | number | undefined, signal: AbortSignal | undefined): AsyncIterable<RowPage>;
}

/**
 * Rows of a service that gives them out page by page, with a cursor after every batch.
 *
 * @param table - Columns and pages.
 * @param state - From a cursor, to go on there.
 * @param signal - Ends every reading.
 */
export function createPagedSource(
  table: PagedTable,
  state: PagedState | undefined,
  signal: AbortSignal | undefined,
): ConnectorSource {
  const { connector, schema } = table;
  let current = state;
  const keep = (next: PagedState): void => {
    current = next;
  };
  return {
    schema,
    batches: (options = {}) => readBatches(table, state ?? {}, options, signal, keep),
    cursor: () =>
      current === undefined
        ? undefined
        : { connector, table: schema.name, state: JSON.parse(JSON.stringify(current)) as Record<string, unknown> },
  };
}

async function* readBatches(
  table: PagedTable,
  state: PagedState,
  { from = 0, to = Number.POSITIVE_INFINITY, size = BATCH_ROWS, signal }: BatchOptions,
  outer: AbortSignal | undefined,
  keep: (state: PagedState) => void,
): AsyncGenerator<Batch> {
  if (to <= from) return;
  const { growing, schema } = table;
  const mark = growing === undefined ? undefined : new HighWater(growing, state.base, state.top);
  const check = (): void => {
    for (const each of [outer, signal]) if (each?.aborted === true) throw each.reason;
  };
  let skip = state.skip ?? 0;
  let row = 0;
  let taken: JsonRow[] = [];
  check();
  for await (const { rows, at } of table.pages(state.page, state.base?.value, outer)) {
    for (let i = skip; i < rows.length; i++) {
      const each = rows[i]!;
      if (mark === undefined || mark.take(each)) {
        if (row >= from) taken.push(each);
        row++;
      }
      const isFull = taken.length === size || row >= to || i === rows.length - 1;
      if (!isFull) continue;
      check();
      // Told before the batch is given out, as nothing runs between a batch and the next question.
      keep({ page: at, skip: i + 1, base: mark?.base, top: mark?.top });
      if (taken.length > 0) yield rowsToBatch(schema, taken, row - taken.length);
      taken = [];
      if (row >= to) return;
    }
    check();
    if (rows.length === 0) keep({ page: at, skip: 0, base: mark?.base, top: mark?.top });
    skip = 0;
  }
  if (mark !== undefined) keep({ base: mark.top });
}
