import { describe, expect, it } from "vitest";
import { readDecimal } from "../../../src/database/cells/read-decimal.js";
import { readJson } from "../../../src/database/cells/read-json.js";
import { readDate, readMoment, readTime } from "../../../src/database/cells/read-moment.js";
import { parseCreateTable } from "../../../src/database/create-table/parse-create-table.js";
import { rewritePatterns } from "../../../src/database/drivers/duckdb/introspect/rewrite-patterns.js";
import { bindValues } from "../../../src/database/drivers/mysql/client/bind-values.js";
import { parseMysqlUrl } from "../../../src/database/drivers/mysql/client/parse-mysql-url.js";
import { mysqlDialect } from "../../../src/database/drivers/mysql/dialect/mysql-dialect.js";
import { groupComparisons } from "../../../src/database/drivers/mysql/introspect/group-comparisons.js";
import { createSecretFilter } from "../../../src/database/failures/hide-secrets.js";
import { parseFileUrl } from "../../../src/database/urls/parse-file-url.js";

describe("what is read without loss", () => {
  it.each([
    ["12.05", 2, 1205],
    ["-0.5", 1, -5],
    [".5", 1, 5],
    ["1e3", 0, 1000],
    ["1.50", 1, 15],
    ["-0", 0, 0],
    ["90071992547409.91", 2, 9007199254740991],
    ["90071992547409.92", 2, undefined],
    ["1.005", 2, undefined],
    ["", 0, undefined],
    ["1e999", 0, undefined],
    ["0x10", 0, undefined],
  ] as const)("%s with %i digits behind the point", (text, scale, unscaled) => {
    expect(readDecimal(text, scale)).toBe(unscaled);
  });

  it("refuses JSON whose numbers a double would change", () => {
    expect(readJson('{"a": 9007199254740993}')).toBeUndefined();
    expect(readJson("[0.1234567890123456789]")).toBeUndefined();
    expect(readJson('{"a": "9007199254740993", "b": 9007199254740992, "c": 1.7976931348623157e308, "d": 5e-324}')).toBeDefined();
    expect(readJson("[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18]")).toBeDefined();
    expect(readJson("{")).toBeUndefined();
  });

  it("refuses moments finer than a millisecond", () => {
    expect(readMoment("2024-05-01 13:45:00.123000")).toBe(Date.UTC(2024, 4, 1, 13, 45, 0, 123));
    expect(readMoment("2024-05-01 13:45:00+02")).toBe(Date.UTC(2024, 4, 1, 11, 45));
    expect(readMoment("2024-05-01 13:45:00.1234")).toBeUndefined();
    expect(readMoment("0000-00-00 00:00:00")).toBeUndefined();
    expect(readDate("2024-05-01 00:00:00")).toBe(19_844);
    expect(readDate("2024-05-01 00:00:01")).toBeUndefined();
    expect(readTime("13:45:00.250000")).toBe(49_500_250);
    expect(readTime("838:59:59")).toBeUndefined();
  });
});

describe("SQL that is taken apart", () => {
  it("reads what no pragma of SQLite tells", () => {
    const created = parseCreateTable(`CREATE TABLE "a (b" ( -- CHECK (no)
      [id] INTEGER PRIMARY KEY AUTOINCREMENT, n INT DEFAULT (CASE WHEN 1 THEN 2 END) CONSTRAINT n_low CHECK (n /* , */ < ')' || 5),
      "g""h" TEXT COLLATE NOCASE AS (n || ',') STORED, p INT REFERENCES other (x) ON DELETE CASCADE,
      CHECK (n IN (1, 2)) CONSTRAINT pair FOREIGN KEY (id, n) REFERENCES t (a, b) DEFERRABLE)`);
    expect(created).toEqual({
      checks: [
        { name: "n_low", expression: "n < ')' || 5" },
        { name: undefined, expression: "n IN (1, 2)" },
      ],
      generated: new Map([['g"h', "n || ','"]]),
      collations: new Map([['g"h', "NOCASE"]]),
      foreignKeys: [undefined, "pair"],
      autoincrement: true,
    });
  });

  it("takes long and broken statements in a bounded time", () => {
    for (const text of [
      "(".repeat(100_000),
      "'".repeat(99_999),
      "/*".repeat(50_000),
      "CHECK (".repeat(20_000),
      '"a'.repeat(50_000),
    ]) {
      expect(parseCreateTable(`CREATE TABLE t (a ${text}`)).toBeDefined();
    }
  });

  it("puts comparisons of comparisons into parentheses", () => {
    expect(groupComparisons("`a` = 'x' = (`b` is null)")).toBe("(`a` = 'x') = (`b` is null)");
    expect(groupComparisons("`a` = ' = ' and `b` between 1 and 2 or (`c` < 1 <=> `d`)")).toBe(
      "`a` = ' = ' and `b` between 1 and 2 or ((`c` < 1) <=> `d`)",
    );
    expect(groupComparisons("`a` > 1")).toBe("`a` > 1");
  });

  it("writes patterns of DuckDB by an operator", () => {
    expect(rewritePatterns("(regexp_matches(a, '^b$') AND regexp_full_match(lower(a), 'it''s'))")).toBe(
      "((a ~ '^b$') AND (lower(a) ~ '^it''s$'))",
    );
    expect(rewritePatterns("regexp_matches(a, 'b|c')")).toBe("(a ~ '^(.|\\n)*(?:b|c)(.|\\n)*$')");
    expect(rewritePatterns("regexp_matches(a, '^b', 'i')")).toBe("regexp_matches(a, '^b', 'i')");
    expect(rewritePatterns("a = 'regexp_matches(a, ''x'')'")).toBe("a = 'regexp_matches(a, ''x'')'");
  });

  it("puts values in the place of question marks only", () => {
    const bind = (sql: string, ...values: unknown[]) => bindValues(sql, values, mysqlDialect.literal);
    expect(bind('SELECT \'?\', `?`, "\\"?", ? -- ?\n, ? /* ? */', "it's \\ ?", null)).toBe(
      "SELECT '?', `?`, \"\\\"?\", 'it''s \\\\ ?' -- ?\n, NULL /* ? */",
    );
    expect(() => bind("SELECT ?", 1, 2)).toThrow("2 values were given for 1 placeholders");
  });
});

describe("URLs", () => {
  it("reads files", () => {
    expect(parseFileUrl("sqlite:///data/my%20shop.db?mode=ro")).toMatchObject({
      path: "/data/my shop.db",
      create: false,
      readOnly: true,
    });
    expect(parseFileUrl("sqlite:shop.db?mode=rwc")).toMatchObject({ path: "shop.db", create: true, readOnly: false });
    expect(parseFileUrl("duckdb::memory:")).toMatchObject({ path: ":memory:", create: true });
    expect(parseFileUrl("file:100%.db").path).toBe("100%.db");
  });

  it("reads servers", () => {
    expect(parseMysqlUrl("mariadb://an%40n:p%3A@[::1]:3307/my%20shop?ssl=insecure")).toMatchObject({
      host: "::1",
      port: 3307,
      user: "an@n",
      password: "p:",
      database: "my shop",
      ssl: { rejectUnauthorized: false },
    });
  });

  it("hides what is secret, however it is written", () => {
    const hide = createSecretFilter("mysql://ann:p%40ss%3Aword@host/x?sslkey=k3yk3y");
    expect(hide("p@ss:word and p%40ss%3Aword and k3yk3y for ann")).toBe("*** and *** and *** for ann");
  });
});
