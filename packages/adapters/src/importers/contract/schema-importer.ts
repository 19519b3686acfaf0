import type { DatasetNode } from "@seedbed/core";
import type { Catalog } from "../../database/catalog/catalog.js";

/** A schema to import. */
export interface SchemaSource {
  /** Name of its file, for messages. */
  readonly name: string;
  /** What the file holds; of modules, undefined. */
  readonly text: string;
  /** Exports of a module, for schemas that are written as code. */
  load?(): Promise<Readonly<Record<string, unknown>>>;
}

/** What a schema says: tables as a database has them, or a definition as it stands. */
export type ImportedSchema =
  | { readonly catalog: Catalog }
  | { readonly document: DatasetNode; readonly notes: readonly string[] };

/** Reads schemas of one kind. */
export interface SchemaImporter {
  /** Such as `prisma`. */
  readonly name: string;
  readonly summary: string;
  /** Ends of file names, with the dot. */
  readonly endings: readonly string[];
  /** Tells whether a file with such an ending holds a schema of this kind. */
  recognises(source: SchemaSource): boolean;
  /**
   * Reads a schema.
   *
   * @throws SeedbedError `IMPORT_INVALID`, `IMPORT_CLIENT_MISSING`.
   */
  read(source: SchemaSource): Promise<ImportedSchema>;
}
