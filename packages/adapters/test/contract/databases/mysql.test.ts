import { mysql } from "@seedbed/adapters/mysql";
import { type DatabaseSubject, databaseLaws, type SampleColumn } from "@seedbed/adapters/testing";
import * as mysql2 from "mysql2";
import * as promises from "mysql2/promise";
import { afterAll, describe, expect, it } from "vitest";
import { createMysqlDatabase, findMysql, MYSQL_URL } from "../../fixtures/mysql-server.js";

const found = await findMysql();
const reason = found ? "" : " (skipped: no server listens on 127.0.0.1:3306)";
const own = createMysqlDatabase();

const TYPES: Readonly<Record<string, string>> = {
  int: "BIGINT",
  float: "DOUBLE",
  decimal: "DECIMAL(14, 4)",
  bool: "BOOLEAN",
  string: "TEXT",
  bytes: "BLOB",
  date: "DATE",
  time: "TIME(3)",
  timestamp: "DATETIME(3)",
  duration: "VARCHAR(40)",
  list: "JSON",
  struct: "JSON",
  json: "JSON",
};
const NAMED: Readonly<Record<string, string>> = { "bigint as text": "BIGINT", "wide decimal as text": "DECIMAL(38, 6)" };

function sample(name: string, type: SampleColumn["type"], ...values: unknown[]): SampleColumn {
  return { name, type, values };
}

const subject: DatabaseSubject = {
  driver: mysql,
  async open() {
    await own.clear();
    return mysql.open(own.url);
  },
  sqlType: ({ type, name }) => NAMED[name] ?? TYPES[type.type],
  survivesFailure: true,
  anyName: true,
  lossy: [
    {
      sqlType: "DATETIME",
      column: sample("a moment with milliseconds", { type: "timestamp", as: "iso" }, "2024-05-01T13:45:00.123Z"),
    },
    { sqlType: "TIME", column: sample("a time with milliseconds", { type: "time" }, "13:45:00.5") },
    {
      sqlType: "DECIMAL(5, 2)",
      column: sample("a decimal of three places", { type: "decimal", scale: 3, as: "string" }, "1.005"),
    },
    { sqlType: "VARCHAR(3)", column: sample("a text of four letters", { type: "string" }, "abcd") },
    { sqlType: "TINYINT", column: sample("a number beyond a byte", { type: "int" }, 200) },
    { sqlType: "INT", column: sample("a text that is no number", { type: "string" }, "12x") },
    { sqlType: "INT NOT NULL", column: sample("null", { type: "int" }, 1, null) },
    { sqlType: "DOUBLE", column: sample("an infinite number", { type: "float" }, Number.POSITIVE_INFINITY) },
    { sqlType: "DATE", column: sample("a moment", { type: "timestamp", as: "iso" }, "2024-05-01T13:45:00.000Z") },
    { sqlType: "INT CHECK (v > 5)", column: sample("what a condition forbids", { type: "int" }, 9, 3) },
    { sqlType: "ENUM('a', 'b')", column: sample("a value that is none of an enum's", { type: "string" }, "a", "c") },
    { sqlType: "VARCHAR(9) CHARACTER SET latin1", column: sample("a letter its character set lacks", { type: "string" }, "漢") },
  ],
  closed: [
    { url: "mysql://nobody:s3cretive@127.0.0.1:3306/x", code: "DATABASE_REFUSED", secret: "s3cretive" },
    { url: "mysql://root:s3cretive@127.0.0.1:1/x", code: "DATABASE_UNREACHABLE", secret: "s3cretive" },
    { url: "mysql://root:s3cretive@[not-a-host/x", code: "DATABASE_UNREACHABLE", secret: "s3cretive" },
  ],
};

afterAll(async () => {
  if (found) await own.drop();
});

describe.skipIf(!found)(`mysql, by LOAD DATA${reason}`, () => {
  for (const law of databaseLaws(subject)) it(law.name, () => law.check());
});

describe.skipIf(!found)(`mysql, by INSERT${reason}`, () => {
  const inserting: DatabaseSubject = {
    ...subject,
    async open() {
      await own.clear();
      return mysql.open(`${own.url}?infile=false`);
    },
    closed: [],
  };
  for (const law of databaseLaws(inserting).filter(({ name }) => /survive|refuse|load|dictionary/.test(name))) {
    it(law.name, () => law.check());
  }
});

describe.skipIf(!found)(`clients that are brought along${reason}`, () => {
  it("takes the module, of callbacks or of promises", async () => {
    for (const module of [mysql2, promises]) {
      const database = await mysql.open(MYSQL_URL, module);
      expect(await database.query("SELECT 9007199254740993 AS big, 1 AS small")).toEqual([{ big: 9007199254740993n, small: 1 }]);
      await database.close();
    }
  });

  it("takes a connection, and leaves it open", async () => {
    const connection = await promises.createConnection(MYSQL_URL);
    const database = await mysql.open(MYSQL_URL, connection);
    expect(await database.query("SELECT ? AS a, '?' AS b -- ?", ["it's"])).toEqual([{ a: "it's", b: "?" }]);
    await database.close();
    expect((await connection.query("SELECT 2 AS two"))[0]).toEqual([{ two: 2 }]);
    await connection.end();
  });

  it("says which clients it takes", async () => {
    await expect(mysql.open(MYSQL_URL, { odd: true })).rejects.toMatchObject({ code: "DATABASE_CLIENT_MISSING" });
  });

  it("says when the connection is lost, and nothing is half done", async () => {
    await own.clear();
    const database = await mysql.open(own.url);
    const killer = await mysql.open(own.url);
    await database.query("CREATE TABLE t (id INT PRIMARY KEY) ENGINE = InnoDB");
    const [row] = await database.query<{ id: number }>("SELECT CONNECTION_ID() AS id");
    const lost = database.transaction(async () => {
      await database.query("INSERT INTO t VALUES (1)");
      await killer.query(`KILL ${row!.id}`);
      await database.query("INSERT INTO t VALUES (2)");
    });
    await expect(lost).rejects.toMatchObject({ code: "DATABASE_LOST" });
    expect(await killer.query("SELECT * FROM t")).toEqual([]);
    await database.close();
    await killer.close();
  });
});
