import { readUtf8 } from "../../../../index.js";
import { put } from "../../document/plain-object.js";
import { isJsonType, matchesMediaType, parseMediaType } from "../../http/media-type.js";
import type { MediaType, Operation } from "../../operation/operation.js";
import { fromParts } from "../../parameters/from-parts.js";
import type { Parameter } from "../../parameters/parameter.js";
import { readParameter } from "../../parameters/read-parameter.js";
import { readShape, type ValueShape } from "../../parameters/value-shape.js";
import type { MockRequest } from "../message/mock-message.js";
import type { Problem } from "../message/problem.js";
import { splitPairs } from "../message/split-url.js";
import { readMultipart } from "./read-multipart.js";

/** What a request's body was read as. */
export interface ReadBody {
  readonly media: MediaType | undefined;
  /** Undefined when there is no body. */
  readonly value: unknown;
}

/** Nested deeper than this, a body is an attack. */
const MAX_DEPTH = 200;

/**
 * Reads the body of a request by its media type.
 *
 * @param request - The request.
 * @param operation - Its operation.
 * @param maxBytes - Longest body.
 * @returns The body, or what is wrong with it.
 */
export async function readBody(request: MockRequest, operation: Operation, maxBytes: number): Promise<ReadBody | Problem> {
  const { requestBody } = operation;
  const { body: bytes } = request;
  if (bytes === undefined || bytes.length === 0 || requestBody === undefined) {
    const missing = { in: "body", path: "", message: "is required" } as const;
    return requestBody?.required === true
      ? { status: 400, detail: "the body is missing", errors: [missing] }
      : { media: undefined, value: undefined };
  }
  if (bytes.length > maxBytes) return { status: 413, detail: `the body has ${bytes.length} bytes, at most ${maxBytes} are read` };
  const contentType = request.headers["content-type"] ?? requestBody.content[0]?.type ?? "application/json";
  const media = findMedia(requestBody.content, contentType);
  if (media === undefined) {
    const known = requestBody.content.map(({ type }) => type).join(", ");
    return {
      status: 415,
      detail: `the body is of type ${contentType}, the operation takes ${known || "none"}`,
      headers: { accept: known },
    };
  }
  const value = await readValue(bytes, contentType, media);
  return typeof value === "string" && value === UNREADABLE ? malformed(contentType) : { media, value };
}

const UNREADABLE = "\u0000unreadable";

async function readValue(bytes: Uint8Array, contentType: string, media: MediaType): Promise<unknown> {
  const { type, subtype } = parseMediaType(contentType) ?? { type: "", subtype: "" };
  if (subtype === "x-www-form-urlencoded") return readForm(readUtf8(bytes, 0, bytes.length), media);
  if (type === "multipart") {
    const parts = await readMultipart(bytes, contentType);
    return parts === undefined ? UNREADABLE : joinParts(parts, media);
  }
  const text = readUtf8(bytes, 0, bytes.length);
  if (!isJsonType(contentType)) return text;
  try {
    const value: unknown = JSON.parse(text);
    return depthOf(value, MAX_DEPTH) ? value : UNREADABLE;
  } catch {
    return UNREADABLE;
  }
}

function findMedia(content: readonly MediaType[], contentType: string): MediaType | undefined {
  const given = parseMediaType(contentType);
  if (given === undefined) return undefined;
  const matching = content.filter(({ type }) => {
    const known = parseMediaType(type);
    return known !== undefined && matchesMediaType(known, given);
  });
  return matching.find(({ type }) => !type.includes("*")) ?? matching[0];
}

function malformed(contentType: string): Problem {
  return {
    status: 400,
    detail: `the body is no ${contentType}`,
    errors: [{ in: "body", path: "", message: `cannot be read as ${contentType}` }],
  };
}

function readForm(text: string, media: MediaType): object {
  const shape = shapeOf(media);
  const pairs = splitPairs(text, "&");
  const names = new Set([...shape.names, ...pairs.map(([name]) => decode(name).replace(/\[.*$/s, ""))]);
  const out = {};
  for (const name of names) {
    const { style = "form", explode = true, allowReserved = false, contentType } = media.encodings.get(name) ?? {};
    const parameter: Parameter = {
      ...{
        name,
        in: "query",
        required: false,
        style,
        explode,
        allowReserved,
        contentType,
        schema: undefined,
        examples: new Map(),
      },
      shape: shape.member(name),
    };
    const { isPresent, value } = readParameter(parameter, { form: "pairs", pairs }, names);
    if (isPresent) put(out, name, value);
  }
  return out;
}

function joinParts(parts: readonly (readonly [string, string])[], media: MediaType): object {
  const shape = shapeOf(media);
  const out = {};
  for (const name of new Set(parts.map(([key]) => key))) {
    const items = parts.filter(([key]) => key === name).map(([, text]) => text);
    const inner = shape.member(name);
    const isList = inner.types.has("array") && !inner.types.has("string") && !items[0]!.startsWith("[");
    put(out, name, fromParts(isList ? { kind: "list", items } : { kind: "text", text: items[0]! }, inner, "likeliest"));
  }
  return out;
}

function shapeOf({ schema }: MediaType): ValueShape {
  return readShape(schema?.jsonSchema ?? true);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}

/** Tells whether a value is nested no deeper than so many levels. */
function depthOf(value: unknown, left: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  return left > 0 && Object.values(value).every((inner) => depthOf(inner, left - 1));
}
