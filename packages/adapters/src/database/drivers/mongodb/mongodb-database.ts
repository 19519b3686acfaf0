import type { Batch, TableSchema } from "@seedbed/core";
import { createAdapterError } from "../../../errors/adapter-error.js";
import type { Catalog, TableName } from "../../catalog/catalog.js";
import { READ_BATCH_ROWS, readBatches } from "../../cells/read-batches.js";
import type { Database, IntrospectOptions, LoadOptions } from "../../driver/database.js";
import { type FailureRules, toDatabaseError } from "../../failures/database-failure.js";
import { assertGoing } from "../../transactions/transactions.js";
import type { Document, MongoDb, MongoOptions, MongoSession } from "./client/mongodb-client.js";
import type { OpenedMongodb } from "./client/open-mongodb.js";
import { toPlain, toPlainDocument } from "./client/plain-value.js";
import { introspectMongodb } from "./introspect/introspect-mongodb.js";
import type { MongoSchema } from "./introspect/json-schema.js";
import { LoadIds } from "./load/load-ids.js";
import { toDocuments } from "./load/to-documents.js";
import { mongodbDialect } from "./mongodb-dialect.js";
import { hasNoTransactions } from "./mongodb-failures.js";

/** Documents sent at once. */
const INSERT_ROWS = 1000;
/** Commands whose result is a cursor. */
const CURSORS = ["find", "aggregate", "listCollections", "listIndexes"];

/**
 * A connection to MongoDB. Statements are commands written as JSON: `{"find": "users", "filter": {"age": 7}}`.
 *
 * A server that is alone has no transactions: a load that fails takes its documents back one way or the other.
 */
export class MongodbDatabase implements Database {
  readonly driver = "mongodb";
  readonly dialect = mongodbDialect;
  private readonly opened: OpenedMongodb;
  private readonly db: MongoDb;
  private readonly failures: FailureRules;
  private session: MongoSession | undefined;
  /** Undefined until a server was asked. */
  private hasTransactions: boolean | undefined;

  /**
   * @param opened - A connected client.
   * @param name - Database; the one of the URL unless stated.
   * @param failures - How failures are told apart.
   */
  constructor(opened: OpenedMongodb, name: string | undefined, failures: FailureRules) {
    this.opened = opened;
    this.db = opened.client.db(name);
    this.failures = failures;
  }

  async query<Row extends object = Record<string, unknown>>(
    sql: string,
    values: readonly unknown[] = [],
  ): Promise<readonly Row[]> {
    const command = parseCommand(sql, values);
    return this.guard("a command failed", async () => {
      const options = this.options();
      if (!CURSORS.some((name) => name in command)) return [toPlainDocument(await this.db.command(command, options)) as Row];
      const rows: Row[] = [];
      for await (const document of this.db.runCursorCommand(command, options)) rows.push(toPlainDocument(document) as Row);
      return rows;
    });
  }

  async transaction<T>(work: () => Promise<T>): Promise<T> {
    if (this.session !== undefined || !(await this.canTransact())) return work();
    const session = this.opened.client.startSession();
    session.startTransaction();
    this.session = session;
    try {
      const result = await work();
      await this.guard("a transaction failed", () => session.commitTransaction());
      return result;
    } catch (error) {
      await session.abortTransaction().catch(() => undefined);
      throw error;
    } finally {
      this.session = undefined;
      await session.endSession();
    }
  }

  introspect(options: IntrospectOptions = {}): Promise<Catalog> {
    return this.guard("cannot read the collections", () => introspectMongodb(this.db, options));
  }

  async load(table: TableName, batches: AsyncIterable<Batch> | Iterable<Batch>, options: LoadOptions): Promise<number> {
    const ids = new LoadIds(this.opened.module);
    try {
      return await this.transaction(() => this.insert(table, batches, options, ids));
    } catch (error) {
      // In a transaction nothing was kept; without one the documents are taken back.
      if (this.session === undefined && this.hasTransactions === false) await this.takeBack(table, ids);
      throw error;
    }
  }

