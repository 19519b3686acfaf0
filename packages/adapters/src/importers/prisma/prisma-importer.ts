import { importError, loadImportClient } from "../contract/import-client.js";
import type { SchemaImporter } from "../contract/schema-importer.js";
import { readPrisma } from "./read-prisma.js";

/** Prisma schemas. */
export const prismaImporter: SchemaImporter = {
  name: "prisma",
  summary: "Prisma schemas (@mrleebo/prisma-ast)",
  endings: [".prisma"],
  recognises: ({ text }) => /^\s*model\s+\w+\s*\{/m.test(text),
  async read({ name, text }) {
    const { getSchema } = await loadImportClient("@mrleebo/prisma-ast", () => import("@mrleebo/prisma-ast"));
    let schema: ReturnType<typeof getSchema>;
    try {
      schema = getSchema(text);
    } catch (cause) {
      throw importError(name, `it is no Prisma schema: ${cause instanceof Error ? cause.message : String(cause)}`, cause);
    }
    return { catalog: readPrisma(schema) };
  },
};
