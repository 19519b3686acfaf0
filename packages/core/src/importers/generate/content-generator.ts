import type { Generator } from "../../index.js";
import { makeContent } from "../content/content-text.js";
import { findEncoding } from "../content/encodings.js";
import { CONTENT_KIND, type ContentNode } from "../content/read-content.js";
import { Draws } from "../contract/draws.js";
import { compileSchema } from "../json-schema/compile-schema.js";

/** How much may be nested in JSON that a text holds. */
const SIZE = 16;

/** The kind of fields whose texts hold JSON, plain text or bytes, encoded or not. */
export const contentGenerator: Generator<ContentNode, string> = {
  name: CONTENT_KIND,
  options: (z) =>
    z.strictObject({
      encoding: z.string().optional(),
      media: z.enum(["json", "text", "bytes"]),
      schema: z.union([z.boolean(), z.record(z.string(), z.unknown())]).optional(),
      dialect: z.string().optional(),
      min: z.number().optional(),
      max: z.number().optional(),
    }),
  prepare({ encoding, media, schema, dialect, min = 0, max = Number.POSITIVE_INFINITY }, { random }) {
    const content = { encoding: encoding === undefined ? undefined : findEncoding(encoding), media, min, max };
    const draws = new Draws(random);
    const values =
      schema === undefined ? undefined : compileSchema(schema, dialect === undefined ? {} : { dialect }).prepare({ random });
    return {
      type: { type: "string" },
      at: (row) => makeContent(content, draws.seek(row), values && { value: values.make(row, SIZE) }),
    };
  },
};
