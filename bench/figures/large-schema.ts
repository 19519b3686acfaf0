type Schema = Record<string, unknown>;

const ENTITIES = 31;

function describeField(entity: number, field: number): Schema {
  const other = (entity * 7 + field) % ENTITIES;
  const kinds: readonly Schema[] = [
    { type: "string", format: "uuid" },
    { type: "string", minLength: 3, maxLength: 40 + field },
    { type: "integer", minimum: 0, maximum: 1000 * (field + 1) },
    { type: "string", pattern: `^[A-Z]{2}-[0-9]{${3 + (field % 4)}}$` },
    { type: "string", format: "date-time" },
    { enum: ["new", "open", `closed-${entity}`, "gone"] },
    { type: "array", items: { $ref: `#/$defs/entity${other}` }, maxItems: 2 },
    { anyOf: [{ type: "string", format: "email" }, { type: "null" }] },
  ];
  return kinds[(entity + field) % kinds.length]!;
}

/** A schema of some two thousand lines, printed in the usual way: thirty-one kinds of object that refer to each other. */
export function createLargeSchema(): Schema {
  const definitions: Schema = {};
  for (let entity = 0; entity < ENTITIES; entity++) {
    const fields = Array.from({ length: 9 }, (_, field) => [`field${field}`, describeField(entity, field)] as const);
    definitions[`entity${entity}`] = {
      type: "object",
      properties: Object.fromEntries(fields),
      required: ["field0", "field2", "field4"],
      additionalProperties: false,
    };
  }
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    type: "object",
    properties: { root: { $ref: "#/$defs/entity0" }, other: { $ref: "#/$defs/entity9" } },
    required: ["root"],
    $defs: definitions,
  };
}
