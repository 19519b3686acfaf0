const PIECE = /'(?:[^']|'')*'|"(?:[^"]|"")*"|[\p{L}_][\p{L}\p{N}_]*|[\s\S]/gu;

/**
 * Writes matches against regular expressions by the operator `~` instead of by DuckDB's functions, so that other parsers understand them.
 * The operator asks for a match of the whole text, so that patterns which do not are made to.
 *
 * @param sql - A condition as DuckDB shows it.
 * @returns The same condition, still in DuckDB's words.
 */
export function rewritePatterns(sql: string): string {
  const pieces = sql.match(PIECE) ?? [];
  let out = "";
  for (let i = 0; i < pieces.length; i++) {
    const whole = pieces[i] === "regexp_full_match";
    const end = (whole || pieces[i] === "regexp_matches") && pieces[i + 1] === "(" ? findEnd(pieces, i + 1) : -1;
    const rewritten = end === -1 ? undefined : rewriteCall(pieces.slice(i + 2, end), whole);
    if (rewritten === undefined) out += pieces[i];
    else {
      out += rewritten;
      i = end;
    }
  }
  return out;
}

/** Undefined when the pattern is no plain text, or comes with options. */
function rewriteCall(inner: readonly string[], whole: boolean): string | undefined {
  const comma = findComma(inner);
  const [space, pattern, ...more] = comma === -1 ? [] : inner.slice(comma + 1);
  if (space !== " " || pattern === undefined || more.length > 0 || !pattern.startsWith("'")) return undefined;
  const text = inner.slice(0, comma).join("");
  return `(${rewritePatterns(text)} ~ '${whole ? anchor(pattern.slice(1, -1), "", "") : anchor(pattern.slice(1, -1), "(.|\\n)*", "(.|\\n)*")}')`;
}

function anchor(pattern: string, before: string, after: string): string {
  const starts = pattern.startsWith("^");
  const ends = /(?:^|[^\\])(?:\\\\)*\$$/.test(pattern);
  const alternatives = pattern.includes("|");
  if (starts && ends && !alternatives) return pattern;
  if (alternatives) return `^${before}(?:${pattern})${after}$`;
  return `^${starts ? "" : before}${starts ? pattern.slice(1) : pattern}${ends ? "" : `${after}$`}`;
}

function findEnd(pieces: readonly string[], from: number): number {
  let depth = 0;
  for (let i = from; i < pieces.length; i++) {
    if (pieces[i] === "(") depth++;
    else if (pieces[i] === ")" && --depth === 0) return i;
  }
  return -1;
}

function findComma(pieces: readonly string[]): number {
  let depth = 0;
  for (let i = 0; i < pieces.length; i++) {
    if (pieces[i] === "(") depth++;
    else if (pieces[i] === ")") depth--;
    else if (pieces[i] === "," && depth === 0) return i;
  }
  return -1;
}
