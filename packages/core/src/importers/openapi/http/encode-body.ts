import { writeUtf8 } from "../../../index.js";
import { isObject } from "../document/plain-object.js";
import type { MediaType } from "../operation/operation.js";
import { toScalarText } from "../parameters/scalar-text.js";
import { serializePairs } from "../parameters/serialize-parameter.js";
import { concreteType, isJsonType, isTextType } from "./media-type.js";
import { toXml } from "./to-xml.js";

/** A body as it is sent. */
export interface EncodedBody {
  readonly contentType: string;
  readonly payload: string | Uint8Array;
}

const BOUNDARY = "seedbed-boundary-7d1f0c2e";

/**
 * Writes a value as a body.
 *
 * @param value - A value of the media type's schema.
 * @param media - The media type.
 */
export function encodeBody(value: unknown, media: MediaType): EncodedBody {
  const contentType = concreteType(media.type);
  const essence = contentType.split(";")[0]!.trim().toLowerCase();
  if (essence === "application/x-www-form-urlencoded") return { contentType, payload: encodeForm(value, media) };
  if (essence.startsWith("multipart/"))
    return { contentType: `${essence}; boundary=${BOUNDARY}`, payload: encodeMultipart(value) };
  if (isJsonType(contentType)) return { contentType, payload: JSON.stringify(value) };
  if (/[/+]xml$/.test(essence))
    return { contentType, payload: typeof value === "string" ? value : toXml(value, media.schema?.name) };
  const text = toScalarText(value);
  return { contentType, payload: isTextType(contentType) ? text : toBytes(text) };
}

function encodeForm(value: unknown, media: MediaType): string {
  if (!isObject(value)) return toScalarText(value);
  return Object.keys(value)
    .flatMap((name) => {
      const { style = "form", explode = true, allowReserved = false, contentType } = media.encodings.get(name) ?? {};
      return serializePairs({ name, in: "query", style, explode, allowReserved, contentType }, value[name]);
    })
    .map(([name, text]) => `${name}=${text}`)
    .join("&");
}

function encodeMultipart(value: unknown): string {
  const parts = isObject(value) ? Object.entries(value) : [];
  const texts = parts.flatMap(([name, inner]) => (Array.isArray(inner) ? inner : [inner]).map((item) => encodePart(name, item)));
  return `${texts.join("")}--${BOUNDARY}--\r\n`;
}

function encodePart(name: string, value: unknown): string {
  const quoted = name.replace(/["\r\n]/g, (sign) => encodeURIComponent(sign));
  const type = typeof value === "object" && value !== null ? "\r\nContent-Type: application/json" : "";
  return `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${quoted}"${type}\r\n\r\n${toScalarText(value)}\r\n`;
}

/** Text as UTF-8. */
export function toBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  return bytes.slice(0, writeUtf8(text, bytes, 0));
}
