import { put } from "../document/plain-object.js";
import { encodeBody } from "../http/encode-body.js";
import { isEqual } from "../http/is-equal.js";
import { isJsonType } from "../http/media-type.js";
import type { MediaType, Operation } from "../operation/operation.js";
import type { Parameter } from "../parameters/parameter.js";
import { readParameter } from "../parameters/read-parameter.js";
import { serializePairs, serializeText } from "../parameters/serialize-parameter.js";
import type { Generation } from "./generation.js";

/** Values drawn for one parameter until its text reads back as the same value. */
const ATTEMPTS = 16;
const NO_NAMES: ReadonlySet<string> = new Set();

/** Which optional parts a request has. */
export type OptionalParts = "all" | "none" | "some";

/** A request that meets its operation. */
export interface GeneratedRequest {
  readonly method: string;
  /** Path and query, encoded: `/users/42?limit=10`. */
  readonly url: string;
  /** Headers as sent, cookies and content type included; names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Values of parameters by name, as they were before they were written. */
  readonly parameters: Readonly<Record<"path" | "query" | "header" | "cookie", Readonly<Record<string, unknown>>>>;
  /** The body's value; undefined when there is none. */
  readonly body: unknown;
  /** The body as sent: text, or bytes of binary media types. */
  readonly payload: string | Uint8Array | undefined;
}

/**
 * Makes a request.
 *
 * @param operation - The operation.
 * @param row - Which request.
 * @param optional - Which optional parameters and bodies it has.
 * @param generation - Seed and plugins.
 */
export function generateRequest(
  operation: Operation,
  row: number,
  optional: OptionalParts,
  generation: Generation,
): GeneratedRequest {
  const isWanted = (required: boolean, label: string): boolean =>
    required ||
    optional === "all" ||
    (optional === "some" && generation.rows.below(`${operation.key} has ${label}`, row, 2) === 1);
  const parameters = { path: {}, query: {}, header: {}, cookie: {} };
  const headers: Record<string, string> = {};
  const query: string[] = [];
  const cookies: string[] = [];
  let path = operation.path;
  for (const parameter of operation.parameters) {
    if (!isWanted(parameter.required, `${parameter.in} ${parameter.name}`)) continue;
    const value = makeParameter(parameter, operation.key, row, generation);
    put(parameters[parameter.in], parameter.name, value);
    if (parameter.in === "path") path = path.replaceAll(`{${parameter.name}}`, () => serializeText(parameter, value));
    else if (parameter.in === "header") put(headers, parameter.name.toLowerCase(), serializeText(parameter, value));
    else {
      const pairs = serializePairs(parameter, value).map(([name, text]) => `${name}=${text}`);
      (parameter.in === "query" ? query : cookies).push(...pairs);
    }
  }
  if (cookies.length > 0) put(headers, "cookie", cookies.join("; "));
  const { requestBody } = operation;
  const media =
    requestBody === undefined || !isWanted(requestBody.required, "a body") ? undefined : preferredMedia(requestBody.content);
  const body = media === undefined ? undefined : makeBody(media, operation.key, row, generation);
  const encoded = media === undefined || body === undefined ? undefined : encodeBody(body, media);
  if (encoded !== undefined) put(headers, "content-type", encoded.contentType);
  const url = query.length === 0 ? path : `${path}?${query.join("&")}`;
  return { method: operation.method, url, headers, parameters, body, payload: encoded?.payload };
}

/** JSON if there is any: it is what says the most about a value. */
export function preferredMedia(content: readonly MediaType[]): MediaType | undefined {
  return content.find(({ type }) => /[/+]json\b/.test(type)) ?? content[0];
}

function makeBody(media: MediaType, key: string, row: number, generation: Generation): unknown {
  const [example] = media.examples.values();
  // A body that nothing is said of may be anything.
  if (media.schema === undefined) return example ?? (isJsonType(media.type) ? {} : "body");
  if (generation.examples === "prefer" && example !== undefined && media.schema.accepts(example)) return example;
  return generation.make(media.schema, generation.rows.row(`${key} body`, row));
}

/** Some values have no text of their own in a style, as empty lists and texts with delimiters: others are tried first. */
function makeParameter(parameter: Parameter, key: string, row: number, generation: Generation): unknown {
  const label = `${key} ${parameter.in} ${parameter.name}`;
  const [example] = parameter.examples.values();
  if (parameter.schema === undefined) return example ?? "value";
  if (generation.examples === "prefer" && example !== undefined && parameter.schema.accepts(example)) return example;
  let value: unknown;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    value = generation.make(parameter.schema, generation.rows.row(`${label} ${attempt}`, row));
    if (readsBack(parameter, value)) break;
  }
  return value;
}

function readsBack(parameter: Parameter, value: unknown): boolean {
  const isText = parameter.in === "path" || parameter.in === "header";
  const text = isText ? serializeText(parameter, value) : "";
  if (parameter.in === "path" && (text === "" || text === "." || text === "..")) return false;
  const source = isText
    ? ({ form: "text", text } as const)
    : ({ form: "pairs", pairs: serializePairs(parameter, value) } as const);
  const { isPresent, value: read } = readParameter(parameter, source, NO_NAMES);
  return isPresent && isEqual(read, value);
}
