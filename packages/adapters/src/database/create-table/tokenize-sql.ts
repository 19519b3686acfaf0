/** A piece of SQL. */
export interface SqlToken {
  /** Words may be keywords; quoted names never are. */
  readonly kind: "word" | "name" | "string" | "number" | "sign" | "comment";
  /** As it stands in the source. */
  readonly text: string;
  /** What a name says without its quotes; otherwise the same as the text. */
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** Sticky, one alternative a kind; every alternative is of linear cost. */
const TOKEN =
  /(?<space>\s+)|(?<comment>--[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|(?<string>[xX]?'[^']*(?:''[^']*)*')|(?<name>"[^"]*(?:""[^"]*)*"|`[^`]*(?:``[^`]*)*`|\[[^\]]*\])|(?<number>0[xX][\da-fA-F]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?)|(?<word>[\p{L}_$\u0080-\uffff][\p{L}\p{N}_$\u0080-\uffff]*)|(?<sign>\|\||<<|>>|<=|>=|==|!=|<>|->>?|[\s\S])/uy;

/**
 * Cuts SQL of SQLite and DuckDB into pieces, white space left out.
 *
 * @param sql - As the database keeps it.
 * @source SQLite documentation, "How SQLite Is Tested: tokens" and `src/tokenize.c`.
 */
export function tokenizeSql(sql: string): SqlToken[] {
  const tokens: SqlToken[] = [];
  const pattern = new RegExp(TOKEN);
  for (let match = pattern.exec(sql); match !== null; match = pattern.exec(sql)) {
    const { groups = {}, index: from } = match;
    const text = match[0];
    const kind = KINDS.find((name) => groups[name] !== undefined);
    if (kind !== undefined)
      tokens.push({ kind, text, value: kind === "name" ? unquote(text) : text, from, to: from + text.length });
    if (pattern.lastIndex >= sql.length) break;
  }
  return tokens;
}

const KINDS = ["comment", "string", "name", "number", "word", "sign"] as const;

function unquote(text: string): string {
  const inner = text.slice(1, -1);
  const quote = text[0]!;
  return quote === "[" ? inner : inner.replaceAll(quote + quote, quote);
}
