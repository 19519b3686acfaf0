import { randomBytes } from "node:crypto";
import type { Document, MongoModule } from "../client/mongodb-client.js";

const COUNTS = 1 << 24;

/**
 * Gives the documents of one load their ids, so that they can be found again if the load fails: runs of ids that no other process makes,
 * since they share nine bytes, five of which are drawn.
 */
export class LoadIds {
  private readonly module: MongoModule;
  private readonly given: unknown[] = [];
  private readonly runs: { readonly first: object; readonly last: object }[] = [];
  private head = Buffer.alloc(9);
  private count = COUNTS;

  /** @param module - The library. */
  constructor(module: MongoModule) {
    this.module = module;
  }

  /** Gives a document an id unless it has one. */
  give(document: Document): Document {
    if (Object.hasOwn(document, "_id")) {
      this.given.push(document["_id"]);
      return document;
    }
    if (this.count === COUNTS) this.beginRun();
    return { _id: this.create(this.count++), ...document };
  }

  /** Filters that find the documents, few enough each for one statement. */
  *filters(): Generator<Document, void, undefined> {
    for (const { first, last } of this.runs) yield { _id: { $gte: first, $lte: last } };
    for (let at = 0; at < this.given.length; at += 10_000) yield { _id: { $in: this.given.slice(at, at + 10_000) } };
  }

  private beginRun(): void {
    // Ids begin with the second they are made in.
    this.head.writeUInt32BE(Math.floor(Date.now() / 1000));
    randomBytes(5).copy(this.head, 4);
    this.count = 0;
    this.runs.push({ first: this.create(0), last: this.create(COUNTS - 1) });
  }

  private create(count: number): object {
    const bytes = Buffer.alloc(12, this.head);
    bytes.writeUIntBE(count, 9, 3);
    return new this.module.ObjectId(bytes);
  }
}
