import { type DatasetNode, defineDataset } from "@seedbed/core";
import { table } from "@seedbed/core/schema";
import { importError } from "../contract/import-client.js";
import type { SchemaImporter } from "../contract/schema-importer.js";

const ROWS = 100;

/** JSON Schemas of objects: one table. */
export const jsonSchemaImporter: SchemaImporter = {
  name: "json-schema",
  summary: "JSON Schemas of objects",
  endings: [".json"],
  recognises: ({ text }) => /"(?:\$schema|properties)"\s*:/.test(text) && !/"(?:openapi|swagger)"\s*:/.test(text),
  async read({ name, text }) {
    let schema: Record<string, unknown>;
    try {
      schema = JSON.parse(text) as Record<string, unknown>;
    } catch (cause) {
      throw importError(name, "it is not valid JSON", cause);
    }
    const title =
      typeof schema["title"] === "string" ? schema["title"] : name.replace(/^.*[\\/]/, "").replace(/(?:\.schema)?\.json$/, "");
    const definition = defineDataset({ [tableName(title)]: table(ROWS, schema) } as never) as { readonly node: DatasetNode };
    return { document: definition.node, notes: [] };
  },
};

function tableName(title: string): string {
  return (
    title
      .trim()
      .replace(/[^\p{L}\p{N}]+/gu, "_")
      .replace(/^_+|_+$/g, "")
      .toLowerCase() || "rows"
  );
}
