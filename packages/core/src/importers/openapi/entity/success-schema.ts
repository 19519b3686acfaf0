import type { Place } from "../document/place.js";
import { preferredMedia } from "../generate/generate-request.js";
import { successOf } from "../generate/generate-response.js";
import { isJsonType } from "../http/media-type.js";
import type { Operation } from "../operation/operation.js";

/**
 * The schema of what an operation answers with when all is well, if that is JSON.
 *
 * @param operation - The operation.
 */
export function successSchema(operation: Operation): Place | undefined {
  const media = preferredMedia(successOf(operation)?.content ?? []);
  return media !== undefined && isJsonType(media.type) ? media.schema?.place : undefined;
}

/**
 * The schema of what an operation is sent, if that is JSON.
 *
 * @param operation - The operation.
 */
export function bodySchema(operation: Operation): Place | undefined {
  const media = preferredMedia(operation.requestBody?.content ?? []);
  return media !== undefined && isJsonType(media.type) ? media.schema?.place : undefined;
}
