/** Compresses one part of a file into a member of its own, so that members laid side by side are the compressed file. */
export type Compress = (bytes: Uint8Array) => Uint8Array;

/** A way to compress files. */
export interface Compression {
  readonly name: string;
  /** Extension that is added to a file's, without a dot. */
  readonly extension: string;
  /** Loads the library. */
  load(): Promise<Compress>;
}
