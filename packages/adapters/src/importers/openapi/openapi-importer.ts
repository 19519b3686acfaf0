import { openapi } from "@seedbed/core/openapi";
import { parse } from "yaml";
import { importError } from "../contract/import-client.js";
import type { SchemaImporter } from "../contract/schema-importer.js";

/** OpenAPI documents: one table for each component that has an id. */
export const openapiImporter: SchemaImporter = {
  name: "openapi",
  summary: "OpenAPI documents, as JSON or YAML",
  endings: [".json", ".yaml", ".yml"],
  recognises: ({ text }) => /^\s*(?:["']?(?:openapi|swagger)["']?\s*:)|"(?:openapi|swagger)"\s*:\s*"/m.test(text),
  async read({ name, text }) {
    let document: unknown;
    try {
      document = text.trimStart().startsWith("{") ? JSON.parse(text) : parse(text, { maxAliasCount: 100 });
    } catch (cause) {
      throw importError(name, "it is neither valid JSON nor valid YAML", cause);
    }
    return { document: openapi(document).toDataset().node, notes: [] };
  },
};
