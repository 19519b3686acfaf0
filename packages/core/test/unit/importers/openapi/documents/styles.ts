const list = { type: "array", minItems: 1, maxItems: 4, items: { type: "string", pattern: "^[a-z]{1,6}$" } };
const color = {
  type: "object",
  required: ["r", "g"],
  additionalProperties: false,
  properties: { r: { type: "integer" }, g: { type: "integer" }, name: { type: "string", pattern: "^[a-z]{1,6}$" } },
};

const at = (place: string, name: string, style: string, explode: boolean, schema: object): object => ({
  name,
  in: place,
  style,
  explode,
  required: true,
  schema,
});
const answer = {
  "200": {
    description: "fine",
    content: { "application/json": { schema: { type: "object", properties: { ok: { const: true } }, required: ["ok"] } } },
  },
};

/** Every style of parameters, and discriminators of all sorts, in OpenAPI 3.1. */
export const styles = {
  openapi: "3.1.0",
  info: { title: "Styles", version: "1" },
  paths: {
    "/path/{a}/{b}/{c}/{d}/{e}/{f}": {
      get: {
        operationId: "inPath",
        parameters: [
          at("path", "a", "simple", false, list),
          at("path", "b", "simple", true, color),
          at("path", "c", "label", true, list),
          at("path", "d", "label", false, color),
          at("path", "e", "matrix", true, list),
          at("path", "f", "matrix", false, color),
        ],
        responses: answer,
      },
    },
    "/query": {
      get: {
        operationId: "inQuery",
        parameters: [
          at("query", "a", "form", true, list),
          at("query", "b", "form", false, list),
          at("query", "c", "spaceDelimited", false, list),
          at("query", "d", "pipeDelimited", false, list),
          at("query", "e", "deepObject", true, color),
          at("query", "f", "form", false, color),
          at("query", "g", "form", true, color),
          { name: "h", in: "query", required: true, content: { "application/json": { schema: color } } },
          { name: "i", in: "query", schema: { type: ["integer", "boolean", "null"] } },
        ],
        responses: answer,
      },
    },
    "/elsewhere": {
      get: {
        operationId: "elsewhere",
        parameters: [
          at("header", "X-List", "simple", false, list),
          at("header", "X-Color", "simple", true, color),
          at("cookie", "session", "form", false, list),
          { name: "X-Text", in: "header", required: true, schema: { type: "string", enum: ["grüße, welt", "a=b"] } },
        ],
        responses: answer,
      },
    },
    "/files/{name}.{extension}": {
      get: {
        operationId: "getFile",
        parameters: [
          { name: "name", in: "path", required: true, schema: { type: "string", pattern: "^[a-z]{1,8}$" } },
          { name: "extension", in: "path", required: true, schema: { enum: ["txt", "csv"] } },
        ],
        responses: { "200": { description: "content", content: { "text/plain": { schema: { type: "string" } } } } },
      },
    },
    "/pets": {
      get: {
        operationId: "listPets",
        responses: {
          "200": {
            description: "pets",
            content: { "application/json": { schema: { type: "array", items: { $ref: "#/components/schemas/Pet" } } } },
          },
        },
      },
      post: {
        operationId: "createPet",
        requestBody: { required: true, content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } } },
        responses: {
          "201": { description: "made", content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } } },
        },
      },
    },
    "/pets/{petId}": {
      get: {
        operationId: "getPet",
        parameters: [{ name: "petId", in: "path", required: true, schema: { type: "integer", minimum: 1 } }],
        responses: {
          "200": { description: "a pet", content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } } },
        },
      },
    },
    "/shapes": {
      get: {
        operationId: "getShape",
        responses: {
          "200": { description: "a shape", content: { "application/json": { schema: { $ref: "#/components/schemas/Shape" } } } },
        },
      },
    },
  },
  components: {
    schemas: {
      Pet: {
        type: "object",
        required: ["id", "petType"],
        properties: { id: { type: "integer", minimum: 1 }, petType: { type: "string" }, name: { type: "string" } },
        discriminator: { propertyName: "petType", mapping: { dog: "#/components/schemas/Dog", puppy: "Puppy" } },
      },
      Cat: {
        allOf: [
          { $ref: "#/components/schemas/Pet" },
          { type: "object", required: ["lives"], properties: { lives: { type: "integer", minimum: 1, maximum: 9 } } },
        ],
      },
      Dog: {
        allOf: [
          { $ref: "#/components/schemas/Pet" },
          { type: "object", required: ["bark"], properties: { bark: { enum: ["woof", "arf"] } } },
        ],
      },
      Puppy: {
        allOf: [
          { $ref: "#/components/schemas/Dog" },
          { type: "object", required: ["weeks"], properties: { weeks: { type: "integer", minimum: 1, maximum: 52 } } },
        ],
      },
      Shape: {
        oneOf: [{ $ref: "#/components/schemas/Circle" }, { $ref: "#/components/schemas/Square" }],
        discriminator: { propertyName: "kind", mapping: { round: "#/components/schemas/Circle", quad: "Square" } },
      },
      Circle: {
        type: "object",
        required: ["kind", "radius"],
        properties: { kind: { type: "string" }, radius: { type: "number", exclusiveMinimum: 0 } },
      },
      Square: {
        type: "object",
        required: ["kind", "side"],
        properties: { kind: { type: "string" }, side: { type: "number", exclusiveMinimum: 0 } },
      },
    },
  },
};
