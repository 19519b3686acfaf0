import type { TextForm } from "./text-cells.js";

/** What the CSV text form depends on. */
export interface CsvTextOptions {
  /** Byte between cells. */
  readonly delimiter: number;
  /** Byte around cells that hold delimiters, quotes or line breaks. */
  readonly quote: number;
  /** Bytes that stand for null; a text of the same bytes is quoted, so that both differ. */
  readonly nullText: Uint8Array;
  /** True to put an apostrophe before text that a spreadsheet would take for a formula. */
  readonly formulaGuard: boolean;
}

/** Bytes up to the carriage return, among them both line breaks. */
const BELOW = 14;
const APOSTROPHE = 39;

/** First bytes of what spreadsheets take for formulas: `=`, `+`, `-`, `@`, tab, carriage return. */
const FORMULA_STARTS: readonly number[] = [61, 43, 45, 64, 9, 13];

/**
 * Text as CSV cells: bare where it can be, else quoted with quotes doubled.
 *
 * @param options - Delimiter, quote, null text and formula guard.
 * @source RFC 4180, section 2; the guard follows OWASP, "CSV Injection".
 */
export function createCsvText(options: CsvTextOptions): TextForm {
  const { delimiter, quote, nullText, formulaGuard } = options;
  const isNull = (source: Uint8Array, from: number, end: number): boolean => {
    if (end - from !== nullText.length) return false;
    for (let i = from; i < end; i++) if (source[i] !== nullText[i - from]) return false;
    return true;
  };
  const isFormula = (source: Uint8Array, from: number, end: number): boolean =>
    from < end && FORMULA_STARTS.includes(source[from]!);
  return {
    below: BELOW,
    escaped: [delimiter, quote],
    quote: 0,
    maxBytes: (length) => length * 2 + 3,
    doubtfulLength: formulaGuard ? undefined : nullText.length,
    mustEscape: formulaGuard ? (source, from, end) => isNull(source, from, end) || isFormula(source, from, end) : isNull,
    escape(source, from, end, out, at) {
      let to = at;
      out[to++] = quote;
      if (formulaGuard && isFormula(source, from, end)) out[to++] = APOSTROPHE;
      for (let i = from; i < end; i++) {
        const byte = source[i]!;
        if (byte === quote) out[to++] = quote;
        out[to++] = byte;
      }
      out[to++] = quote;
      return to;
    },
  };
}
