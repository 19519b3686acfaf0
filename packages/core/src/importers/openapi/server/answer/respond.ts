import { isObject, own } from "../../document/plain-object.js";
import type { Action } from "../../entity/resource.js";
import { makeHeaders, makeResponseBody, responseFor, statusOf, successOf } from "../../generate/generate-response.js";
import { encodeBody } from "../../http/encode-body.js";
import { isJsonType } from "../../http/media-type.js";
import type { ApiResponse } from "../../operation/operation.js";
import { encodeHeader } from "../../parameters/percent.js";
import { patchObject } from "../../world/patch.js";
import type { MockResponse } from "../message/mock-message.js";
import { type Problem, problemDetails, problemResponse } from "../message/problem.js";
import { type Exchange, labelOf, type Outcome } from "./exchange.js";

/** Headers that say how a body is carried: the transport's business, whatever a document has. */
const TRANSPORT: ReadonlySet<string> = new Set([
  "content-length",
  "content-encoding",
  "content-type",
  "transfer-encoding",
  "connection",
]);
const BODILESS: ReadonlySet<number> = new Set([204, 205, 304]);

/**
 * Writes an answer.
 *
 * @param outcome - Its body.
 * @param status - Its status.
 * @param exchange - The request.
 */
export function respond({ body, headers = {} }: Outcome, status: number, exchange: Exchange): MockResponse {
  const { response, media, generation, action } = exchange;
  const label = labelOf(exchange);
  const made = makeHeaders(
    response?.headers ?? [],
    `${action.operation.key} ${response?.status ?? ""}`,
    generation.rows.row(label),
    generation,
  );
  const all = Object.fromEntries(Object.entries({ ...made, ...headers }).filter(([name]) => !TRANSPORT.has(name)));
  const safe = Object.fromEntries(Object.entries(all).map(([name, text]) => [name, encodeHeader(decodeSafe(text))]));
  if (media === undefined || body === undefined || BODILESS.has(status)) return { status, headers: safe, body: null };
  const { contentType, payload } = encodeBody(body, media);
  return { status, headers: { ...safe, "content-type": contentType }, body: payload };
}

/**
 * The body of an answer, made by its schema where what was found out about things does not meet it.
 *
 * @param outcome - What was found out.
 * @param exchange - The request.
 */
export function withValidBody(outcome: Outcome, exchange: Exchange): Outcome {
  const { media, response, action, generation } = exchange;
  if (media?.schema === undefined || outcome.body === undefined || media.schema.accepts(outcome.body)) return outcome;
  const label = `${action.operation.key} ${response?.status ?? ""}`;
  return { ...outcome, body: makeResponseBody(media, label, generation.rows.row(labelOf(exchange)), generation) };
}

/**
 * Answers that a thing is not there: as the document has it, with what it has a place for.
 *
 * @param problem - What is missing.
 * @param exchange - The request.
 */
export function respondMissing(problem: Problem, exchange: Exchange): MockResponse {
  const { generation, action } = exchange;
  const response = responseFor(action.operation, problem.status);
  const media = response?.content.find(({ type }) => isJsonType(type));
  if (response === undefined || media?.schema === undefined) return problemResponse(problem);
  const label = `${action.operation.key} ${response.status}`;
  const made = makeResponseBody(media, label, generation.rows.row(labelOf(exchange)), generation);
  const details = problemDetails(problem);
  const told = { ...details, message: problem.detail, error: details["title"], code: problem.status };
  const patches = isObject(made) ? Object.entries(told).filter(([name]) => own(made, name) !== undefined) : [];
  const body = isObject(made) ? patchObject(made, patches, media.schema) : made;
  return respond({ body }, problem.status, { ...exchange, response, media });
}

/**
 * The response of an operation when all is well, and its status.
 *
 * @param action - The operation and what it does.
 */
export function successFor({ operation, role }: Action): { readonly response: ApiResponse | undefined; readonly status: number } {
  const created = role === "create" ? operation.responses.find(({ status }) => status === "201") : undefined;
  const response = created ?? successOf(operation);
  if (response === undefined) return { response, status: role === "create" ? 201 : role === "remove" ? 204 : 200 };
  const isOpen = response.status === "default" || response.status === "2XX";
  return { response, status: isOpen && role === "create" ? 201 : statusOf(response) };
}

function decodeSafe(text: string): string {
  return text.replace(/[\r\n\0]/g, " ");
}
