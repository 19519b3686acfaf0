import { type Place, step, steps } from "../document/place.js";
import { isObject, own } from "../document/plain-object.js";
import { SchemaChecker } from "../schema/check-schemas.js";
import { dialectOf } from "../schema/dialect-of.js";
import type { SchemaRoom } from "../schema/schema-room.js";
import type { Operation } from "./operation.js";

/**
 * Reads over every schema of a document: components, parameters, bodies, headers.
 *
 * @param room - The document's schemas; faults are reported to its store.
 * @param operations - The document's operations.
 */
export function checkSchemas(room: SchemaRoom, operations: readonly Operation[]): void {
  const { store } = room;
  const checker = new SchemaChecker(store);
  if (dialectOf(store.main.document) === undefined) {
    store.faults.add(
      step(store.main, "jsonSchemaDialect"),
      "the draft of JSON Schema is not known",
      'for example "https://json-schema.org/draft/2020-12/schema"',
    );
  }
  const components = step(store.main, "components");
  if (components.value !== undefined && !isObject(components.value))
    store.faults.add(components, "components are an object", 'write { "schemas": { … } }');
  for (const [, place] of steps(step(components, "schemas"))) checker.add(place);
  for (const kind of ["parameters", "headers", "requestBodies", "responses"]) {
    for (const [, place] of steps(step(components, kind))) addContent(place, checker);
  }
  for (const { parameters, requestBody, responses } of operations) {
    const bodies = [...(requestBody?.content ?? []), ...responses.flatMap(({ content }) => content)];
    const values = [...parameters, ...responses.flatMap(({ headers }) => headers), ...bodies];
    for (const { schema } of values) if (schema !== undefined) checker.add(schema.place);
  }
  checker.finish();
}

function addContent(place: Place, checker: SchemaChecker): void {
  if (own(place.value, "schema") !== undefined) checker.add(step(place, "schema"));
  for (const [, media] of steps(step(place, "content")))
    if (own(media.value, "schema") !== undefined) checker.add(step(media, "schema"));
  for (const [, header] of steps(step(place, "headers")))
    if (own(header.value, "schema") !== undefined) checker.add(step(header, "schema"));
}
