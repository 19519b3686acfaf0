import type { Detected } from "../../read/file-table.js";
import { READ_LIMITS } from "../../read/read-limits.js";
import { readCell } from "../../tabular/cells/cell-text.js";
import { classifyText } from "../../tabular/detect/text-kind.js";
import { CsvCutter } from "./csv-cutter.js";
import { type CsvDialect, createUnquote } from "./csv-dialect.js";

/** What the caller has stated; the rest is detected. */
export interface StatedDialect {
  readonly delimiter: string | undefined;
  readonly quote: string | undefined;
  readonly header: boolean | undefined;
  /** Names of the columns, where they are known. */
  readonly columns?: readonly string[] | undefined;
}

/** What was found out. */
export interface DetectedDialect {
  readonly delimiter: Detected<string>;
  readonly quote: Detected<string>;
  readonly header: Detected<boolean>;
  readonly lineEnding: Detected<"lf" | "crlf" | "cr">;
}

const DELIMITERS: readonly string[] = [",", ";", "\t", "|"];
const QUOTES: readonly string[] = ['"', "'"];
const SAMPLE_BYTES = 1 << 14;
const SAMPLE_ROWS = 200;
/** What a row of one cell counts, so that a file of one column has a score. */
const ONE_CELL = 1e-3;
/** Cells that look like something: words, numbers, names, addresses. */
const WORDS = /^[\p{L}\p{N}_ .\-/#&()+%@:!?*’=$€£°\\]*$/u;

/** Rows cut in one way. */
interface Candidate {
  readonly delimiter: string;
  readonly quote: string;
  readonly rows: readonly (readonly string[])[];
  readonly quoted: boolean;
  readonly score: number;
}

/**
 * Detects the dialect of a CSV file: the delimiter and quote under which rows are most alike and cells most often look like something.
 *
 * @param head - The first bytes, as UTF-8.
 * @param whole - True when they are the whole file.
 * @param stated - What need not be detected.
 * @source G. van den Burg, A. Nazábal, C. Sutton, "Wrangling messy CSV files by detecting row and type patterns" (2019): the
 * product of pattern score and type score; rows are told apart by their number of cells.
 */
export function detectDialect(head: Uint8Array, whole: boolean, stated: StatedDialect): DetectedDialect {
  const sample = head.subarray(0, SAMPLE_BYTES);
  const ended = whole && sample.length === head.length;
  const candidates: Candidate[] = [];
  for (const delimiter of stated.delimiter === undefined ? DELIMITERS : [stated.delimiter]) {
    for (const quote of stated.quote === undefined ? QUOTES : [stated.quote]) {
      candidates.push(cut(sample, ended, delimiter, quote));
    }
  }
  const best = chooseBest(candidates, stated.columns?.length);
  const { rows } = best;
  const agreeing = rows.length === 0 ? 0 : mostCommon(rows.map((row) => row.length)).count / rows.length;
  return {
    delimiter: { value: best.delimiter, confidence: stated.delimiter === undefined ? agreeing : 1 },
    quote: { value: best.quote, confidence: stated.quote !== undefined ? 1 : best.quoted ? agreeing : 0 },
    header: stated.header === undefined ? detectHeader(rows, stated.columns) : { value: stated.header, confidence: 1 },
    lineEnding: detectLineEnding(sample),
  };
}

function cut(sample: Uint8Array, ended: boolean, delimiter: string, quote: string): Candidate {
  const dialect: CsvDialect = { delimiter: delimiter.charCodeAt(0), quote: quote.charCodeAt(0) };
  const cutter = new CsvCutter({ ...dialect, file: "", limits: READ_LIMITS });
  // A row that is cut off by the end of the sample is taken only where there is no other.
  const cells = cutter.push(sample, ended) ?? new CsvCutter({ ...dialect, file: "", limits: READ_LIMITS }).push(sample, true);
  const unquote = createUnquote(dialect.quote);
  const rows: string[][] = [];
  let quoted = false;
  let faults = 0;
  for (let row = 0; row < Math.min(SAMPLE_ROWS, cells?.lines.length ?? 0); row++) {
    const first = cells!.firsts[row]!;
    const last = cells!.firsts[row + 1]!;
    const texts: string[] = [];
    for (let cell = first; cell < last; cell++) {
      texts.push(readCell(cells!, cell, unquote));
      quoted ||= cells!.flags[cell] !== 0;
    }
    if (cells!.broken.has(row)) faults++;
    if (texts.length > 1 || texts[0] !== "") rows.push(texts);
  }
  const score = rows.length === 0 ? 0 : (patternScore(rows) * typeScore(rows) * (rows.length - faults)) / rows.length;
  return { delimiter, quote, rows, quoted, score };
}

/** The best score; a quote counts only where it is used more cleanly than the one before, and so many columns where they are known. */
function chooseBest(candidates: readonly Candidate[], columns: number | undefined): Candidate {
  const scores = candidates.map(({ delimiter, quoted, score, rows }, i) => {
    const before = candidates.slice(0, i).find((other) => other.delimiter === delimiter);
    if (before !== undefined && (before.quoted || !quoted)) return 0;
    return columns !== undefined && mostCommon(rows.map((row) => row.length)).value === columns ? score + 1e9 : score;
  });
  return candidates.reduce((best, candidate, i) =>
    scores[i]! > scores[candidates.indexOf(best)]! * 1.000_001 ? candidate : best,
  );
}

function patternScore(rows: readonly (readonly string[])[]): number {
  const common = mostCommon(rows.map((row) => row.length));
  // Where most rows have one cell, the delimiter stands in texts.
  if (common.value === 1) return ONE_CELL * common.count;
  const patterns = new Map<number, number>();
  for (const { length } of rows) patterns.set(length, (patterns.get(length) ?? 0) + 1);
  let sum = 0;
  for (const [length, count] of patterns) sum += (count * Math.max(ONE_CELL, length - 1)) / length;
  return sum / patterns.size;
}

function typeScore(rows: readonly (readonly string[])[]): number {
  let known = 0;
  let all = 0;
  for (const row of rows) {
    for (const cell of row) {
      all++;
      if (WORDS.test(cell) || classifyText(cell) !== "text") known++;
    }
  }
  return Math.max(1e-10, known / all);
}

function mostCommon(lengths: readonly number[]): { readonly value: number; readonly count: number } {
  const counts = new Map<number, number>();
  for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1);
  let common = { value: 0, count: 0 };
  for (const [value, count] of counts) if (count > common.count) common = { value, count };
  return common;
}

