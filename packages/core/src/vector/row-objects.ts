/** A column as its values are put into objects: `scaled` divides by `by`, `entry` looks up in `by`, `date` makes a `Date`. */
export type ObjectColumn =
  | { readonly read: "value"; readonly values: ArrayLike<unknown> }
  | { readonly read: "scaled"; readonly values: ArrayLike<number>; readonly by: number }
  | { readonly read: "entry"; readonly values: ArrayLike<number>; readonly by: readonly unknown[] }
  | { readonly read: "date"; readonly values: ArrayLike<number> };

type Row = Record<string, unknown>;

/** Puts `length` objects into `rows`, the first at `from`. */
type RowLoop = (rows: Row[], from: number, length: number, values: readonly ArrayLike<unknown>[], by: readonly unknown[]) => void;

/** Below so many objects, writing a loop costs more than it saves. */
const COMPILED_ROWS = 256;
const COMPILED_MEMBERS = 128;
const KEPT_LOOPS = 512;

/** Names that can stand in a program's text without meaning anything there. */
const PLAIN_NAME = /^[\p{L}\p{N}_$ -]+$/u;

/** Loops by shape; undefined once the platform refused to make one. */
let loops: Map<string, RowLoop | undefined> | undefined = new Map();

/**
 * Turns columns into objects of one shape.
 *
 * A loop is written for each shape and compiled, as engines make objects several times faster from a literal with their
 * own names than from names at run time. Where code may not be made from text, a plain loop gives the same objects.
 *
 * @param rows - Where the objects go.
 * @param from - Position of the first.
 * @param names - Member names, distinct.
 * @param columns - One column a name, each at least `length` long.
 * @param length - Number of objects.
 */
export function makeObjects(
  rows: Row[],
  from: number,
  names: readonly string[],
  columns: readonly ObjectColumn[],
  length: number,
): void {
  const loop = length < COMPILED_ROWS ? undefined : findLoop(names, columns);
  if (loop === undefined) {
    storeColumns(rows, from, names, columns, length);
    return;
  }
  const values = columns.map((column) => column.values);
  const by = columns.map((column) => ("by" in column ? column.by : undefined));
  loop(rows, from, length, values, by);
}

/** The plain way, which written loops must agree with. */
export function storeColumns(
  rows: Row[],
  from: number,
  names: readonly string[],
  columns: readonly ObjectColumn[],
  length: number,
): void {
  // A parsed object has room for all its members inside itself, and its copies have too; one built up member by member
  // keeps all but four of them in a second allocation.
  const template = JSON.parse(`{${names.map((name) => `${JSON.stringify(name)}:null`).join(",")}}`) as Row;
  for (let i = 0; i < length; i++) rows[from + i] = { ...template };
  columns.forEach((column, c) => {
    const name = names[c]!;
    for (let i = 0; i < length; i++) rows[from + i]![name] = readValue(column, i);
  });
}

function readValue(column: ObjectColumn, i: number): unknown {
  switch (column.read) {
    case "value":
      return column.values[i];
    case "scaled":
      return column.values[i]! / column.by;
    case "entry":
      return column.by[column.values[i]!];
    case "date":
      return new Date(column.values[i]!);
  }
}

function findLoop(names: readonly string[], columns: readonly ObjectColumn[]): RowLoop | undefined {
  if (loops === undefined) return undefined;
  const reads = columns.map((column) => column.read);
  const shape = `${reads.join()} ${names.join(".")}`;
  if (!loops.has(shape)) {
    if (loops.size >= KEPT_LOOPS) loops.clear();
    try {
      loops.set(shape, writeLoop(names, reads));
    } catch {
      // A content security policy may forbid code made from text.
      loops = undefined;
      return undefined;
    }
  }
  return loops.get(shape);
}

const READS: Readonly<Record<ObjectColumn["read"], (column: number) => string>> = {
  value: (c) => `v${c}[i]`,
  scaled: (c) => `v${c}[i]/b${c}`,
  entry: (c) => `b${c}[v${c}[i]]`,
  date: (c) => `new Date(v${c}[i])`,
};

/** Undefined when a name is not plain: no other text of a definition ever becomes part of a program. */
function writeLoop(names: readonly string[], reads: readonly ObjectColumn["read"][]): RowLoop | undefined {
  if (names.length > COMPILED_MEMBERS || !names.every((name) => PLAIN_NAME.test(name) && name !== "__proto__")) return undefined;
  const members = reads.map((read, c) => `"${names[c]}":${READS[read](c)}`);
  const code = `"use strict";
const [${reads.map((_, c) => `v${c}`)}]=values,[${reads.map((_, c) => `b${c}`)}]=by;
for(let i=0,at=from;i<length;i++,at++)rows[at]={${members}};`;
  return new Function("rows", "from", "length", "values", "by", code) as RowLoop;
}
