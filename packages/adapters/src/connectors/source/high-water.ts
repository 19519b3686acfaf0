import { createHash } from "node:crypto";
import { z } from "zod";
import { createAdapterError } from "../../errors/adapter-error.js";
import type { JsonRow } from "../table/rows-to-batch.js";

/** Rows at one value that are remembered; beyond, some may come again. */
const MAX_SEEN = 10_000;
const DIGEST_LENGTH = 16;

/** The highest value of a column, and the rows that had it. */
export interface Mark {
  readonly value: string | number;
  /** Digests of the rows, so that those that come later with the same value are told from them. */
  readonly seen: readonly string[];
}

/** {@link Mark} as a schema. */
export const markSchema: z.ZodType<Mark> = z.strictObject({
  value: z.union([z.string(), z.number()]),
  seen: z.array(z.string()).max(MAX_SEEN),
});

/** Tells new rows from those of earlier readings, by a column that only grows. */
export class HighWater {
  /** Where the reading before ended. */
  readonly base: Mark | undefined;
  private readonly column: string;
  private value: string | number | undefined;
  private seen: string[];

  /**
   * @param column - Name of the column.
   * @param base - Where the reading before ended.
   * @param top - How far this reading came already.
   */
  constructor(column: string, base: Mark | undefined, top: Mark | undefined = base) {
    this.column = column;
    this.base = base;
    this.value = top?.value;
    this.seen = [...(top?.seen ?? [])];
  }

  /** How far this reading came. */
  get top(): Mark | undefined {
    return this.value === undefined ? undefined : { value: this.value, seen: [...this.seen] };
  }

  /**
   * Whether a row was not read before; notes it.
   *
   * @param row - The next row, in any order.
   * @throws SeedbedError `CONNECTOR_VALUE` when texts and numbers are mixed.
   */
  take(row: JsonRow): boolean {
    const value = row[this.column];
    if (typeof value !== "string" && typeof value !== "number") return true;
    const digest = createHash("sha256").update(JSON.stringify(row)).digest("hex").slice(0, DIGEST_LENGTH);
    if (this.base !== undefined) {
      const order = compare(value, this.base.value, this.column);
      if (order < 0 || (order === 0 && this.base.seen.includes(digest))) return false;
    }
    const order = this.value === undefined ? 1 : compare(value, this.value, this.column);
    if (order > 0) {
      this.value = value;
      this.seen = [];
    }
    if (order >= 0 && this.seen.length < MAX_SEEN) this.seen.push(digest);
    return true;
  }
}

function compare(a: string | number, b: string | number, column: string): number {
  if (typeof a !== typeof b) {
    throw createAdapterError(
      "CONNECTOR_VALUE",
      `${column} is sometimes a text and sometimes a number, so it cannot tell new rows`,
    );
  }
  return a < b ? -1 : a > b ? 1 : 0;
}
