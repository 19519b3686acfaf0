import { avroImporter } from "./avro/avro-importer.js";
import type { SchemaImporter } from "./contract/schema-importer.js";
import { ddlImporter } from "./ddl/ddl-importer.js";
import { drizzleImporter } from "./drizzle/drizzle-importer.js";
import { graphqlImporter } from "./graphql/graphql-importer.js";
import { jsonSchemaImporter } from "./json-schema/json-schema-importer.js";
import { openapiImporter } from "./openapi/openapi-importer.js";
import { prismaImporter } from "./prisma/prisma-importer.js";

/** Every kind of schema that can be imported, surest first. A new one is its folder and a line here. */
export const SCHEMA_IMPORTERS: readonly SchemaImporter[] = [
  ddlImporter,
  prismaImporter,
  graphqlImporter,
  avroImporter,
  drizzleImporter,
  openapiImporter,
  jsonSchemaImporter,
];
