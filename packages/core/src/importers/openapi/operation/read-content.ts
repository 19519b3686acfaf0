import { type Place, step, steps } from "../document/place.js";
import { isObject, own, ownText } from "../document/plain-object.js";
import type { SchemaUse } from "../schema/json-schema.js";
import type { SchemaRoom } from "../schema/schema-room.js";
import type { FormEncoding, MediaType } from "./operation.js";
import { readExamples } from "./read-examples.js";

/**
 * Reads the media types of a body.
 *
 * @param owner - A request body or a response.
 * @param use - What the schemas are used for.
 * @param room - The document's schemas.
 */
export function readContent(owner: Place, use: SchemaUse, room: SchemaRoom): readonly MediaType[] {
  const content = step(owner, "content");
  if (content.value !== undefined && !isObject(content.value)) {
    room.store.faults.add(content, "content is an object of media types", 'write { "application/json": { "schema": … } }');
    return [];
  }
  return steps(content).map(([type, place]) => {
    const schema = step(place, "schema");
    return {
      type,
      schema: schema.value === undefined ? undefined : room.schema(schema, use),
      examples: readExamples(place, room.store),
      encodings: readEncodings(step(place, "encoding")),
    };
  });
}

function readEncodings(at: Place): ReadonlyMap<string, FormEncoding> {
  return new Map(
    steps(at).map(([name, { value }]) => {
      const style = ownText(value, "style") ?? "form";
      const explode = own(value, "explode");
      const encoding: FormEncoding = {
        contentType: ownText(value, "contentType"),
        style,
        explode: typeof explode === "boolean" ? explode : style === "form",
        allowReserved: own(value, "allowReserved") === true,
      };
      return [name, encoding] as const;
    }),
  );
}
