/** A document. */
export type Document = Record<string, unknown>;

/** Documents of a query, as they come. */
export interface MongoCursor extends AsyncIterable<Document> {
  close(): Promise<void>;
}

/** What groups statements. */
export interface MongoSession {
  startTransaction(): void;
  commitTransaction(): Promise<unknown>;
  abortTransaction(): Promise<unknown>;
  endSession(): Promise<unknown>;
}

/** What statements share. */
export interface MongoOptions {
  readonly session?: MongoSession;
  readonly useBigInt64?: boolean;
  readonly ordered?: boolean;
}

/** The parts of a collection that are used. */
export interface MongoCollection {
  insertMany(documents: readonly Document[], options: MongoOptions): Promise<{ readonly insertedCount: number }>;
  deleteMany(filter: Document, options?: MongoOptions): Promise<unknown>;
  countDocuments(filter: Document, options: MongoOptions): Promise<number>;
  estimatedDocumentCount(): Promise<number>;
  find(filter: Document, options: MongoOptions & { limit?: number }): MongoCursor;
  listIndexes(): AsyncIterable<Document>;
}

/** The parts of a database that are used. */
export interface MongoDb {
  readonly databaseName: string;
  collection(name: string): MongoCollection;
  listCollections(filter: Document): AsyncIterable<Document>;
  command(command: Document, options: MongoOptions): Promise<Document>;
  runCursorCommand(command: Document, options: MongoOptions): MongoCursor;
}

/** The parts of a client of the package mongodb that are used. */
export interface MongoClientLike {
  connect(): Promise<unknown>;
  db(name?: string): MongoDb;
  startSession(): MongoSession;
  close(): Promise<void>;
}

/** The parts of the package mongodb that are used. */
export interface MongoModule {
  readonly MongoClient: new (url: string, options: Record<string, unknown>) => MongoClientLike;
  readonly ObjectId: new (id: string | Uint8Array) => object;
  readonly Double: new (value: number) => object;
  readonly Long: { fromBigInt(value: bigint): object };
  readonly Decimal128: { fromString(text: string): object };
  readonly Binary: new (bytes: Uint8Array) => object;
}
