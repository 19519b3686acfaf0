import { describe } from "../document/faults.js";
import { type Place, step, steps } from "../document/place.js";
import { isObject, own, ownText } from "../document/plain-object.js";
import type { Parameter } from "../parameters/parameter.js";
import type { SchemaRoom } from "../schema/schema-room.js";
import type { Operation } from "./operation.js";
import { parseTemplate } from "./path-template.js";
import { readParameterObject } from "./read-parameter-object.js";
import { readRequestBody, readResponses } from "./read-responses.js";
import { securityOf } from "./read-security.js";

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
/** Headers that the specification takes out of parameters: other parts of a document speak of them. */
const IGNORED_HEADERS: ReadonlySet<string> = new Set(["accept", "content-type", "authorization"]);

/**
 * Reads all operations of a document, webhooks included. Faults are reported to the store.
 *
 * @param room - The document's schemas.
 */
export function readOperations(room: SchemaRoom): readonly Operation[] {
  const { main, faults } = room.store;
  const paths = step(main, "paths");
  const operations: Operation[] = [];
  if (paths.value !== undefined && !isObject(paths.value))
    faults.add(paths, `paths are an object, this is ${describe(paths.value)}`, "write operations by path");
  else if (paths.value === undefined && main.document.version === "3.0")
    faults.add(main, "the document has no paths", 'add "paths": {}');
  const templates = new Map<string, string>();
  for (const [path, item] of steps(paths)) {
    if (path.startsWith("x-")) continue;
    checkPath(path, item, templates, room);
    operations.push(...readPathItem(path, item, false, room));
  }
  for (const [name, item] of steps(step(main, "webhooks"))) operations.push(...readPathItem(name, item, true, room));
  return withUniqueKeys(operations, room);
}

function checkPath(path: string, item: Place, templates: Map<string, string>, { store: { faults } }: SchemaRoom): void {
  if (!path.startsWith("/"))
    faults.add(item, `the path ${describe(path)} does not start with a slash`, `write ${describe(`/${path}`)}`);
  if (parseTemplate(path) === undefined) faults.add(item, `the braces of ${describe(path)} do not pair up`, "write /users/{id}");
  const shape = path.replace(/\{[^{}]*\}/g, "{}");
  // The specification forbids twins outright, yet large documents in use have them, each with methods of its own.
  for (const method of METHODS.filter((name) => own(item.value, name) !== undefined)) {
    const twin = templates.get(`${method} ${shape}`);
    if (twin !== undefined)
      faults.add(
        item,
        `the path matches the same requests as ${describe(twin)}`,
        "join the two, names of parameters do not tell them apart",
      );
    templates.set(`${method} ${shape}`, path);
  }
}

function readPathItem(path: string, at: Place, isWebhook: boolean, room: SchemaRoom): readonly Operation[] {
  const { store } = room;
  const target = ownText(at.value, "$ref") === undefined ? undefined : store.follow(at);
  const places = target === undefined ? [at] : [at, target];
  if (!isObject(at.value)) {
    store.faults.add(at, `a path holds an object of methods, this is ${describe(at.value)}`, 'write { "get": { … } }');
    return [];
  }
  return METHODS.flatMap((method) => {
    const owner = places.find((place) => own(place.value, method) !== undefined);
    if (owner === undefined) return [];
    const place = step(owner, method);
    if (isObject(place.value)) return [readOperation(place, places, { method, path, isWebhook }, room)];
    store.faults.add(place, `an operation is an object, this is ${describe(place.value)}`, 'write { "responses": { … } }');
    return [];
  });
}

type Address = Pick<Operation, "method" | "path" | "isWebhook">;

function readOperation(place: Place, items: readonly Place[], { method, path, isWebhook }: Address, room: SchemaRoom): Operation {
  const { value } = place;
  const parameters = readParameters(place, items, room);
  if (!isWebhook) checkPathParameters(place, path, parameters, room);
  const operationId = ownText(value, "operationId");
  const tags = own(value, "tags");
  return {
    key: operationId ?? `${method.toUpperCase()} ${path}`,
    operationId,
    method: method.toUpperCase(),
    path,
    isWebhook,
    summary: ownText(value, "summary"),
    tags: Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : [],
    parameters,
    requestBody: readRequestBody(step(place, "requestBody"), room),
    responses: readResponses(step(place, "responses"), room),
    security: securityOf(place, room.store.main),
    place,
  };
}

/** An operation's own parameters replace those of its path. */
function readParameters(place: Place, items: readonly Place[], room: SchemaRoom): readonly Parameter[] {
  const found = new Map<string, Parameter>();
  for (const owner of [...items, place]) {
    const names = new Set<string>();
    for (const [, at] of steps(step(owner, "parameters"))) {
      const parameter = readParameterObject(at, room);
      if (parameter === undefined) continue;
      const key = `${parameter.in} ${parameter.name}`;
      if (names.has(key))
        room.store.faults.add(
          at,
          `there are two parameters ${JSON.stringify(parameter.name)} in ${parameter.in}`,
          "drop one of them",
        );
      names.add(key);
      found.set(key, parameter);
    }
  }
  return [...found.values()].filter(
    (parameter) => parameter.in !== "header" || !IGNORED_HEADERS.has(parameter.name.toLowerCase()),
  );
}

function checkPathParameters(place: Place, path: string, parameters: readonly Parameter[], room: SchemaRoom): void {
  const { faults } = room.store;
  const names = parseTemplate(path)?.names ?? [];
  const declared = parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name);
  for (const name of names) {
    if (!declared.includes(name)) {
      const hint = `add { "name": ${JSON.stringify(name)}, "in": "path", "required": true, "schema": { "type": "string" } }`;
      faults.add(place, `the path parameter ${JSON.stringify(name)} is not declared`, hint);
    }
  }
  for (const name of declared) {
    if (!names.includes(name)) faults.add(place, `the path has no {${name}}`, "drop the parameter, or name it in the path");
  }
}

function withUniqueKeys(operations: readonly Operation[], { store }: SchemaRoom): readonly Operation[] {
  const keys = new Map<string, Operation>();
  for (const operation of operations) {
    const twin = keys.get(operation.key);
    if (twin !== undefined) {
      store.faults.add(
        step(operation.place, "operationId"),
        `${JSON.stringify(operation.key)} is the operationId of ${twin.method} ${twin.path} too`,
        "give each operation its own",
      );
    }
    keys.set(operation.key, operation);
  }
  return operations;
}
