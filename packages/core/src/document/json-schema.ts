import * as zod from "zod";
import { fieldGenerators } from "../generators/field-generators.js";
import type { Plugin } from "../plugin/plugin.js";
import { createRegistry } from "../plugin/registry.js";
import { createDocumentSchema } from "./document-schema.js";

/**
 * The JSON Schema (2020-12) of dataset documents, for editors and other languages.
 *
 * @param options - Plugins whose kinds are included.
 * @returns The schema as JSON.
 */
export function createDatasetJsonSchema(options: { readonly plugins?: readonly Plugin[] } = {}): Record<string, unknown> {
  const { generators } = createRegistry(fieldGenerators, options.plugins ?? []);
  const schema = zod.toJSONSchema(createDocumentSchema([...generators.values()]), {
    target: "draft-2020-12",
    unrepresentable: "any",
  });
  return { title: "Seedbed dataset definition", ...schema };
}
