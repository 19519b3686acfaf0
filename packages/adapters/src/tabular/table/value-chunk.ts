import type { ColumnSchema, Vector } from "@seedbed/core";
import { packHeld } from "../values/pack-held.js";
import { type HeldOptions, MISFIT, toHeld } from "../values/to-held.js";
import type { OnFault, RawChunk } from "./raw-chunk.js";

/** A row of named values, or what is wrong with it. */
export interface ValueRow {
  /** Values by name; undefined when the row could not be cut apart. */
  readonly values: ReadonlyMap<string, unknown> | undefined;
  readonly fault?: string;
  readonly line?: number;
  readonly raw?: string;
}

/** How the values of a chunk are to be taken. */
export interface ValueChunkOptions extends HeldOptions {
  /** True when a field that a row lacks is null, not absent. */
  readonly lackingIsNull: boolean;
  /** True in formats with one kind of missing value: what is missing is absent where the column may be absent, but not null. */
  readonly oneMissing?: boolean;
}

/**
 * A chunk of rows of values: what formats with values of their own hand over.
 *
 * @param rows - The rows.
 * @param options - How their values are to be taken.
 */
export function createValueChunk(rows: readonly ValueRow[], options: ValueChunkOptions): RawChunk {
  const names = new Set<string>();
  for (const { values } of rows) if (values !== undefined) for (const name of values.keys()) names.add(name);
  const read = (row: number, name: string): unknown => {
    const values = rows[row]!.values;
    if (values === undefined) return null;
    return options.lackingIsNull && !values.has(name) ? null : values.get(name);
  };
  return {
    length: rows.length,
    names: [...names],
    check(columns, onFault) {
      const other = columns === undefined ? [] : [...names].filter((name) => !columns.has(name));
      rows.forEach(({ values, fault }, row) => {
        if (values === undefined) onFault(row, undefined, fault ?? "the row cannot be read");
        const extra = values === undefined ? undefined : other.find((name) => values.has(name));
        if (extra !== undefined) onFault(row, extra.slice(0, 100), "no column is called like this field");
      });
    },
    lineOf: (row) => rows[row]!.line,
    rawOf: (row) => rows[row]!.raw,
    valueOf: read,
    toVector: (column, onFault) => toVector(column, rows.length, read, options, onFault),
  };
}

function toVector(
  column: ColumnSchema,
  length: number,
  read: (row: number, name: string) => unknown,
  options: ValueChunkOptions,
  onFault: OnFault,
): Vector {
  const { name, type, nullable, optional } = column;
  const missing = options.oneMissing === true && optional && !nullable ? undefined : null;
  const held = new Array<unknown>(length);
  for (let row = 0; row < length; row++) {
    const fit = toHeld(type, read(row, name), options);
    if (fit === MISFIT) onFault(row, name, `${describe(read(row, name))} is no ${type.type}, or would be changed by it`);
    held[row] = fit === MISFIT ? null : fit === null ? missing : fit;
  }
  return packHeld(type, held);
}

/**
 * A value for a message.
 *
 * @param value - Anything.
 */
export function describe(value: unknown): string {
  const text =
    typeof value === "string" ? JSON.stringify(value.slice(0, 60)) : typeof value === "object" ? "a nested value" : String(value);
  return text.slice(0, 80);
}
