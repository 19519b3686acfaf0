/** A node of PostgreSQL's parse tree: one member that names its kind. */
export type ParseNode = Readonly<Record<string, unknown>>;

/** Longest expression that is parsed. */
const MAX_LENGTH = 100_000;

let parser: Promise<(sql: string) => ParseNode> | undefined;

/**
 * Loads PostgreSQL's own parser.
 *
 * @returns Parses one expression; throws what the parser throws.
 */
export function loadSqlParser(): Promise<(sql: string) => ParseNode> {
  parser ??= load();
  return parser;
}

async function load(): Promise<(sql: string) => ParseNode> {
  const { loadModule, parseSync } = await import("libpg-query");
  await loadModule();
  return (sql) => {
    if (sql.length > MAX_LENGTH) throw new RangeError(`the expression has more than ${MAX_LENGTH} characters`);
    const tree = parseSync(`SELECT (${sql}\n)`) as unknown as {
      stmts?: { stmt?: { SelectStmt?: { targetList?: { ResTarget?: { val?: ParseNode } }[] } } }[];
    };
    const targets = tree.stmts?.[0]?.stmt?.SelectStmt?.targetList;
    const value = targets?.[0]?.ResTarget?.val;
    if (tree.stmts?.length !== 1 || targets?.length !== 1 || value === undefined)
      throw new SyntaxError("this is no single expression");
    return value;
  };
}
