import type { ColumnSchema, Vector } from "@seedbed/core";
import type { Detected } from "../../read/file-table.js";

/** Told that a row of a chunk cannot be held. */
export type OnFault = (row: number, field: string | undefined, message: string) => void;

/** Some rows of a file, cut apart but not yet typed. */
export interface RawChunk {
  /** Number of rows, bad ones among them. */
  readonly length: number;
  /** Names of the fields that the rows have, in the order they were met; may hold more than rows do. */
  readonly names: readonly string[];
  /**
   * Reports rows that could not be cut apart, whose values are missing, and fields that no column takes.
   *
   * @param columns - Names of the columns; undefined while they are being detected.
   * @param onFault - Told about each.
   */
  check(columns: ReadonlySet<string> | undefined, onFault: OnFault): void;
  /** Line of the file a row starts on, from 1; undefined in files without lines. */
  lineOf(row: number): number | undefined;
  /** The row as it stands in the file; undefined where it cannot be told. */
  rawOf(row: number): string | undefined;
  /** One value, for the detection of types: null when missing, undefined when absent. */
  valueOf(row: number, name: string): unknown;
  /** A column as a vector; values that do not fit are reported, and are whatever they are. */
  toVector(column: ColumnSchema, onFault: OnFault): Vector;
}

/** A file that is read row by row, open at its first row. */
export interface RawRows {
  /** Names of the columns, where the file states them in advance. */
  readonly names?: readonly string[];
  /** What was found out about the file's form. */
  readonly dialect?: Readonly<Record<string, Detected<unknown>>>;
  readonly chunks: AsyncIterable<RawChunk>;
}

/** A table of a file that is read row by row. */
export interface RawTable {
  readonly name: string;
  /** Name of the file, for messages. */
  readonly file: string;
  /** True when all cells are texts, which may be numbers or dates. */
  readonly untyped: boolean;
  /** Columns the file itself declares; they take the place of detection. */
  readonly declared?: readonly ColumnSchema[];
  /** Opens the rows, at the first one every time. */
  open(): Promise<RawRows>;
}
