import { SeedbedError } from "../../../index.js";
import { put } from "../document/plain-object.js";
import type { ApiResponse, Header, MediaType, Operation } from "../operation/operation.js";
import { serializeText } from "../parameters/serialize-parameter.js";
import { preferredMedia } from "./generate-request.js";
import type { Generation } from "./generation.js";

/** A response that meets its operation. */
export interface GeneratedResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body's media type; undefined when there is no body. */
  readonly contentType: string | undefined;
  readonly body: unknown;
}

/**
 * Makes a response.
 *
 * @param operation - The operation.
 * @param row - Which response.
 * @param wanted - Status and media type; the first success and JSON unless stated.
 * @param generation - Seed and plugins.
 * @throws SeedbedError `OPENAPI_NAME_UNKNOWN` when the operation has no such response.
 */
export function generateResponse(
  operation: Operation,
  row: number,
  wanted: { readonly status?: number | undefined; readonly mediaType?: string | undefined },
  generation: Generation,
): GeneratedResponse {
  if (wanted.status !== undefined) assertStatus(operation, wanted.status);
  const response =
    wanted.status === undefined ? (successOf(operation) ?? operation.responses[0]) : responseFor(operation, wanted.status);
  const status = wanted.status ?? (response === undefined ? 200 : statusOf(response));
  const { mediaType } = wanted;
  const media =
    mediaType === undefined ? preferredMedia(response?.content ?? []) : response?.content.find(({ type }) => type === mediaType);
  if (mediaType !== undefined && media === undefined) {
    throw new SeedbedError(
      "OPENAPI_NAME_UNKNOWN",
      `the response ${status} of ${operation.key} has no content of type ${mediaType}`,
      {
        hint: `it has ${response?.content.map(({ type }) => type).join(", ") || "none"}`,
        details: { operation: operation.key, mediaType },
      },
    );
  }
  const label = `${operation.key} ${response?.status ?? ""}`;
  return {
    status,
    headers: makeHeaders(response?.headers ?? [], label, row, generation),
    contentType: media?.type,
    body: media === undefined ? undefined : makeResponseBody(media, label, row, generation),
  };
}

/**
 * Checks that an operation has a response for a status.
 *
 * @param operation - The operation.
 * @param status - Such as 404.
 * @throws SeedbedError `OPENAPI_NAME_UNKNOWN`.
 */
export function assertStatus(operation: Operation, status: number): void {
  if (responseFor(operation, status) !== undefined) return;
  throw new SeedbedError("OPENAPI_NAME_UNKNOWN", `${operation.key} has no response ${status}`, {
    hint: `it has ${operation.responses.map((known) => known.status).join(", ") || "none"}`,
    details: { operation: operation.key, status },
  });
}

/** Texts of a response's headers. */
export function makeHeaders(
  headers: readonly Header[],
  label: string,
  row: number,
  generation: Generation,
): Record<string, string> {
  const out: Record<string, string> = {};
  for (const header of headers) {
    if (header.schema === undefined) continue;
    const value = generation.make(header.schema, generation.rows.row(`${label} header ${header.name}`, row));
    put(out, header.name.toLowerCase(), serializeText(header, value));
  }
  return out;
}

/** The body of a response: an example where those go first, else a value of the schema. */
export function makeResponseBody(media: MediaType, label: string, row: number, generation: Generation): unknown {
  if (generation.examples === "prefer") {
    for (const example of media.examples.values()) if ((media.schema?.check(example) ?? []).length === 0) return example;
  }
  if (media.schema !== undefined) return generation.make(media.schema, generation.rows.row(`${label} body`, row));
  const [example] = media.examples.values();
  return example ?? null;
}

/**
 * The response for a status: by number, by range, or the default.
 *
 * @param operation - The operation.
 * @param status - Such as 404.
 */
export function responseFor({ responses }: Operation, status: number): ApiResponse | undefined {
  const find = (name: string): ApiResponse | undefined => responses.find((response) => response.status === name);
  return find(String(status)) ?? find(`${Math.floor(status / 100)}XX`) ?? find("default");
}

/**
 * The first response of success, else the default one, else the first that leads elsewhere: documents may speak of errors alone.
 *
 * @param operation - The operation.
 */
export function successOf({ responses }: Operation): ApiResponse | undefined {
  const successes = responses.filter(({ status }) => status.startsWith("2")).sort((a, b) => (a.status < b.status ? -1 : 1));
  return successes[0] ?? responses.find(({ status }) => /^(?:default|3)/.test(status));
}

/**
 * The number of a response's status; of a range, its first.
 *
 * @param response - The response.
 */
export function statusOf({ status }: ApiResponse): number {
  return status === "default" ? 200 : Number(status.replace("XX", "00"));
}
