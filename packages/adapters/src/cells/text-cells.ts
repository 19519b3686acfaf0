import { hasBit, isPlainByte } from "@seedbed/core";
import type { ByteWriter } from "../bytes/byte-writer.js";
import { viewWithSlack } from "../bytes/copy-bytes.js";
import type { CellBuffer } from "./cell-buffer.js";
import { CellColumn } from "./cell-column.js";
import { holdsSpecial } from "./special-bytes.js";

/** How a text format writes text: which bytes it must not write as they are, and what it writes instead. */
export interface TextForm {
  /** Bytes below this one are escaped; 32 at most. */
  readonly below: number;
  /** Two more bytes that are escaped, both ASCII. */
  readonly escaped: readonly [number, number];
  /** Byte before and after every text; 0 when text stands bare unless it must be escaped. */
  readonly quote: number;
  /** Most bytes an escaped text takes. */
  maxBytes(length: number): number;
  /** Length in bytes of the texts that `mustEscape` is asked about; every text when undefined, none when -1. */
  readonly doubtfulLength: number | undefined;
  /** True for a text that is escaped although no byte of it may ask for it. */
  mustEscape(source: Uint8Array, from: number, end: number): boolean;
  /** Writes a text escaped, with what goes around it; returns one past the last byte. */
  escape(source: Uint8Array, from: number, end: number, out: Uint8Array, at: number): number;
}

/** Texts as vectors and dictionaries hold them. */
export interface Texts {
  /** Where each text starts in `bytes`, and one more. */
  readonly offsets: Int32Array;
  /** UTF-8. */
  readonly bytes: Uint8Array;
  /** Bitmap of the texts that count; null when all do. */
  readonly validity: Uint8Array | null;
  /** True when every byte is one of `isPlainByte`; unknown when left out. */
  readonly plain?: true;
}

/**
 * Encodes texts. Where none needs escaping, which one pass over all of them tells, they are copied from where they lie.
 *
 * @param texts - Texts.
 * @param from - First one that is needed.
 * @param to - One past the last one that is needed.
 * @param form - How the format writes text.
 * @param take - Hands out memory for escaped texts.
 */
export function encodeTexts(
  texts: Texts,
  from: number,
  to: number,
  form: TextForm,
  take: (length: number) => CellBuffer,
): CellColumn {
  const { offsets, bytes } = texts;
  const longest = longestOf(offsets, from, to);
  const view = viewWithSlack(bytes);
  const clean =
    (texts.plain === true && !form.escaped.some(isPlainByte)) || !holdsSpecial(view, offsets[from]!, offsets[to]!, form);
  if (clean && !anyDoubtful(texts, from, to, form)) {
    return new CellColumn(view, offsets, form.quote, longest + 2, undefined, texts.validity);
  }
  const buffer = take(offsets.length - 1);
  writeEscaped(texts, from, to, form, buffer);
  return buffer.column(0, form.maxBytes(longest), texts.validity);
}

/**
 * The longest of some runs.
 *
 * @param offsets - Where each starts, and one more.
 * @param from - First run.
 * @param to - One past the last run.
 */
export function longestOf(offsets: Int32Array, from: number, to: number): number {
  let longest = 0;
  for (let i = from; i < to; i++) {
    const length = offsets[i + 1]! - offsets[i]!;
    if (length > longest) longest = length;
  }
  return longest;
}

function anyDoubtful({ offsets, bytes, validity }: Texts, from: number, to: number, form: TextForm): boolean {
  const { doubtfulLength } = form;
  if (doubtfulLength === -1) return false;
  for (let i = from; i < to; i++) {
    const start = offsets[i]!;
    const end = offsets[i + 1]!;
    if (doubtfulLength !== undefined && doubtfulLength !== end - start) continue;
    if ((validity === null || hasBit(validity, i)) && form.mustEscape(bytes, start, end)) return true;
  }
  return false;
}

function writeEscaped({ offsets, bytes }: Texts, from: number, to: number, form: TextForm, buffer: CellBuffer): void {
  const { writer } = buffer;
  const view = viewWithSlack(bytes);
  const starts = buffer.offsets;
  starts[from] = writer.at;
  for (let i = from; i < to; i++) {
    writeText(bytes, view, offsets[i]!, offsets[i + 1]!, form, writer);
    starts[i + 1] = writer.at;
  }
}

function writeText(bytes: Uint8Array, view: DataView, from: number, end: number, form: TextForm, writer: ByteWriter): void {
  writer.reserve(form.maxBytes(end - from));
  const { doubtfulLength, quote } = form;
  const doubtful = (doubtfulLength === undefined || doubtfulLength === end - from) && form.mustEscape(bytes, from, end);
  if (doubtful || holdsSpecial(view, from, end, form)) {
    writer.at = form.escape(bytes, from, end, writer.bytes, writer.at);
    return;
  }
  if (quote !== 0) writer.bytes[writer.at++] = quote;
  for (let i = from; i < end; i++) writer.bytes[writer.at++] = bytes[i]!;
  if (quote !== 0) writer.bytes[writer.at++] = quote;
}
