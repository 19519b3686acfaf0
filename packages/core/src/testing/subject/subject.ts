import {
  type AnyField,
  createDataset,
  type DatasetDefinition,
  type DatasetReader,
  defineDataset,
  type Fields,
  type Plugin,
  type Seed,
  type Table,
  type TableData,
  TableDigest,
  table,
  toValues,
} from "../../index.js";
import type { GeneratorLawOptions } from "./generator-law-options.js";

/** Name of the table that holds the field under test. */
export const TABLE = "subject";
/** Name of the field under test. */
export const VALUE = "value";

const DEFAULT_ROWS = 211;
const DEFAULT_SEEDS: readonly Seed[] = ["", "seedbed", 20240501];

/** A change to the subject's definition. */
export interface Change {
  /** The field in place of the one under test. */
  readonly field?: AnyField;
  /** Name of the field in place of `value`. */
  readonly name?: string;
  /** Row counts in place of the declared ones, by table. */
  readonly rows?: Readonly<Record<string, number>>;
  /** Fields in front of all others, and behind them. */
  readonly before?: Fields;
  readonly after?: Fields;
  /** Tables in front of all others. */
  readonly tables?: Readonly<Record<string, Table<Fields>>>;
  /** Puts fields, tables and plugins in reverse order. */
  readonly reversed?: boolean;
  readonly plugins?: readonly Plugin[];
}

/** The field under test in a small dataset of its own. */
export class Subject {
  readonly options: GeneratorLawOptions;
  readonly seeds: readonly Seed[];

  constructor(options: GeneratorLawOptions) {
    this.options = options;
    this.seeds = options.seeds ?? DEFAULT_SEEDS;
  }

  /** How the field is named in messages. */
  get path(): string {
    return `${TABLE}.${VALUE} (${this.options.field.node.kind})`;
  }

  get plugins(): readonly Plugin[] {
    return this.options.plugins ?? [];
  }

  /** The table whose row count decides the subject's, and that row count. */
  get root(): { readonly name: string; readonly rows: number } {
    const { tables = {}, per, rows = DEFAULT_ROWS } = this.options;
    if (per === undefined) return { name: TABLE, rows };
    let name = per.per;
    for (let next = tables[name]?.node.per; next !== undefined; next = tables[name]?.node.per) name = next.table;
    return { name, rows: tables[name]?.node.rows ?? 0 };
  }

  /** The definition, changed or as it is. */
  define(change: Change = {}): DatasetDefinition {
    const { options } = this;
    const fields = {
      ...change.before,
      ...options.beside,
      [change.name ?? VALUE]: change.field ?? options.field,
      ...change.after,
    };
    const subject = table(options.per ?? options.rows ?? DEFAULT_ROWS, change.reversed === true ? reverse(fields) : fields);
    const tables: Record<string, Table<Fields>> = { ...change.tables, ...options.tables, [TABLE]: subject };
    return defineDataset((change.reversed === true ? reverse(tables) : tables) as never);
  }

  /** The dataset of a definition, or of the subject as it is or changed. */
  read(seed: Seed, change: Change = {}, definition: DatasetDefinition = this.define(change)): DatasetReader {
    const plugins = [...this.plugins, ...(change.plugins ?? [])];
    if (change.reversed === true) plugins.reverse();
    const { now } = this.options;
    const { rows } = change;
    return createDataset(definition, {
      seed,
      plugins,
      ...(now === undefined ? {} : { now }),
      ...(rows === undefined ? {} : { rows }),
    });
  }

  /** The subject's table. */
  table(seed: Seed, change: Change = {}): TableData {
    return tableOf(this.read(seed, change));
  }
}

/** The subject's table of a dataset. */
export function tableOf(data: DatasetReader): TableData {
  return data.tables[TABLE] as TableData;
}

/**
 * The values of one column, read as a batch.
 *
 * @param data - A table.
 * @param name - A column.
 * @param from - First row.
 * @param to - One past the last row.
 */
export function readColumn(data: TableData, name: string = VALUE, from = 0, to: number = data.rowCount): unknown[] {
  return toValues(data.batchAt(from, to, [name]).columns[name]!);
}

/**
 * The digest of the field under test alone.
 *
 * @param data - The subject's table.
 * @param size - Rows a batch.
 */
export function digestColumn(data: TableData, size = 1024): string {
  const columns = data.schema.columns.filter(({ name }) => name === VALUE);
  const digest = new TableDigest({ name: TABLE, columns });
  const { rowCount } = data;
  for (let from = 0; from < rowCount; from += size) digest.add(data.batchAt(from, Math.min(rowCount, from + size), [VALUE]));
  return digest.finish();
}

function reverse<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).reverse());
}
