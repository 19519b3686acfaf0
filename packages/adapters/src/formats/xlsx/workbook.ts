import type { FileInput } from "../../read/file-input.js";
import { createFileInvalid, createReadLimit } from "../../read/read-errors.js";
import type { ReadLimits } from "../../read/read-limits.js";
import { fromXlsxText } from "./xlsx-cell.js";
import { walkXml, type XmlListener } from "./xml-events.js";
import { readZipDirectory, readZipEntry, type ZipEntry } from "./zip-file.js";

/** A workbook, open. */
export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly path: string }[];
  /** Texts that cells refer to by number. */
  readonly texts: readonly string[];
  /** Numbers of the cell styles that show dates, and whether they show the time as well. */
  readonly dateStyles: ReadonlyMap<number, boolean>;
  readonly from1904: boolean;
  /** Opens a part. */
  read(path: string): AsyncIterable<Uint8Array>;
}

/** Formats of dates and times that every spreadsheet knows by number. */
const DATE_FORMATS: readonly number[] = [14, 15, 16, 17];
const TIME_FORMATS: readonly number[] = [18, 19, 20, 21, 22, 45, 46, 47];

/**
 * Opens a workbook: sheets, shared texts, styles.
 *
 * @param input - The file.
 * @param limits - Files, bytes held, inflation.
 */
export async function openWorkbook(input: FileInput, limits: ReadLimits): Promise<Workbook> {
  const entries = new Map((await readZipDirectory(input, limits)).map((entry) => [entry.path, entry]));
  const entry = (path: string): ZipEntry => {
    const found = entries.get(path);
    if (found === undefined) throw createFileInvalid(input.name, `has no ${path.slice(0, 100)}`);
    return found;
  };
  const read = (path: string): AsyncIterable<Uint8Array> => readZipEntry(input, entry(path), limits);
  const walk = async (path: string, listener: Partial<XmlListener>): Promise<void> => {
    if (!entries.has(path)) return;
    for await (const _ of walkXml(read(path), input.name, limits, { ...SILENT, ...listener }));
  };
  const targets = new Map<string, string>();
  await walk("xl/_rels/workbook.xml.rels", {
    open(name, { Id, Target }) {
      if (name === "Relationship" && Id !== undefined && Target !== undefined) targets.set(Id, toPath(Target));
    },
  });
  const sheets: { name: string; path: string }[] = [];
  let from1904 = false;
  entry("xl/workbook.xml");
  await walk("xl/workbook.xml", {
    open(name, attributes) {
      if (name === "workbookPr") from1904 = attributes["date1904"] === "1" || attributes["date1904"] === "true";
      const path = targets.get(attributes["r:id"] ?? "");
      if (name === "sheet" && path !== undefined && entries.has(path))
        sheets.push({ name: attributes["name"] ?? `sheet${sheets.length + 1}`, path });
    },
  });
  return { sheets, from1904, read, texts: await readTexts(walk, input.name, limits), dateStyles: await readStyles(walk) };
}

const SILENT: XmlListener = { open: () => undefined, text: () => undefined, close: () => undefined };

type Walk = (path: string, listener: Partial<XmlListener>) => Promise<void>;

async function readTexts(walk: Walk, file: string, limits: ReadLimits): Promise<string[]> {
  const texts: string[] = [];
  let parts: string[] = [];
  let taken = false;
  let held = 0;
  await walk("xl/sharedStrings.xml", {
    open(name) {
      if (name === "si") parts = [];
      taken = name === "t";
    },
    text(text) {
      if (!taken) return;
      parts.push(text);
      held += text.length * 2 + 64;
      if (held > limits.heldBytes) throw createReadLimit(file, "heldBytes", "holds more texts than may be held");
    },
    close(name) {
      taken = false;
      if (name === "si") texts.push(fromXlsxText(parts.join("")));
    },
  });
  return texts;
}

async function readStyles(walk: Walk): Promise<ReadonlyMap<number, boolean>> {
  const formats = new Map([
    ...DATE_FORMATS.map((id): [number, boolean] => [id, false]),
    ...TIME_FORMATS.map((id): [number, boolean] => [id, true]),
  ]);
  const styles = new Map<number, boolean>();
  let count = -1;
  await walk("xl/styles.xml", {
    open(name, { numFmtId, formatCode = "" }) {
      if (name === "numFmt" && isDateFormat(formatCode)) formats.set(Number(numFmtId), /[hs]/i.test(formatCode));
      if (name === "cellXfs") count = 0;
      else if (name === "xf" && count >= 0 && formats.has(Number(numFmtId))) styles.set(count++, formats.get(Number(numFmtId))!);
      else if (name === "xf" && count >= 0) count++;
    },
    close(name) {
      if (name === "cellXfs") count = -1;
    },
  });
  return styles;
}

/** True when year, month, day, hour or second stand in it outside quotes and brackets. */
function isDateFormat(code: string): boolean {
  return /[ymdhs]/i.test(code.slice(0, 1000).replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));
}

function toPath(target: string): string {
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}
