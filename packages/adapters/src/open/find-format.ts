import { createAdapterError } from "../errors/adapter-error.js";
import type { Format } from "../format/format.js";
import { createFormat, FORMATS, type FormatName } from "../formats/formats.js";
import type { Detected } from "../read/file-table.js";
import { formatOfName } from "./format-of-name.js";

/** What binary files of a format start with. */
const MAGIC: readonly (readonly [string, readonly number[]])[] = [
  ["parquet", [0x50, 0x41, 0x52, 0x31]],
  ["arrow", [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31]],
  ["avro", [0x4f, 0x62, 0x6a, 1]],
  ["xlsx", [0x50, 0x4b, 3, 4]],
];

/** What texts of a format start with, after blanks and comments, and how sure that makes it. */
const STARTS: readonly (readonly [string, RegExp, number])[] = [
  ["xml", /^<[?!A-Za-z_]/, 0.95],
  ["json", /^\[\s*[[{\]]/, 0.95],
  ["ndjson", /^\{[^\n]*\}\s*\n\{/, 0.95],
  ["json", /^\{/, 0.8],
  ["sql", /^(?:INSERT\s+INTO|BEGIN|CREATE|START\s+TRANSACTION|SET\s)/i, 0.95],
  ["typescript", /^(?:import\s|export\s+(?:const|default)|const\s)/, 0.9],
  ["yaml", /^(?:---|%YAML|- [\w"']+:\s|[\w"']+:\s*\n\s*- )/, 0.7],
];

/**
 * Finds the format of a file.
 *
 * @param stated - By the caller.
 * @param formatOptions - Options of a format given by name.
 * @param name - Name of the file.
 * @param head - Its first bytes.
 * @throws SeedbedError `FORMAT_UNKNOWN`, or `FORMAT_OPTIONS_INVALID`.
 */
export function findFormat(
  stated: FormatName | Format | undefined,
  formatOptions: Readonly<Record<string, unknown>> | undefined,
  name: string,
  head: Uint8Array,
): { format: Format; detected: Detected<string> } {
  if (typeof stated === "object") return { format: stated, detected: { value: stated.name, confidence: 1 } };
  const detected = stated === undefined ? detectFormat(name, head) : { value: stated, confidence: 1 };
  return { format: createFormat(detected.value as FormatName, formatOptions as never), detected };
}

function detectFormat(name: string, head: Uint8Array): Detected<string> {
  const known = FORMATS.map((kind) => kind.name);
  const byName = formatOfName(name).format;
  if (byName !== undefined) return { value: byName, confidence: 1 };
  const binary = MAGIC.find(([format, magic]) => known.includes(format) && magic.every((byte, i) => head[i] === byte));
  if (binary !== undefined) return { value: binary[0], confidence: 1 };
  const text = skipComments(Buffer.from(head).toString("latin1"));
  const start = STARTS.find(([format, pattern]) => known.includes(format) && pattern.test(text));
  if (start !== undefined) return { value: start[0], confidence: start[2] };
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (utf16 || (head.length > 0 && !head.includes(0))) return { value: "csv", confidence: 0.5 };
  throw createAdapterError("FORMAT_UNKNOWN", `the format of ${name} cannot be told`, {
    hint: `name it: one of ${known.join(", ")}`,
    details: { file: name, known },
  });
}

/** Leaves out blanks, a byte order mark, and the comments of SQL and TypeScript. */
function skipComments(text: string): string {
  let at = text.startsWith("\u00ef\u00bb\u00bf") ? 3 : 0;
  for (;;) {
    while (at < text.length && text.charCodeAt(at) <= 32) at++;
    const mark = text.slice(at, at + 2);
    const end = mark === "/*" ? text.indexOf("*/", at + 2) + 2 : mark === "--" || mark === "//" ? text.indexOf("\n", at) + 1 : 0;
    if (end <= at || text.startsWith("---", at)) return text.slice(at);
    at = end;
  }
}
