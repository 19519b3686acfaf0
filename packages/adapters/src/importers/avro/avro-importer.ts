import { importError } from "../contract/import-client.js";
import type { SchemaImporter } from "../contract/schema-importer.js";
import { readAvro } from "./read-avro.js";

/** Avro schemas. */
export const avroImporter: SchemaImporter = {
  name: "avro",
  summary: "Avro schemas, as JSON",
  endings: [".avsc", ".avro.json"],
  recognises: ({ text }) => /"type"\s*:\s*"record"/.test(text),
  async read({ name, text }) {
    let schema: unknown;
    try {
      schema = JSON.parse(text);
    } catch (cause) {
      throw importError(name, "it is not valid JSON", cause);
    }
    return { catalog: readAvro(schema, name) };
  },
};
