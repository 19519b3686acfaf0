import { keyOf } from "../../document/place.js";
import { isObject } from "../../document/plain-object.js";
import { propertiesOf } from "../../entity/describe-entity.js";
import type { ApiSchema } from "../../schema/api-schema.js";
import { patchObject } from "../../world/patch.js";
import type { Thing } from "../../world/shelf.js";
import { withMember } from "./envelope.js";
import type { Exchange } from "./exchange.js";

/**
 * Shows a thing in the schema of a response: as it is where that is the thing's own, else what members the two have in common.
 *
 * @param thing - The thing.
 * @param entity - Its schema.
 * @param schema - The schema of the response, or of a part of it.
 * @param exchange - The request.
 */
export function fitThing({ id, value }: Thing, entity: ApiSchema, schema: ApiSchema, { generation, room }: Exchange): unknown {
  if (keyOf(entity.place) === keyOf(schema.place)) return value;
  const base = generation.make(
    schema,
    generation.rows.row(`view ${schema.name} of ${entity.name}`, generation.rows.row(String(id))),
  );
  if (!isObject(base)) return base;
  const names = propertiesOf(schema.place, room);
  const shared = Object.entries(value).filter(([name]) => names.has(name));
  const absent = Object.keys(base).filter((name) => !Object.hasOwn(value, name) && entityHas(entity, name, room));
  return patchObject(base, [...shared, ...absent.map((name) => [name, undefined] as const)], schema);
}

/** What the thing itself could have and does not have is not made up. */
function entityHas(entity: ApiSchema, name: string, room: Exchange["room"]): boolean {
  return propertiesOf(entity.place, room).has(name);
}

/**
 * A body with something at a path of it; the body as the schema has it where that would not be valid.
 *
 * @param schema - Of the body.
 * @param path - Names of the members on the way.
 * @param member - What stands there.
 * @param base - The body as it was made.
 */
export function placeMember(schema: ApiSchema, path: readonly string[], member: unknown, base: unknown): unknown {
  const body = withMember(base, path, member);
  return schema.accepts(body) ? body : base;
}
