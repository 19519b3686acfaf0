import { importError, loadImportClient } from "../contract/import-client.js";
import type { SchemaImporter } from "../contract/schema-importer.js";
import { readGraphql } from "./read-graphql.js";

/** GraphQL schemas. */
export const graphqlImporter: SchemaImporter = {
  name: "graphql",
  summary: "GraphQL schemas, in SDL (graphql)",
  endings: [".graphql", ".gql", ".graphqls"],
  recognises: ({ text }) => /^\s*(?:type|interface|enum|input|schema|extend)\b/m.test(text),
  async read({ name, text }) {
    const graphql = await loadImportClient("graphql", () => import("graphql"));
    try {
      const document = graphql.parse(text, { maxTokens: 500_000, noLocation: true } as never);
      return { catalog: readGraphql(document, name) };
    } catch (cause) {
      throw importError(name, `it is no GraphQL schema: ${cause instanceof Error ? cause.message : String(cause)}`, cause);
    }
  },
};
