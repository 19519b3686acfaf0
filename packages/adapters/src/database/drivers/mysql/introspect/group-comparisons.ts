/** Texts, names, words, numbers and signs. */
const PIECE =
  /'(?:[^'\\]|\\[\s\S]|'')*'|"(?:[^"\\]|\\[\s\S]|"")*"|`(?:[^`]|``)*`|[\p{L}_$][\p{L}\p{N}_$]*|\d[\w.]*|<=>|<>|!=|<=|>=|&&|\|\||[\s\S]/gu;

const COMPARISONS = new Set(["=", "<=>", "<>", "!=", "<", "<=", ">", ">="]);

/** What ends an operand of a comparison. */
const BOUNDS = new Set(["AND", "OR", "XOR", "NOT", "&&", "||", ",", "CASE", "WHEN", "THEN", "ELSE", "END", "BETWEEN"]);

/**
 * Puts comparisons of comparisons into parentheses: `a = 'x' = (b IS NULL)` becomes `(a = 'x') = (b IS NULL)`, which means the same and
 * which other parsers of SQL take too.
 *
 * @param sql - A condition of MySQL or MariaDB.
 */
export function groupComparisons(sql: string): string {
  const pieces = sql.match(PIECE) ?? [];
  return group(pieces, 0, pieces.length);
}

function group(pieces: readonly string[], from: number, to: number): string {
  let out = "";
  let segment = "";
  let compared = false;
  for (let i = from; i < to; i++) {
    const piece = pieces[i]!;
    if (piece === "(") {
      const end = findEnd(pieces, i, to);
      segment += `(${group(pieces, i + 1, end)}${end < to ? ")" : ""}`;
      i = end;
    } else if (BOUNDS.has(piece.toUpperCase())) {
      out += segment + piece;
      segment = "";
      compared = false;
    } else if (COMPARISONS.has(piece)) {
      if (compared) segment = segment.replace(/^(\s*)([\s\S]*?)(\s*)$/, "$1($2)$3");
      segment += piece;
      compared = true;
    } else segment += piece;
  }
  return out + segment;
}

function findEnd(pieces: readonly string[], from: number, to: number): number {
  let depth = 0;
  for (let i = from; i < to; i++) {
    if (pieces[i] === "(") depth++;
    else if (pieces[i] === ")" && --depth === 0) return i;
  }
  return to;
}
