import { describe } from "../document/faults.js";
import { type Place, step, steps } from "../document/place.js";
import { isObject, own, ownText } from "../document/plain-object.js";
import type { Parameter } from "../parameters/parameter.js";
import type { ParameterLocation } from "../parameters/styles/style.js";
import { DEFAULT_STYLES, stylesIn } from "../parameters/styles/styles.js";
import { ANY_SHAPE, readShape, type ValueShape } from "../parameters/value-shape.js";
import type { ApiSchema } from "../schema/api-schema.js";
import type { SchemaUse } from "../schema/json-schema.js";
import type { SchemaRoom } from "../schema/schema-room.js";
import { readExamples } from "./read-examples.js";

const LOCATIONS: readonly ParameterLocation[] = ["path", "query", "header", "cookie"];

/**
 * Reads a parameter, or a reference to one.
 *
 * @param at - Where it stands.
 * @param room - The document's schemas; faults are reported to its store.
 */
export function readParameterObject(at: Place, room: SchemaRoom): Parameter | undefined {
  const { store } = room;
  const place = store.follow(at);
  if (place === undefined) return undefined;
  if (!isObject(place.value)) {
    store.faults.add(place, `a parameter is an object, this is ${describe(place.value)}`, 'write { "name": "id", "in": "path" }');
    return undefined;
  }
  const name = ownText(place.value, "name");
  const location = LOCATIONS.find((known) => known === own(place.value, "in"));
  if (name === undefined) store.faults.add(place, "the parameter has no name", 'add "name"');
  if (location === undefined) {
    store.faults.add(
      step(place, "in"),
      `a parameter is in ${LOCATIONS.join(", ")}; this is ${describe(own(place.value, "in"))}`,
      'add "in": "query"',
    );
  }
  if (name === undefined || location === undefined) return undefined;
  if (location === "path" && own(place.value, "required") !== true) {
    store.faults.add(place, `the path parameter ${JSON.stringify(name)} is not required`, 'add "required": true');
  }
  return readValueObject(place, name, location, "request", room);
}

/**
 * Reads a header of a response, or a reference to one.
 *
 * @param at - Where it stands.
 * @param name - Its name.
 * @param room - The document's schemas.
 */
export function readHeaderObject(at: Place, name: string, room: SchemaRoom): Parameter | undefined {
  const place = room.store.follow(at);
  if (place === undefined) return undefined;
  if (isObject(place.value)) return readValueObject(place, name, "header", "response", room);
  room.store.faults.add(place, `a header is an object, this is ${describe(place.value)}`, 'write { "schema": { … } }');
  return undefined;
}

function readValueObject(place: Place, name: string, location: ParameterLocation, use: SchemaUse, room: SchemaRoom): Parameter {
  const content = step(place, "content");
  const [media] = steps(content);
  const hasSchema = own(place.value, "schema") !== undefined;
  if (!hasSchema && media === undefined) {
    room.store.faults.add(place, `${JSON.stringify(name)} has neither schema nor content`, 'add "schema": { "type": "string" }');
  }
  const schemaPlace = hasSchema ? step(place, "schema") : media === undefined ? undefined : step(media[1], "schema");
  const schema = schemaPlace?.value === undefined ? undefined : room.schema(schemaPlace, use);
  const style = readStyle(place, location, room);
  const explode = own(place.value, "explode");
  return new ValueObject(schema, {
    name,
    in: location,
    required: own(place.value, "required") === true,
    style,
    explode: typeof explode === "boolean" ? explode : style === "form",
    allowReserved: own(place.value, "allowReserved") === true,
    contentType: hasSchema ? undefined : media?.[0],
    examples: readExamples(place, room.store),
  });
}

function readStyle(place: Place, location: ParameterLocation, { store }: SchemaRoom): string {
  const style = own(place.value, "style");
  if (style === undefined) return DEFAULT_STYLES[location];
  const known = stylesIn(location);
  if (typeof style === "string" && known.includes(style)) return style;
  store.faults.add(step(place, "style"), `there is no style ${describe(style)} in ${location}`, `one of ${known.join(", ")}`);
  return DEFAULT_STYLES[location];
}

type ReadParts = Omit<Parameter, "schema" | "shape">;

/** A parameter whose types are read when they are first needed: its schema may refer to what has faults. */
class ValueObject implements Parameter {
  readonly name: string;
  readonly in: ParameterLocation;
  readonly required: boolean;
  readonly style: string;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  readonly contentType: string | undefined;
  readonly examples: ReadonlyMap<string, unknown>;
  readonly schema: ApiSchema | undefined;
  private readShape: ValueShape | undefined;

  constructor(schema: ApiSchema | undefined, parts: ReadParts) {
    this.schema = schema;
    this.name = parts.name;
    this.in = parts.in;
    this.required = parts.required;
    this.style = parts.style;
    this.explode = parts.explode;
    this.allowReserved = parts.allowReserved;
    this.contentType = parts.contentType;
    this.examples = parts.examples;
  }

  get shape(): ValueShape {
    this.readShape ??= this.schema === undefined ? ANY_SHAPE : readShape(this.schema.jsonSchema);
    return this.readShape;
  }
}
