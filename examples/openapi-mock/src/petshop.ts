/** The API of a pet shop, as its owners describe it. */
export const petshop = {
  openapi: "3.1.0",
  info: { title: "Pet shop", version: "1.0.0" },
  servers: [{ url: "https://petshop.example/v1" }],
  paths: {
    "/owners": {
      get: {
        operationId: "listOwners",
        parameters: [{ name: "limit", in: "query", schema: { type: "integer", minimum: 1, maximum: 100, default: 20 } }],
        responses: { "200": json({ type: "array", items: { $ref: "#/components/schemas/Owner" } }) },
      },
      post: {
        operationId: "createOwner",
        requestBody: { required: true, content: { "application/json": { schema: { $ref: "#/components/schemas/Owner" } } } },
        responses: { "201": json({ $ref: "#/components/schemas/Owner" }) },
      },
    },
    "/owners/{ownerId}": {
      parameters: [{ name: "ownerId", in: "path", required: true, schema: { type: "integer", minimum: 1 } }],
      get: { operationId: "getOwner", responses: { "200": json({ $ref: "#/components/schemas/Owner" }) } },
      delete: { operationId: "deleteOwner", responses: { "204": { description: "gone" } } },
    },
    "/owners/{ownerId}/pets": {
      parameters: [{ name: "ownerId", in: "path", required: true, schema: { type: "integer", minimum: 1 } }],
      get: {
        operationId: "listPetsOfOwner",
        responses: { "200": json({ type: "array", items: { $ref: "#/components/schemas/Pet" } }) },
      },
    },
    "/pets": {
      get: {
        operationId: "listPets",
        responses: { "200": json({ type: "array", items: { $ref: "#/components/schemas/Pet" } }) },
      },
    },
  },
  components: {
    schemas: {
      Owner: {
        type: "object",
        required: ["id", "name", "email"],
        properties: {
          id: { type: "integer", minimum: 1, readOnly: true },
          name: { type: "string", minLength: 1 },
          email: { type: "string", format: "email" },
        },
      },
      Pet: {
        type: "object",
        required: ["id", "ownerId", "species"],
        properties: {
          id: { type: "string", format: "uuid", readOnly: true },
          ownerId: { type: "integer", minimum: 1 },
          species: { enum: ["cat", "dog", "parrot"] },
          born: { type: "string", format: "date" },
        },
      },
    },
  },
};

function json(schema: object): object {
  return { description: "fine", content: { "application/json": { schema } } };
}
