import {
  type Cells,
  defineField,
  Field,
  type FieldBuilder,
  type Generator,
  type GeneratorContext,
  Permutation,
  SeedbedError,
} from "@seedbed/core";

/** A table that has to have a row with the same values. */
export interface MatchingTable {
  readonly table: string;
  readonly rows: number;
  /** Its columns by the parent's columns of the same values. */
  readonly where: Readonly<Record<string, string>>;
}

/** Options of parent rows. */
export interface ParentRowOptions {
  /** The table referred to. */
  readonly of: string;
  /** How many rows it has. */
  readonly rows: number;
  /** Columns of the table by the row's own fields: they have the same values. */
  readonly where?: Readonly<Record<string, string>>;
  /** Further tables that have a row with the same values too, so that other keys find theirs. */
  readonly also?: readonly MatchingTable[];
  /** Rows of the own table: only those before the row. */
  readonly earlier?: boolean;
  /** Different rows refer to different ones. */
  readonly distinct?: boolean;
}

const generator: Generator<ParentRowOptions, number | null> = {
  name: "sql.parentRow",
  options: (z) => {
    const columns = z.record(z.string(), z.string());
    const rows = z.int().min(0);
    return z.strictObject({
      of: z.string(),
      rows,
      where: columns.optional(),
      also: z.array(z.strictObject({ table: z.string(), rows, where: columns })).optional(),
      earlier: z.boolean().optional(),
      distinct: z.boolean().optional(),
    });
  },
  prepare(options, context) {
    const own = Object.values(options.where ?? {}).map((field) => context.cells(field));
    const theirs = Object.keys(options.where ?? {}).map((column) => context.column(`${options.of}.${column}`));
    const others = (options.also ?? []).map(({ table, where, rows }) => ({
      rows,
      parent: Object.values(where).map((column) => context.column(`${options.of}.${column}`)),
      cells: Object.keys(where).map((column) => context.column(`${table}.${column}`)),
    }));
    let index: ReadonlyMap<string, readonly number[]> | undefined;
    let permutation: Permutation | undefined;
    return {
      type: { type: "int" },
      nullable: true,
      distinct: options.distinct === true,
      at(row) {
        index ??= createIndex(theirs, others, options.rows);
        const key = keyOf(own, row);
        const found = key === undefined ? undefined : index.get(key);
        if (found === undefined) return null;
        if (options.distinct === true) {
          permutation ??= new Permutation(context.random.derive("#distinct"), found.length);
          if (row >= found.length) throw tooFew(context, found.length);
          return found[permutation.at(row)]!;
        }
        const most = options.earlier === true ? countUpTo(found, row) : found.length;
        return most === 0 ? null : found[Math.floor(context.random.uniform53(row, 0) * most)]!;
      },
    };
  },
};

interface OtherTable {
  readonly rows: number;
  readonly parent: readonly Cells[];
  readonly cells: readonly Cells[];
}

/** Rows of the parent by the values that have to match; made once, in memory in proportion to the parent. */
function createIndex(
  theirs: readonly Cells[],
  others: readonly OtherTable[],
  rows: number,
): ReadonlyMap<string, readonly number[]> {
  const known = others.map(({ cells, rows: count }) => {
    const keys = new Set<string>();
    for (let row = 0; row < count; row++) {
      const key = keyOf(cells, row);
      if (key !== undefined) keys.add(key);
    }
    return keys;
  });
  const index = new Map<string, number[]>();
  for (let row = 0; row < rows; row++) {
    if (!others.every(({ parent }, i) => known[i]!.has(keyOf(parent, row) ?? ""))) continue;
    const key = keyOf(theirs, row);
    if (key === undefined) continue;
    const list = index.get(key);
    if (list === undefined) index.set(key, [row]);
    else list.push(row);
  }
  return index;
}

/** The values of a row as one text; undefined when one is null. */
function keyOf(cells: readonly Cells[], row: number): string | undefined {
  const parts: string[] = [];
  for (const column of cells) {
    const value = column.at(row);
    if (value === null || value === undefined) return undefined;
    parts.push(value instanceof Date ? String(value.getTime()) : String(value));
  }
  return JSON.stringify(parts);
}

function countUpTo(rows: readonly number[], row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function tooFew({ path }: GeneratorContext, values: number): SeedbedError {
  return new SeedbedError("CAPACITY_EXCEEDED", `rows need different parents by ${path}, but there are only ${values}`, {
    hint: "lower the row count, or give the parent more rows",
    details: { path, values },
  });
}

/** The number of the row that a row refers to, where several keys have to agree. */
export const parentRow: FieldBuilder<(options: ParentRowOptions) => Field<number | null>> = defineField(
  generator,
  (options: ParentRowOptions) => new Field<number | null>({ kind: "sql.parentRow", ...options }),
);
