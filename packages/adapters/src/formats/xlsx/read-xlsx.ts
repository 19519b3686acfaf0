import { formatTimestamp } from "@seedbed/core";
import type { FileInput } from "../../read/file-input.js";
import type { FileTable } from "../../read/file-table.js";
import type { ReadContext } from "../../read/read-context.js";
import { LongNumber } from "../../tabular/json/long-number.js";
import { createRowTable } from "../../tabular/table/create-row-table.js";
import { groupRows } from "../../tabular/table/group-rows.js";
import type { RawRows } from "../../tabular/table/raw-chunk.js";
import { tableNameOf } from "../../tabular/table/table-name.js";
import { uniqueNames } from "../../tabular/table/unique-names.js";
import type { ValueRow } from "../../tabular/table/value-chunk.js";
import { openWorkbook, type Workbook } from "./workbook.js";
import { fromXlsxDays, fromXlsxText } from "./xlsx-cell.js";
import { walkXml } from "./xml-events.js";

/** A row of a sheet: its number, and values by the numbers of columns. */
interface SheetRow {
  readonly line: number;
  readonly cells: ReadonlyMap<number, unknown>;
}

/**
 * Opens a workbook: every sheet is a table, its first row the names of the columns.
 *
 * @param input - The file.
 * @param context - Known columns, limits, where bad rows go.
 */
export async function readXlsx(input: FileInput, context: ReadContext): Promise<readonly FileTable[]> {
  const workbook = await openWorkbook(input, context.limits);
  const single = workbook.sheets.length === 1;
  const tables: FileTable[] = [];
  for (const { name: sheet, path } of workbook.sheets) {
    const known = Object.keys(context.schemas);
    const name = single && known.length === 1 ? tableNameOf(input.name, context) : sheet;
    const open = (): Promise<RawRows> => openRows(workbook, path, input.name, context);
    tables.push(await createRowTable({ name, file: input.name, untyped: false, open }, context));
  }
  return tables;
}

async function openRows(workbook: Workbook, path: string, file: string, context: ReadContext): Promise<RawRows> {
  const sheet = readSheet(workbook, path, file, context);
  const first = await sheet.next();
  const [top, ...others] = first.done === true ? [] : first.value;
  const width = top === undefined ? 0 : Math.max(-1, ...top.cells.keys()) + 1;
  const names = uniqueNames(Array.from({ length: width }, (_, i) => textOf(top!.cells.get(i))));
  const toRow = ({ line, cells }: SheetRow): ValueRow => {
    const values = new Map<string, unknown>();
    for (const [column, value] of cells) {
      if (column >= width) return { values: undefined, fault: "has a cell beside the columns that have names", line };
      values.set(names[column]!, value);
    }
    return { values, line };
  };
  async function* rows(): AsyncGenerator<readonly ValueRow[]> {
    yield others.map(toRow);
    for await (const some of sheet) yield some.map(toRow);
  }
  const options = { jsonText: true, depth: context.limits.depth, lackingIsNull: true, oneMissing: true };
  return { names, chunks: groupRows(rows(), options) };
}

function textOf(value: unknown): string {
  return value instanceof LongNumber ? value.text : value === undefined ? "" : String(value);
}

async function* readSheet(
  { texts, dateStyles, from1904, read }: Workbook,
  path: string,
  file: string,
  { limits, signal }: ReadContext,
): AsyncGenerator<readonly SheetRow[]> {
  let rows: SheetRow[] = [];
  let cells = new Map<number, unknown>();
  let line = 0;
  let column = -1;
  let cell: Readonly<Record<string, string>> = {};
  let parts: string[] = [];
  let taken = false;
  const end = (): unknown => toValue(cell, parts.join(""), texts, dateStyles, from1904);
  const listener = {
    open(name: string, attributes: Readonly<Record<string, string>>): void {
      taken = name === "v" || name === "t";
      if (name === "row") {
        line = Number(attributes["r"] ?? line + 1);
        cells = new Map();
        column = -1;
      } else if (name === "c") {
        cell = attributes;
        parts = [];
        column = columnOf(attributes["r"]) ?? column + 1;
      }
    },
    text(text: string): void {
      if (taken) parts.push(text);
    },
    close(name: string): void {
      taken = false;
      if (name === "c" && (parts.length > 0 || cell["t"] === "inlineStr")) cells.set(column, end());
      else if (name === "row" && (cells.size > 0 || rows.length > 0 || line > 1)) rows.push({ line, cells });
    },
  };
  for await (const _ of walkXml(read(path), file, limits, listener)) {
    signal?.throwIfAborted();
    const some = rows;
    rows = [];
    if (some.length > 0) yield some;
  }
}

/** Number of the column of an address, from 0. */
function columnOf(address: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(address ?? "")?.[1];
  return letters === undefined ? undefined : [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function toValue(
  { t: kind = "n", s: style = "0" }: Readonly<Record<string, string>>,
  text: string,
  texts: readonly string[],
  dateStyles: ReadonlyMap<number, boolean>,
  from1904: boolean,
): unknown {
  switch (kind) {
    case "s":
      return texts[Number(text)] ?? null;
    case "inlineStr":
    case "str":
      return fromXlsxText(text);
    case "b":
      return text === "1" || text === "true";
    case "e":
      return null;
    case "n":
      if (!Number.isFinite(Number(text)) || text === "") return text;
      return dateStyles.has(Number(style))
        ? toMoment(Number(text), dateStyles.get(Number(style))!, from1904)
        : new LongNumber(text);
    default:
      return text;
  }
}

/** A day or a moment, as text. */
function toMoment(days: number, withTime: boolean, from1904: boolean): string {
  const ms = fromXlsxDays(days, from1904);
  if (!(Math.abs(ms) < 8.64e15)) return String(days);
  const text = formatTimestamp(ms);
  return !withTime && Number.isInteger(days) ? text.slice(0, -14) : text;
}
