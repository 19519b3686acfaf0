import { inferKind } from "../realism/infer-kind.js";
import type { SchemaDocument } from "./document/schema-document.js";
import type { Marks } from "./marks/marks.js";

/**
 * A date without bounds where its name says them: one of birth lies elsewhere than one of delivery.
 *
 * @param schema - The date.
 * @param path - Its place.
 * @param marks - Where marks are made.
 * @returns The schema itself when the name says nothing.
 */
export function datedByName(schema: SchemaDocument, path: string, marks: Marks): SchemaDocument {
  const [name = "", ...outer] = path
    .replace(/\[\d*\]/g, "")
    .split(".")
    .reverse();
  const { title, description } = schema;
  const inference = inferKind({
    name,
    parents: outer.reverse(),
    type: "string",
    format: "date-time",
    ...(typeof title === "string" ? { title } : {}),
    ...(typeof description === "string" ? { description } : {}),
  });
  return inference?.node.kind === "timestamp" ? marks.date(marks.ofField({ path, node: inference.node })) : schema;
}
