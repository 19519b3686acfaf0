import type { Database } from "../database/driver/database.js";
import { assertSame } from "./assert-same.js";
import { catchCode, countRows, ID, TABLE, withDatabase } from "./database-steps.js";
import type { DatabaseSubject } from "./database-subject.js";
import { toSampleBatch } from "./sample-table.js";

const COLUMNS = { columns: ["id"] };

/** What a transaction did is there when it resolves, and gone when it rejects. */
export function checkTransaction(subject: DatabaseSubject): Promise<void> {
  return withTable(subject, async (database) => {
    await database.transaction(async () => {
      await database.load(TABLE, [rows(0, 3)], COLUMNS);
      await database.query(`INSERT INTO ${database.dialect.table(TABLE)} VALUES (100)`);
    });
    assertSame(await countRows(database), 4, "rows after a transaction that resolved");
    const reason = new Error("changed my mind");
    const caught = await database
      .transaction(async () => {
        await database.load(TABLE, [rows(3, 6)], COLUMNS);
        throw reason;
      })
      .catch((error: unknown) => error);
    assertSame(caught === reason, true, "a rejected transaction rejects with the reason");
    assertSame(await countRows(database), 4, "rows after a transaction that rejected");
  });
}

/** A load that fails in its second batch leaves nothing of its first. */
export function checkAtomicLoad(subject: DatabaseSubject): Promise<void> {
  return withTable(subject, async (database) => {
    const code = await catchCode(() => database.load(TABLE, [rows(0, 4), rows(3, 6)], COLUMNS));
    assertSame(code, "DATABASE_CONSTRAINT", "code of a load with the same key twice");
    assertSame(await countRows(database), 0, "rows of a load that failed");
    assertSame(await database.load(TABLE, [rows(0, 4)], COLUMNS), 4, "rows of the load after it");
    assertSame(await database.load(TABLE, [], COLUMNS), 0, "rows of a load of nothing");
    assertSame(await countRows(database), 4, "rows in the end");
  });
}

/** A load that fails inside a transaction leaves what the transaction did before. */
export function checkNestedLoad(subject: DatabaseSubject): Promise<void> {
  return withTable(subject, async (database) => {
    await database.transaction(async () => {
      await database.load(TABLE, [rows(0, 2)], COLUMNS);
      const code = await catchCode(() => database.load(TABLE, [rows(2, 4), rows(1, 3)], COLUMNS));
      assertSame(code, "DATABASE_CONSTRAINT", "code of a load inside a transaction");
    });
    assertSame(await countRows(database), 2, "rows after a load that failed inside a transaction");
  });
}

/** A load stops when it is told to, before it begins or between batches, and leaves nothing. */
export function checkCancel(subject: DatabaseSubject): Promise<void> {
  return withTable(subject, async (database) => {
    const early = await catchCode(() => database.load(TABLE, [rows(0, 3)], { ...COLUMNS, signal: AbortSignal.abort() }));
    assertSame(early, "WRITE_ABORTED", "code of a load cancelled before it began");
    const controller = new AbortController();
    async function* batches() {
      yield rows(0, 3);
      controller.abort();
      yield rows(3, 6);
    }
    const late = await catchCode(() => database.load(TABLE, batches(), { ...COLUMNS, signal: controller.signal }));
    assertSame(late, "WRITE_ABORTED", "code of a load cancelled between batches");
    assertSame(await countRows(database), 0, "rows of a load that was cancelled");
    assertSame(await database.load(TABLE, [rows(0, 3)], COLUMNS), 3, "rows of the load after it");
  });
}

/** When what makes the batches fails, its error comes through and nothing is kept. */
export function checkFailingSource(subject: DatabaseSubject): Promise<void> {
  return withTable(subject, async (database) => {
    const reason = new Error("no more batches");
    async function* batches() {
      yield rows(0, 3);
      await Promise.resolve();
      throw reason;
    }
    const caught = await database.load(TABLE, batches(), COLUMNS).catch((error: unknown) => error);
    assertSame(caught === reason, true, "a failing source's error comes through");
    assertSame(await countRows(database), 0, "rows of a load whose source failed");
  });
}

function rows(from: number, to: number): ReturnType<typeof toSampleBatch> {
  return toSampleBatch([ID], from, to);
}

function withTable(subject: DatabaseSubject, work: (database: Database) => Promise<void>): Promise<void> {
  return withDatabase(subject, async (database) => {
    await database.query(`CREATE TABLE ${database.dialect.table(TABLE)} (${database.dialect.quote("id")} INTEGER PRIMARY KEY)`);
    await work(database);
  });
}
