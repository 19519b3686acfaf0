import type { FieldNode } from "../../index.js";
import { findEncoding } from "./encodings.js";

/** Name of the kind of field whose texts hold contents. */
export const CONTENT_KIND = "schema.content";

/** What a schema says of a text's content. */
export interface ContentKeywords {
  readonly contentEncoding?: unknown;
  readonly contentMediaType?: unknown;
  readonly contentSchema?: unknown;
  readonly minLength?: unknown;
  readonly maxLength?: unknown;
}

/** A field of such texts, as {@link readContent} writes it. */
export interface ContentNode extends FieldNode {
  readonly encoding?: string;
  readonly media: "json" | "text" | "bytes";
  readonly schema?: unknown;
  readonly dialect?: string;
  readonly min?: number;
  readonly max?: number;
}

/** Longest text that is asked for. */
const MAX_TEXT = 100_000;

/**
 * The kind of field of texts with contents.
 *
 * @param keywords - The keywords of a schema of texts.
 * @param around - Draft, and definitions that the content's schema may refer to.
 * @returns Undefined when nothing is said of the content, or nothing that is known.
 * @source JSON Schema 2020-12, validation, section 8.
 */
export function readContent(
  keywords: ContentKeywords,
  around: { readonly dialect: string; readonly definitions: object },
): ContentNode | undefined {
  const { contentEncoding, contentMediaType, contentSchema, minLength, maxLength } = keywords;
  const encoding = typeof contentEncoding === "string" ? findEncoding(contentEncoding) : undefined;
  if (contentEncoding !== undefined && encoding === undefined) return undefined;
  const media = typeof contentMediaType === "string" ? mediaOf(contentMediaType) : "bytes";
  if (encoding === undefined && media === "bytes") return undefined;
  const isSchema = typeof contentSchema === "object" && contentSchema !== null && !Array.isArray(contentSchema);
  const min = typeof minLength === "number" ? minLength : 0;
  if (min > MAX_TEXT) return undefined;
  return {
    kind: CONTENT_KIND,
    ...(encoding === undefined ? {} : { encoding: encoding.names[0]! }),
    media,
    ...(media === "json" && isSchema ? { schema: { ...around.definitions, ...contentSchema }, dialect: around.dialect } : {}),
    ...(min > 0 ? { min } : {}),
    ...(typeof maxLength === "number" ? { max: maxLength } : {}),
  };
}

/** RFC 6839, section 3.1: names that end with `+json` are JSON. */
function mediaOf(type: string): ContentNode["media"] {
  const name = type.toLowerCase().split(";")[0]!.trim();
  if (name === "application/json" || name.endsWith("+json") || name === "text/json") return "json";
  return name.startsWith("text/") && !/\/(?:html|xml|csv|css|javascript)$/.test(name) ? "text" : "bytes";
}
