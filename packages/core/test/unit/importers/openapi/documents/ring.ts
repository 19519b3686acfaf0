type Json = Record<string, unknown>;

/**
 * A document of many schemas that all lead to each other, with some that must be there, a nullable one and a choice.
 *
 * @param count - How many schemas.
 */
export function createRing(count: number): Json {
  const schemas: Json = {};
  const paths: Json = {};
  const json = (schema: unknown): Json => ({ description: "fine", content: { "application/json": { schema } } });
  for (let i = 0; i < count; i++) {
    const to = (step: number): Json => ({ $ref: `#/components/schemas/Part${(i * 7 + step) % count}` });
    const ref = { $ref: `#/components/schemas/Part${i}` };
    schemas[`Part${i}`] = {
      type: "object",
      required: i % 10 === 0 ? ["id", "name", "seal"] : ["id", "name"],
      properties: {
        id: { type: "integer", minimum: 1 },
        name: { type: "string", maxLength: 40 },
        secret: { type: "string", writeOnly: true },
        next: { anyOf: [to(1), { type: "null" }] },
        parts: { type: "array", items: to(2), maxItems: 3 },
        either: { oneOf: [to(3), { type: "integer" }] },
        seal: { $ref: `#/components/schemas/Seal${i % 5}` },
      },
    };
    const id = { name: "id", in: "path", required: true, schema: { type: "integer", minimum: 1 } };
    paths[`/part${i}`] = {
      get: { operationId: `list${i}`, responses: { 200: json({ type: "array", items: ref }) } },
      post: {
        operationId: `make${i}`,
        requestBody: { required: true, content: { "application/json": { schema: ref } } },
        responses: { 201: json(ref) },
      },
    };
    paths[`/part${i}/{id}`] = { get: { operationId: `get${i}`, parameters: [id], responses: { 200: json(ref) } } };
  }
  for (let i = 0; i < 5; i++) {
    schemas[`Seal${i}`] = { type: "object", required: ["wax"], properties: { wax: { type: "string", enum: ["red", "blue"] } } };
  }
  return { openapi: "3.1.0", info: { title: "Ring", version: "1" }, paths, components: { schemas } };
}
