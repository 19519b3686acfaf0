import { type FieldNode, SeedbedError } from "../../index.js";
import type { SchemaDocument } from "./document/schema-document.js";
import { listedValues } from "./marks/listed-values.js";
import { HINT, type Marks } from "./marks/marks.js";
import { tagName } from "./marks/tag.js";
import { textDocument } from "./texts/text-rules.js";

/**
 * The schema that a hint stands for.
 *
 * @param hint - The hint.
 * @param original - What it replaces: dates and bigints stay what they are.
 * @param path - Its place.
 * @param marks - Where marks are made.
 * @throws SeedbedError `OPTION_INVALID`.
 */
export function hintDocument(hint: unknown, original: SchemaDocument, path: string, marks: Marks): SchemaDocument {
  const document = readHint(hint, path, marks);
  if (holdsMark(original, tagName("D"))) return marks.date(document);
  return holdsMark(original, tagName("B")) ? marks.bigint(document) : document;
}

function readHint(hint: unknown, path: string, marks: Marks): SchemaDocument {
  if (typeof hint === "object" && hint !== null) {
    const { node, kind, values, pattern } = hint as Readonly<Record<string, unknown>>;
    if (typeof (node as Partial<FieldNode> | undefined)?.kind === "string")
      return marks.ofField({ path, node: node as FieldNode });
    if (typeof kind === "string") return marks.ofField({ path, node: hint as FieldNode });
    if (Array.isArray(values) && values.length > 0) return listedValues(values, marks);
    if (typeof pattern === "string") return textDocument({ formats: [], patterns: [new RegExp(pattern, "u")] });
    if (pattern instanceof RegExp) return textDocument({ formats: [], patterns: [pattern] });
  }
  throw new SeedbedError(
    "OPTION_INVALID",
    `the hint of ${path === "" ? "the value" : path} is neither field, values nor pattern`,
    {
      hint: 'write for example { kind: "email" }, { values: ["a", "b"] } or { pattern: "^[A-Z]{3}$" }',
      details: { option: HINT, path },
    },
  );
}

function holdsMark(schema: SchemaDocument, name: string): boolean {
  const { properties, anyOf } = schema;
  if (typeof properties === "object" && properties !== null && Object.hasOwn(properties, name)) return true;
  return Array.isArray(anyOf) && anyOf.some((option) => holdsMark(option as SchemaDocument, name));
}
