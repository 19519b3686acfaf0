import type { DatasetNode } from "@seedbed/core";
import type { Catalog } from "../database/catalog/catalog.js";
import type { DefinitionProblem } from "../database/define/catalog-definition.js";
import { defineFromCatalog } from "../database/define/define-from-catalog.js";
import type { DefineOptions } from "../database/define/define-options.js";
import { createAdapterError } from "../errors/adapter-error.js";
import type { SchemaImporter, SchemaSource } from "./contract/schema-importer.js";
import { SCHEMA_IMPORTERS } from "./importers.js";

/** Largest file that is read as a schema. */
const MAX_LENGTH = 64 * 1024 * 1024;

/** How a schema is imported. */
export interface ImportOptions extends DefineOptions {
  /** Name of the importer; found by the file's name and text unless stated. */
  readonly from?: string;
}

/** A schema as a dataset definition. */
export interface ImportResult {
  /** The definition, to be written to a file. */
  readonly document: DatasetNode;
  /** Which importer read it. */
  readonly from: string;
  /** What was decided, or left out. */
  readonly notes: readonly string[];
  /** Conditions that rows may not meet. */
  readonly problems: readonly DefinitionProblem[];
}

/**
 * Turns a foreign schema into a dataset definition.
 *
 * @param source - A file's name and text; for modules, a way to load them.
 * @param options - Which kind it is, rows, locale.
 * @throws SeedbedError `IMPORT_UNKNOWN`, `IMPORT_INVALID`, `IMPORT_CLIENT_MISSING`.
 * @example
 * ```ts
 * import { importSchema } from "@seedbed/adapters/importers";
 *
 * const text = "type User { id: ID! email: String! }";
 * const { document } = await importSchema({ name: "schema.graphql", text });
 * if (document.tables["User"] === undefined) throw new Error("an object type is a table");
 * ```
 */
export async function importSchema(source: SchemaSource, options: ImportOptions = {}): Promise<ImportResult> {
  const { from, ...define } = options;
  if (source.text.length > MAX_LENGTH) {
    throw createAdapterError("IMPORT_INVALID", `${source.name}: it has more than ${MAX_LENGTH} characters`);
  }
  const importer = findImporter(source, from);
  const imported = await importer.read(source);
  if ("document" in imported) return { ...imported, from: importer.name, problems: [] };
  return { from: importer.name, ...(await importCatalog(imported.catalog, define)) };
}

/**
 * Turns what a database says about its tables into a dataset definition.
 *
 * @param catalog - Read from a database.
 * @param options - Rows, tables, locale.
 */
export async function importCatalog(catalog: Catalog, options: DefineOptions = {}): Promise<Omit<ImportResult, "from">> {
  const { document, notes, problems } = await defineFromCatalog(catalog, options);
  return { document, notes, problems };
}

function findImporter(source: SchemaSource, from: string | undefined): SchemaImporter {
  const known = SCHEMA_IMPORTERS.map(({ name }) => name);
  if (from !== undefined) {
    const named = SCHEMA_IMPORTERS.find(({ name }) => name === from);
    if (named !== undefined) return named;
    throw createAdapterError("IMPORT_UNKNOWN", `there is no importer "${from}"`, {
      hint: `use one of ${known.join(", ")}`,
      details: { known },
    });
  }
  const name = source.name.toLowerCase();
  const fitting = SCHEMA_IMPORTERS.filter(({ endings }) => endings.some((ending) => name.endsWith(ending)));
  const found = fitting.find((importer) => importer.recognises(source)) ?? (fitting.length === 1 ? fitting[0] : undefined);
  if (found !== undefined) return found;
  throw createAdapterError("IMPORT_UNKNOWN", `it is not known what kind of schema ${source.name} holds`, {
    hint: `name it with --from: ${known.join(", ")}`,
    details: { file: source.name, known },
  });
}
