import { type Dialect, findDialect } from "../../json-schema/document/dialect.js";
import type { SourceDocument } from "../document/place.js";
import { ownText } from "../document/plain-object.js";

const OWN_DIALECT = /^https?:\/\/spec\.openapis\.org\/oas\/3\.1\/dialect\//;

/**
 * The draft of JSON Schema that a document's schemas are written in.
 *
 * @param document - Any document; schemas of 3.0 count as draft 4, which they extend.
 * @returns Undefined when the document names a draft that is not known.
 * @source OpenAPI 3.1.1, section 4.8.24.5, "Specifying Schema Dialects".
 */
export function dialectOf(document: SourceDocument): Dialect | undefined {
  if (document.version === "3.0") return "draft-04";
  const named = ownText(document.root, "jsonSchemaDialect");
  if (named === undefined || OWN_DIALECT.test(named)) return "2020-12";
  return findDialect(named);
}
