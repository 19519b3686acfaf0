import type { ColumnSchema, TableSchema, ValueType } from "@seedbed/core";
import { createColumn } from "./column.js";
import type { JsonRow } from "./rows-to-batch.js";

/** Names of keys, best first. */
const KEYS: readonly string[] = ["id", "_id", "uuid"];

/**
 * Finds the columns of rows. Texts stay texts whatever they look like: nothing is changed by a guess.
 *
 * @param name - Name of the table.
 * @param rows - Some of its rows.
 */
export function inferTable(name: string, rows: readonly JsonRow[]): TableSchema {
  const names = new Set(rows.flatMap((row) => Object.keys(row)));
  const key = KEYS.find((candidate) => names.has(candidate) && isKey(candidate, rows));
  return { name, columns: [...names].map((each) => inferColumn(each, rows, each === key)) };
}

function inferColumn(name: string, rows: readonly JsonRow[], primaryKey: boolean): ColumnSchema {
  const values = rows.map((row) => (Object.hasOwn(row, name) ? row[name] : undefined));
  const present = values.filter((value) => value !== null && value !== undefined);
  // What was not seen may come: only a key is sure to be there.
  return createColumn(name, inferType(present), { nullable: !primaryKey, optional: !primaryKey, primaryKey });
}

function inferType(values: readonly unknown[]): ValueType {
  if (values.length === 0) return { type: "json" };
  if (values.every((value) => typeof value === "string")) return { type: "string" };
  if (values.every((value) => typeof value === "boolean")) return { type: "bool" };
  if (values.every((value) => Number.isSafeInteger(value))) return { type: "int" };
  if (values.every((value) => typeof value === "number")) return { type: "float" };
  return { type: "json" };
}

function isKey(name: string, rows: readonly JsonRow[]): boolean {
  const values = rows.map((row) => row[name]);
  const isPlain = values.every((value) => typeof value === "string") || values.every((value) => Number.isSafeInteger(value));
  return isPlain && new Set(values).size === rows.length;
}
