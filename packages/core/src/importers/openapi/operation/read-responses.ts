import { describe } from "../document/faults.js";
import { type Place, step, steps } from "../document/place.js";
import { isObject, own, ownText } from "../document/plain-object.js";
import type { SchemaRoom } from "../schema/schema-room.js";
import type { ApiResponse, RequestBody } from "./operation.js";
import { readContent } from "./read-content.js";
import { readHeaderObject } from "./read-parameter-object.js";

const STATUS = /^(?:[1-5](?:\d\d|XX)|default)$/;

/**
 * Reads the responses of an operation.
 *
 * @param at - The object of responses.
 * @param room - The document's schemas.
 */
export function readResponses(at: Place, room: SchemaRoom): readonly ApiResponse[] {
  const { faults } = room.store;
  if (at.value === undefined) {
    if (at.document.version === "3.0")
      faults.add(at, "the operation has no responses", 'add "responses": { "200": { "description": "…" } }');
    return [];
  }
  if (!isObject(at.value)) {
    faults.add(at, `responses are an object, this is ${describe(at.value)}`, "write responses by status");
    return [];
  }
  const responses: ApiResponse[] = [];
  for (const [status, place] of steps(at)) {
    if (status.startsWith("x-")) continue;
    if (STATUS.test(status)) responses.push(...readResponse(place, status, room));
    else faults.add(place, `${describe(status)} is no status`, 'write "200", "4XX" or "default"');
  }
  return responses;
}

function readResponse(at: Place, status: string, room: SchemaRoom): readonly ApiResponse[] {
  const place = room.store.follow(at);
  if (place === undefined) return [];
  if (!isObject(place.value)) {
    room.store.faults.add(place, `a response is an object, this is ${describe(place.value)}`, 'write { "description": "…" }');
    return [];
  }
  const headers = steps(step(place, "headers"))
    .filter(([name]) => name.toLowerCase() !== "content-type")
    .map(([name, header]) => readHeaderObject(header, name, room));
  return [
    {
      status,
      description: ownText(place.value, "description") ?? "",
      headers: headers.filter((header) => header !== undefined),
      content: readContent(place, "response", room),
    },
  ];
}

/**
 * Reads a request body, or a reference to one.
 *
 * @param at - Where it stands.
 * @param room - The document's schemas.
 */
export function readRequestBody(at: Place, room: SchemaRoom): RequestBody | undefined {
  if (at.value === undefined) return undefined;
  const place = room.store.follow(at);
  if (place === undefined) return undefined;
  if (!isObject(place.value) || !isObject(own(place.value, "content"))) {
    room.store.faults.add(place, "a request body has no content", 'add "content": { "application/json": { "schema": … } }');
    return undefined;
  }
  return { required: own(place.value, "required") === true, content: readContent(place, "request", room) };
}