  async *read(sql: string, schema: TableSchema, values: readonly unknown[] = []): AsyncGenerator<Batch, void, undefined> {
    const command = parseCommand(sql, values);
    const toRow = (document: Document): unknown[] => schema.columns.map((column) => toCell(document, column));
    const cursor = this.db.runCursorCommand(command, this.options());
    const failures = this.failures;
    async function* runs(): AsyncGenerator<unknown[][], void, undefined> {
      let run: unknown[][] = [];
      try {
        for await (const document of cursor) {
          if (run.push(toRow(document)) < READ_BATCH_ROWS) continue;
          yield run;
          run = [];
        }
      } catch (error) {
        throw toDatabaseError(error, "a query failed", failures);
      }
      if (run.length > 0) yield run;
    }
    try {
      yield* readBatches(runs(), schema);
    } finally {
      await cursor.close().catch(() => undefined);
    }
  }

  async close(): Promise<void> {
    if (!this.opened.foreign) await this.guard("cannot close the connection", () => this.opened.client.close());
  }

  private async insert(
    table: TableName,
    batches: AsyncIterable<Batch> | Iterable<Batch>,
    options: LoadOptions,
    ids: LoadIds,
  ): Promise<number> {
    const { columns, signal } = options;
    assertGoing(signal);
    const schema = await this.readValidator(table.name);
    const collection = this.db.collection(table.name);
    let rows = 0;
    for await (const batch of batches) {
      assertGoing(signal);
      const documents = toDocuments(this.opened.module, batch, columns, schema).map((document) => ids.give(document));
      for (let at = 0; at < documents.length; at += INSERT_ROWS) {
        const part = documents.slice(at, at + INSERT_ROWS);
        await this.guard(`cannot load ${table.name}`, () => collection.insertMany(part, { ordered: true, ...this.options() }));
      }
      rows += batch.length;
    }
    assertGoing(signal);
    return rows;
  }

  private async takeBack(table: TableName, ids: LoadIds): Promise<void> {
    const collection = this.db.collection(table.name);
    for (const filter of ids.filters())
      await this.guard(`cannot take back rows of ${table.name}`, () => collection.deleteMany(filter));
  }

  private async readValidator(name: string): Promise<MongoSchema> {
    for await (const { options } of this.db.listCollections({ name })) {
      const validator = (options as Document | undefined)?.["validator"] as Document | undefined;
      return (validator?.["$jsonSchema"] as MongoSchema | undefined) ?? {};
    }
    return {};
  }

  /** A server that is alone takes no transaction; asked once, by one that reads nothing. */
  private async canTransact(): Promise<boolean> {
    if (this.hasTransactions !== undefined) return this.hasTransactions;
    const session = this.opened.client.startSession();
    try {
      session.startTransaction();
      await this.db.collection("seedbed").countDocuments({ _id: 0 }, { session });
      await session.abortTransaction();
      this.hasTransactions = true;
    } catch (error) {
      if (!hasNoTransactions(error)) throw toDatabaseError(error, "a transaction failed", this.failures);
      this.hasTransactions = false;
    } finally {
      await session.endSession();
    }
    return this.hasTransactions;
  }

  private options(): MongoOptions {
    return { useBigInt64: true, ...(this.session === undefined ? {} : { session: this.session }) };
  }

  private async guard<T>(doing: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw toDatabaseError(error, doing, this.failures);
    }
  }
}

function toCell(document: Document, { name, type }: TableSchema["columns"][number]): unknown {
  if (!Object.hasOwn(document, name)) return null;
  const value = toPlain(document[name]);
  // A text inside a document is a text, where a column of JSON would take it for a document.
  return type.type === "json" && typeof value === "string" ? JSON.stringify(value) : value;
}

function parseCommand(text: string, values: readonly unknown[]): Document {
  let command: unknown;
  try {
    command = JSON.parse(text);
  } catch {
    command = undefined;
  }
  if (typeof command === "object" && command !== null && !Array.isArray(command) && values.length === 0)
    return command as Document;
  throw createAdapterError("DATABASE_FAILED", "MongoDB takes commands written as JSON, without placeholders", {
    hint: 'write for example {"find": "users", "filter": {"age": 7}}',
  });
}
