import type { TableSchema } from "@seedbed/core";
import { Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { ByteWriter } from "../../bytes/byte-writer.js";
import { createAdapterError } from "../../errors/adapter-error.js";
import type { ContainerEncoder } from "../../format/format.js";
import { createLossCheck } from "../../tabular/write/refuse-loss.js";
import { prepareSpelledRows } from "../../tabular/write/spell-rows.js";
import { columnLetters, textCell, toXlsxCell } from "./xlsx-cell.js";
import type { CompleteXlsxOptions } from "./xlsx-options.js";
import { SHEET_HEAD, SHEET_PATH, SHEET_TAIL, workbookParts } from "./xlsx-parts.js";

/** Rows and columns of a sheet. */
const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;
/** Bytes deflated at once, whatever the batches, so that those leave no trace. */
const BLOCK_BYTES = 1 << 18;
/** The earliest time a zip file can hold: the bytes do not depend on the clock. */
const TIME = new Date(1980, 0, 1);

/**
 * Writes a workbook of one sheet.
 *
 * @param schema - The table.
 * @param options - Name of the sheet, absent fields.
 */
export function createXlsxEncoder(schema: TableSchema, { sheet, absent }: CompleteXlsxOptions): ContainerEncoder {
  if (schema.columns.length > MAX_COLUMNS) throw refuse(`${schema.name} has more than ${MAX_COLUMNS} columns`);
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  const encoder = new TextEncoder();
  const name = (sheet ?? schema.name.replace(/[[\]:*?/\\]/g, "_").slice(0, 31)) || "table";
  for (const [path, text] of workbookParts(escapeAttribute(name))) {
    const file = new ZipPassThrough(path);
    file.mtime = TIME;
    zip.add(file);
    file.push(encoder.encode(text), true);
  }
  const file = new ZipDeflate(SHEET_PATH, { level: 4 });
  file.mtime = TIME;
  zip.add(file);
  const writer = new ByteWriter();
  const letters = schema.columns.map((_, i) => columnLetters(i));
  writer.write(
    encoder.encode(
      `${SHEET_HEAD}<row r="1">${schema.columns.map((column, i) => textCell(`${letters[i]}1`, column.name, column.name)).join("")}</row>`,
    ),
  );
  const check = createLossCheck(schema, "xlsx", absent);
  let count = 1;
  const write = prepareSpelledRows(schema, (values) => {
    count++;
    if (count > MAX_ROWS) throw refuse(`a sheet has at most ${MAX_ROWS} rows`);
    const cells = values.map(({ name: column, type, value }, i) => {
      return value === null || value === undefined ? "" : toXlsxCell(type, value, `${letters[i]}${count}`, column);
    });
    return `<row r="${count}">${cells.join("")}</row>`;
  });
  const drain = (last: boolean): Uint8Array => {
    let at = 0;
    const bytes = writer.written();
    for (; bytes.length - at >= BLOCK_BYTES; at += BLOCK_BYTES) file.push(bytes.slice(at, at + BLOCK_BYTES), false);
    const rest = bytes.slice(at);
    writer.clear();
    if (last) file.push(rest, true);
    else writer.write(rest);
    return Buffer.concat(ready.splice(0));
  };
  return {
    add(batch) {
      check(batch);
      write(batch, writer, 0, batch.length);
      return drain(false);
    },
    finish() {
      writer.write(encoder.encode(SHEET_TAIL));
      const bytes = drain(true);
      zip.end();
      return Buffer.concat([bytes, ...ready.splice(0)]);
    },
  };
}

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

function refuse(what: string): Error {
  return createAdapterError("TYPE_UNSUPPORTED", `${what}, more than a sheet can hold`, { details: { format: "xlsx" } });
}
