/** What is known of an object. */
export interface StoredObject {
  readonly key: string;
  readonly sizeBytes: number;
}

/** How a URL is signed. */
export interface SignOptions {
  /** How long it is good for, in milliseconds; 15 min unless stated. */
  readonly lifeMs?: number | undefined;
  /** For reading unless stated. */
  readonly use?: "read" | "write" | undefined;
}

/** Keeps objects under keys such as `exports/orders/part-00000.csv`. */
export interface ObjectStore {
  /** Name of its kind, such as `s3`. */
  readonly name: string;
  /**
   * Stores an object, in several parts where it is large. It shows when it is complete, or not at all.
   *
   * @param key - Where.
   * @param body - Its bytes, of any number of pieces.
   * @throws SeedbedError `STORE_…`, without secrets; what `body` throws comes through.
   */
  put(key: string, body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void>;
  /**
   * Reads an object from front to back.
   *
   * @param key - Where.
   * @throws SeedbedError `STORE_MISSING`, also while it is read.
   */
  get(key: string): AsyncIterable<Uint8Array>;
  /** @returns Undefined when there is no such object. */
  stat(key: string): Promise<StoredObject | undefined>;
  /**
   * Finds objects.
   *
   * @param folder - Start of their keys, up to a slash; all unless stated.
   */
  list(folder?: string): AsyncIterable<StoredObject>;
  /** Removes an object, if it is there. */
  remove(key: string): Promise<void>;
  /** A URL by which anyone may read or write an object for a while. */
  signUrl(key: string, options?: SignOptions): Promise<string>;
  /** Closes all connections. */
  close(): Promise<void>;
}
