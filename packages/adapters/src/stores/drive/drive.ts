import type { Readable } from "node:stream";

/** The part of a flydrive driver that is used. */
export interface Drive {
  getStream(key: string): Promise<Readable>;
  getMetaData(key: string): Promise<{ readonly contentLength: number }>;
  exists(key: string): Promise<boolean>;
  put(key: string, contents: Uint8Array): Promise<void>;
  putStream(key: string, contents: Readable): Promise<void>;
  move(source: string, destination: string): Promise<void>;
  delete(key: string): Promise<void>;
  listAll(
    prefix: string,
    options: { readonly recursive: boolean; readonly paginationToken?: string },
  ): Promise<{ readonly paginationToken?: string | undefined; readonly objects: Iterable<DriveEntry> }>;
  getSignedUrl(key: string, options: { readonly expiresIn: number }): Promise<string>;
  getSignedUploadUrl(key: string, options: { readonly expiresIn: number }): Promise<string>;
}

/** An entry of a listing. */
export interface DriveEntry {
  readonly isFile: boolean;
  readonly key?: string;
  getMetaData?(): Promise<{ readonly contentLength: number }>;
}