/**
 * Each column votes: for a header where its first cell is a text unlike the cells below, which are of one other kind; against one
 * where it is like them or empty. Columns of texts vote for one where the first cell looks like a name and does not come again.
 */
function detectHeader(rows: readonly (readonly string[])[], columns: readonly string[] | undefined): Detected<boolean> {
  const [first = [], ...body] = rows;
  if (columns?.length === first.length && columns.every((name) => first.includes(name))) return { value: true, confidence: 1 };
  let votes = 0;
  if (new Set(first).size !== first.length) return { value: false, confidence: 1 };
  first.forEach((name, i) => {
    const cells = body.map((row) => row[i] ?? "").filter((cell) => cell !== "");
    const kinds = new Set(cells.map(classifyText));
    const isName = classifyText(name) === "text" && /^[\p{L}_$][^\n]{0,63}$/u.test(name);
    const unlike = cells.length > 0 && !kinds.has("text");
    votes += isName && (unlike || !cells.includes(name)) ? 1 : -1;
  });
  if (first.length === 0) return { value: true, confidence: 0 };
  return { value: votes > 0, confidence: Math.abs(votes) / first.length };
}

function detectLineEnding(sample: Uint8Array): Detected<"lf" | "crlf" | "cr"> {
  const counts = { lf: 0, crlf: 0, cr: 0 };
  for (let i = 0; i < sample.length; i++) {
    if (sample[i] === 10) counts.lf++;
    else if (sample[i] === 13 && sample[i + 1] === 10) counts.crlf += i++ < sample.length ? 1 : 0;
    else if (sample[i] === 13) counts.cr++;
  }
  const all = counts.lf + counts.crlf + counts.cr;
  const value =
    counts.crlf >= counts.lf && counts.crlf >= counts.cr && counts.crlf > 0 ? "crlf" : counts.cr > counts.lf ? "cr" : "lf";
  return { value, confidence: all === 0 ? 0 : counts[value] / all };
}
