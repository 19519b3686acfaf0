import type { StandardSchemaV1 } from "@standard-schema/spec";
import { SeedbedError } from "../../index.js";
import { arktypeOptions } from "./arktype/read-arktype.js";
import type { SchemaDocument } from "./document/schema-document.js";
import type { Marks } from "./marks/marks.js";
import { tidyDocument } from "./tidy-document.js";
import { readValibot } from "./valibot/read-valibot.js";
import { isValibotSchema } from "./valibot/valibot-schema.js";
import { readZod } from "./zod/read-zod.js";
import { isZodSchema } from "./zod/zod-schema.js";

/** Turns a library's schema into a JSON Schema of draft 2020-12. */
export type JsonSchemaConverter = (schema: never) => unknown;

interface StandardConverter {
  input(options: { readonly target: string; readonly libraryOptions?: Readonly<Record<string, unknown>> }): SchemaDocument;
}

/**
 * Writes a schema as JSON Schema: the values that may be passed to its `validate`.
 *
 * @param schema - A Standard Schema.
 * @param marks - Where marks for what JSON cannot hold are made.
 * @param convert - Converts schemas of libraries that do not do it themselves.
 * @throws SeedbedError `SCHEMA_CONVERTER_MISSING`, `SCHEMA_UNSUPPORTED`.
 */
export function describeSchema(schema: StandardSchemaV1, marks: Marks, convert?: JsonSchemaConverter): SchemaDocument {
  if (convert === undefined && isZodSchema(schema)) return readZod(schema, marks);
  if (convert === undefined && isValibotSchema(schema)) return readValibot(schema, marks);
  const { vendor, jsonSchema } = schema["~standard"] as StandardSchemaV1.Props & { readonly jsonSchema?: StandardConverter };
  if (convert === undefined && jsonSchema === undefined) {
    throw new SeedbedError("SCHEMA_CONVERTER_MISSING", `schemas of ${JSON.stringify(vendor)} do not tell their JSON Schema`, {
      hint: "pass a function that does: { toJsonSchema: (schema) => … }",
      details: { vendor },
    });
  }
  const libraryOptions = vendor === "arktype" ? { libraryOptions: arktypeOptions(marks) } : {};
  let document: unknown;
  try {
    document = convert?.(schema as never) ?? jsonSchema?.input({ target: "draft-2020-12", ...libraryOptions });
  } catch (cause) {
    throw new SeedbedError(
      "SCHEMA_UNSUPPORTED",
      `${vendor} cannot write the schema as JSON Schema: ${(cause as Error).message}`,
      {
        hint: "pass a function that can: { toJsonSchema: (schema) => … }",
        details: { vendor },
        cause,
      },
    );
  }
  if (typeof document === "boolean") return document ? {} : { not: {} };
  return tidyDocument(document) as SchemaDocument;
}
