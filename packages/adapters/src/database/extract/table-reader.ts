import type { Batch, TableSchema } from "@seedbed/core";
import type { CatalogTable } from "../catalog/catalog.js";
import type { Database } from "../driver/database.js";
import { type Key, keyText } from "./key-set.js";
import { toReadType } from "./read-type.js";

/** Keys asked for by one query at most. */
const MOST_KEYS = 500;

/** What makes a row findable: the columns of its primary key, or of a unique key without nulls. */
export function findRowKey(table: CatalogTable): readonly string[] | undefined {
  if (table.primaryKey !== undefined) return table.primaryKey.columns;
  const required = new Set(table.columns.filter(({ nullable }) => !nullable).map(({ name }) => name));
  for (const { parts, where } of table.uniques) {
    const names = parts.map((part) => ("column" in part ? part.column : undefined));
    if (where === undefined && names.every((name) => name !== undefined && required.has(name))) return names as string[];
  }
  return undefined;
}

/** Reads rows of one table by key or by condition. */
export class TableReader {
  readonly table: CatalogTable;
  /** Undefined for tables without a key: such rows are found by a condition only, and nothing refers to them. */
  readonly key: readonly string[] | undefined;
  private readonly database: Database;

  constructor(table: CatalogTable, database: Database) {
    this.table = table;
    this.database = database;
    this.key = findRowKey(table);
  }

  /** The table's name in SQL. */
  get sqlName(): string {
    return this.database.dialect.table(this.table);
  }

  /**
   * Values of some columns of the rows that meet a condition.
   *
   * @param columns - Which.
   * @param condition - In SQL; all rows unless stated.
   */
  async select(columns: readonly string[], condition?: string): Promise<Key[]> {
    const where = condition === undefined ? "" : ` WHERE ${condition}`;
    return this.query(`SELECT ${this.list(columns)} FROM ${this.sqlName}${where}`, [], columns);
  }

  /**
   * Values of some columns of the rows with some keys.
   *
   * @param columns - Which.
   * @param by - Columns of the keys.
   * @param keys - Their values.
   */
  async lookUp(columns: readonly string[], by: readonly string[], keys: readonly Key[]): Promise<Key[]> {
    const out: Key[] = [];
    for (const some of this.chunks(by, keys)) {
      const { sql, values } = this.byKeys(columns, by, some);
      for (const row of await this.query(sql, values, columns)) out.push(row);
    }
    return out;
  }

  /** Rows with some keys, as batches that count on from one another. */
  async *read(schema: TableSchema, keys: readonly Key[]): AsyncGenerator<Batch, void, undefined> {
    let from = 0;
    const columns = schema.columns.map(({ name }) => name);
    for (const some of this.chunks(this.key!, keys)) {
      const { sql, values } = this.byKeys(columns, this.key!, some);
      for await (const batch of this.database.read(sql, schema, values)) {
        yield { ...batch, table: schema.name, from };
        from += batch.length;
      }
    }
  }

  /** Rows that meet a condition. */
  readWhere(schema: TableSchema, condition: string | undefined): AsyncIterable<Batch> {
    const where = condition === undefined ? "" : ` WHERE ${condition}`;
    return this.database.read(`SELECT ${this.list(schema.columns.map(({ name }) => name))} FROM ${this.sqlName}${where}`, schema);
  }

  /** What the columns are read as. Columns that the database computes are left out: they are computed again elsewhere. */
  async readSchema(name: string): Promise<TableSchema> {
    const columns = this.table.columns.filter(({ generated }) => generated === undefined);
    const long = columns.filter(({ type }) => type.kind === "int" && isLong(type.range));
    const wide = new Set<string>();
    if (long.length > 0) {
      const bounds = long.flatMap((column) => {
        const quoted = this.database.dialect.quote(column.name);
        return [`MIN(${quoted})`, `MAX(${quoted})`];
      });
      const names = bounds.map((_, i) => `b${i}`);
      const list = bounds.map((bound, i) => `${bound} AS ${names[i]}`).join(", ");
      const [row] = await this.query(`SELECT ${list} FROM ${this.sqlName}`, [], names);
      row?.forEach((bound, i) => {
        if (bound !== null && !Number.isSafeInteger(Number(bound))) wide.add(long[i >> 1]!.name);
      });
    }
    const key = new Set(this.table.primaryKey?.columns ?? []);
    return {
      name,
      columns: columns.map((column) => ({
        name: column.name,
        type: toReadType(column.type, wide.has(column.name)),
        nullable: column.nullable,
        optional: false,
        primaryKey: key.size === 1 && key.has(column.name),
        unique: false,
      })),
    };
  }

  private byKeys(
    columns: readonly string[],
    by: readonly string[],
    keys: readonly Key[],
  ): { readonly sql: string; readonly values: unknown[] } {
    const { dialect } = this.database;
    const values = keys.flat();
    let position = 0;
    const marks = keys.map(() => {
      const list = by.map(() => dialect.placeholder(++position)).join(", ");
      return by.length === 1 ? list : `(${list})`;
    });
    const left = by.length === 1 ? dialect.quote(by[0]!) : `(${this.list(by)})`;
    const order = this.key === undefined ? "" : ` ORDER BY ${this.list(this.key)}`;
    return { sql: `SELECT ${this.list(columns)} FROM ${this.sqlName} WHERE ${left} IN (${marks.join(", ")})${order}`, values };
  }

  private async query(sql: string, values: readonly unknown[], columns: readonly string[]): Promise<Key[]> {
    const rows = await this.database.query(sql, values);
    return rows.map((row) => columns.map((column) => (row as Readonly<Record<string, unknown>>)[column] ?? null));
  }

  private list(columns: readonly string[]): string {
    return columns.map((column) => this.database.dialect.quote(column)).join(", ");
  }

  private *chunks(by: readonly string[], keys: readonly Key[]): Generator<readonly Key[], void, undefined> {
    const most = Math.max(1, Math.min(MOST_KEYS, Math.floor(this.database.dialect.maxPlaceholders / by.length)));
    const distinct = [...new Map(keys.map((key) => [keyText(key), key])).values()];
    for (let from = 0; from < distinct.length; from += most) yield distinct.slice(from, from + most);
  }
}

function isLong(range: readonly [number | string, number | string] | undefined): boolean {
  return range === undefined || range.some((bound) => !Number.isSafeInteger(Number(bound)));
}
