import { createFileInvalid } from "../../read/read-errors.js";
import { LongNumber } from "../../tabular/json/long-number.js";
import type { SqlToken } from "./sql-tokens.js";

/** A row of an INSERT. */
export interface InsertedRow {
  /** Name of the table without its schema. */
  readonly table: string;
  /** Names of the columns; undefined when the statement names none. */
  readonly columns: readonly string[] | undefined;
  /** Values: text, {@link LongNumber}, boolean, bytes, null, and undefined for DEFAULT. */
  readonly values: readonly unknown[];
  /** What cannot be understood of it. */
  readonly fault: string | undefined;
  readonly line: number;
}

type Place = "statement" | "other" | "table" | "columns" | "values" | "row" | "after row";

/** Finds the rows of INSERT statements in a run of tokens; other statements are passed over. */
export class InsertReader {
  private readonly file: string;
  private place: Place = "statement";
  private table = "";
  private columns: string[] | undefined;
  private item: SqlToken[] = [];
  private values: unknown[] = [];
  private fault: string | undefined;
  private line = 0;
  private depth = 0;

  /** @param file - Name of the file, for messages. */
  constructor(file: string) {
    this.file = file;
  }

  /**
   * Takes the next token.
   *
   * @param token - Follows those before.
   * @returns A row, when one has ended.
   */
  push(token: SqlToken): InsertedRow | undefined {
    const { kind, text } = token;
    const isEnd = kind === "sign" && text === ";";
    switch (this.place) {
      case "statement":
        if (isEnd) return undefined;
        this.place = kind === "word" && /^(?:INSERT|REPLACE)$/i.test(text) ? "table" : "other";
        this.table = "";
        this.columns = undefined;
        return undefined;
      case "other":
        if (isEnd) this.place = "statement";
        return undefined;
      case "table":
        return this.takeTable(token);
      case "columns":
        if (kind === "word" || kind === "name") this.columns!.push(text);
        else if (kind === "sign" && text === ")") this.place = "values";
        else if (text !== ",") throw this.invalid(token);
        return undefined;
      case "values":
        if (kind === "word" && /^VALUES?$/i.test(text)) this.place = "after row";
        else if (kind === "word" && /^(?:SELECT|WITH|SET|DEFAULT)$/i.test(text)) this.place = "other";
        return undefined;
      case "after row":
        if (isEnd) this.place = "statement";
        else if (kind === "sign" && text === "(") this.startRow(token);
        else if (kind !== "sign" || text !== ",") this.place = "other";
        return undefined;
      case "row":
        return this.takeValue(token);
    }
  }

  /** True when the file ends between two statements. */
  get ended(): boolean {
    return this.place === "statement" || this.place === "other" || this.place === "after row";
  }

  private takeTable(token: SqlToken): undefined {
    const { kind, text } = token;
    if (kind === "sign" && text === "(") {
      this.columns = [];
      this.place = "columns";
    } else if (kind === "word" && /^VALUES?$/i.test(text) && this.table !== "") {
      this.place = "after row";
    } else if (kind === "word" && /^(?:SELECT|WITH|SET)$/i.test(text) && this.table !== "") {
      this.place = "other";
    } else if (kind === "name" || (kind === "word" && !/^(?:INTO|IGNORE|OR|ABORT|FAIL|ROLLBACK|OVERRIDING)$/i.test(text))) {
      this.table = text;
    } else if (kind !== "word" && text !== ".") {
      throw this.invalid(token);
    }
    return undefined;
  }

  private startRow({ line }: SqlToken): void {
    this.place = "row";
    this.values = [];
    this.item = [];
    this.fault = undefined;
    this.line = line;
    this.depth = 0;
  }

  private takeValue(token: SqlToken): InsertedRow | undefined {
    const { kind, text } = token;
    const sign = kind === "sign" ? text : "";
    if (sign === "(") this.depth++;
    if (sign === ")" && this.depth-- === 0) {
      this.endValue();
      this.place = "after row";
      return { table: this.table, columns: this.columns, values: this.values, fault: this.fault, line: this.line };
    }
    if (sign === "," && this.depth === 0) this.endValue();
    else this.item.push(token);
    return undefined;
  }

  private endValue(): void {
    const read = readValue(this.item);
    if (read === UNKNOWN) this.fault ??= `value ${this.values.length + 1} is an expression`;
    this.values.push(read === UNKNOWN ? null : read);
    this.item = [];
  }

  private invalid({ line, text }: SqlToken): Error {
    return createFileInvalid(this.file, `line ${line}: did not expect ${JSON.stringify(text.slice(0, 40))}`);
  }
}

const UNKNOWN = Symbol("unknown");

/** A literal, maybe with a sign before, a type before (`DATE '…'`), or a cast behind (`'…'::bytea`). */
function readValue(tokens: readonly SqlToken[]): unknown {
  const cast = tokens.findIndex(({ kind, text }) => kind === "sign" && text === "::");
  const type = cast < 0 ? "" : (tokens[cast + 1]?.text.toLowerCase() ?? "");
  const [first, second, third] = cast < 0 ? tokens : tokens.slice(0, cast);
  const count = cast < 0 ? tokens.length : cast;
  if (first === undefined) return UNKNOWN;
  if (count === 2 && second !== undefined) {
    if (first.kind === "sign" && (first.text === "-" || first.text === "+") && second.kind === "number") {
      return new LongNumber(first.text === "-" ? `-${second.text}` : second.text);
    }
    const isTyped = first.kind === "word" && /^(?:DATE|TIME|TIMESTAMP|TIMESTAMPTZ|INTERVAL|JSON)$/i.test(first.text);
    return isTyped && second.kind === "text" ? readTyped(first.text.toUpperCase(), second.text) : UNKNOWN;
  }
  if (
    count === 3 &&
    first.text.toUpperCase() === "INTERVAL" &&
    second?.kind === "text" &&
    third?.text.toUpperCase() === "SECOND"
  ) {
    return readTyped("INTERVAL", `${second.text} seconds`);
  }
  return count === 1 ? readLiteral(first, type) : UNKNOWN;
}

function readTyped(type: string, text: string): unknown {
  const seconds = type === "INTERVAL" ? /^(-?)(\d+(?:\.\d+)?) seconds?$/.exec(text) : null;
  return seconds === null ? text : `${seconds[1]}PT${seconds[2]}S`;
}

function readLiteral({ kind, text }: SqlToken, type: string): unknown {
  switch (kind) {
    case "text":
      if (type === "bytea" && /^\\x(?:[0-9a-fA-F]{2})*$/.test(text)) return new Uint8Array(Buffer.from(text.slice(2), "hex"));
      return /^(?:float|double|real)/.test(type) && /^(?:NaN|-?Infinity)$/.test(text) ? Number(text) : text;
    case "number":
      return new LongNumber(text);
    case "bytes":
      return /^(?:[0-9a-fA-F]{2})*$/.test(text) ? new Uint8Array(Buffer.from(text, "hex")) : UNKNOWN;
    case "word":
      return WORDS.has(text.toUpperCase()) ? WORDS.get(text.toUpperCase()) : UNKNOWN;
    default:
      return UNKNOWN;
  }
}

const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["NULL", null],
  ["TRUE", true],
  ["FALSE", false],
  ["DEFAULT", undefined],
]);
