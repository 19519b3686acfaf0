/** A piece of SQL: a quoted name, a text, or anything else. */
interface Piece {
  readonly kind: "name" | "text" | "code";
  readonly value: string;
}

/** How a database quotes. */
interface Quoting {
  /** Opening signs of names. */
  readonly names: string;
  /** True when double quotes enclose texts. */
  readonly doubleTexts: boolean;
  /** True when a backslash escapes in texts. */
  readonly backslash: boolean;
}

const QUOTING: Readonly<Record<string, Quoting>> = {
  mysql: { names: "`", doubleTexts: true, backslash: true },
  mariadb: { names: "`", doubleTexts: true, backslash: true },
  sqlite: { names: '`["', doubleTexts: false, backslash: false },
};

const CLOSING: Readonly<Record<string, string>> = { "`": "`", "[": "]", '"': '"', "'": "'" };
const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", 0: "", b: "\b", Z: "\u001a" };

/**
 * Writes a condition of another database as PostgreSQL would: quotes, operators and key words; its functions stay.
 *
 * @param sql - The condition.
 * @param driver - Name of the database's driver.
 */
export function toPostgresText(sql: string, driver: string): string {
  const quoting = Object.hasOwn(QUOTING, driver) ? QUOTING[driver] : undefined;
  if (quoting === undefined) return sql;
  return cut(sql, quoting)
    .map(({ kind, value }) => {
      if (kind === "name") return `"${value.replaceAll('"', '""')}"`;
      if (kind === "text") return `'${value.replaceAll("'", "''")}'`;
      return rewriteCode(value, driver);
    })
    .join("");
}

function cut(sql: string, quoting: Quoting): Piece[] {
  const pieces: Piece[] = [];
  let code = "";
  for (let at = 0; at < sql.length; ) {
    const sign = sql[at]!;
    const text = sign === "'" || (sign === '"' && quoting.doubleTexts);
    if (!text && !quoting.names.includes(sign)) {
      code += sign;
      at++;
      continue;
    }
    const { value, end } = readQuoted(sql, at, text && quoting.backslash);
    pieces.push({ kind: "code", value: code.replace(/\b_(?:utf8mb4|utf8mb3|utf8|latin1|binary|ascii)\s*\\?$/i, "") });
    pieces.push({ kind: text ? "text" : "name", value });
    code = "";
    at = end;
  }
  pieces.push({ kind: "code", value: code });
  return pieces;
}

function readQuoted(sql: string, start: number, backslash: boolean): { readonly value: string; readonly end: number } {
  const close = CLOSING[sql[start]!]!;
  let value = "";
  let at = start + 1;
  for (; at < sql.length; at++) {
    const sign = sql[at]!;
    if (backslash && sign === "\\" && at + 1 < sql.length) {
      const next = sql[++at]!;
      // MySQL shows the quotes of its own texts escaped: \'a\'.
      value += Object.hasOwn(ESCAPES, next) ? ESCAPES[next] : next === "%" || next === "_" ? `\\${next}` : next;
    } else if (sign !== close) value += sign;
    else if (sql[at + 1] === close) value += sql[++at];
    else break;
  }
  return { value, end: at + 1 };
}

function rewriteCode(code: string, driver: string): string {
  const shared = code.replace(/\bIS\s+NOT\s+(?=(?!NULL\b|TRUE\b|FALSE\b|UNKNOWN\b|DISTINCT\b)[\w'"(])/gi, "IS DISTINCT FROM ");
  if (driver === "sqlite") {
    return shared
      .replaceAll("==", "=")
      .replace(/\bNOT\s+GLOB\b/gi, "OPERATOR(!@~)")
      .replace(/\bGLOB\b/gi, "OPERATOR(@~)")
      .replace(/\bNOT\s+REGEXP\b/gi, "!~")
      .replace(/\bREGEXP\b/gi, "~")
      .replace(/\bIS\s+(?=(?!NOT\b|NULL\b|TRUE\b|FALSE\b|DISTINCT\b)['"\d(\w])/gi, "IS NOT DISTINCT FROM ");
  }
  return code
    .replaceAll("<=>", " IS NOT DISTINCT FROM ")
    .replaceAll("&&", " AND ")
    .replaceAll("||", " OR ")
    .replace(/!(?=\s*[(\w"])(?!=)/g, " NOT ")
    .replace(/\bNOT\s+(?:REGEXP|RLIKE)\b/gi, "!~*")
    .replace(/\b(?:REGEXP|RLIKE)\b/gi, "~*")
    .replace(/\bMOD\b(?!\s*\()/gi, "%")
    .replace(/\bDIV\b/gi, "/")
    .replace(/\bXOR\b/gi, "<>")
    .replace(/\bBINARY\s+(?=")/gi, "")
    .replace(/\binterval\s+(\d+)\s+(\w+)/gi, "interval '$1 $2'")
    .replace(/\bAS\s+(?:SIGNED|UNSIGNED)(?:\s+INTEGER)?\b/gi, "AS bigint")
    .replace(/\bAS\s+CHAR\b(?!\s*\()/gi, "AS text")
    .replace(/\bAS\s+DATETIME\b/gi, "AS timestamp")
    .replace(/\b(?:charset|character\s+set)\s+\w+/gi, "");
}
