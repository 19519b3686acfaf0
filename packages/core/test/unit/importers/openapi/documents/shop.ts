/** A shop in OpenAPI 3.0: collections, nested lists, pages, filters, envelopes, readOnly and writeOnly. */
export const shop = {
  openapi: "3.0.3",
  info: { title: "Shop", version: "1.0.0" },
  servers: [{ url: "https://{region}.shop.example/v1", variables: { region: { default: "eu" } } }],
  security: [{ token: [] }, { key: [] }],
  paths: {
    "/users": {
      get: {
        operationId: "listUsers",
        parameters: [
          { $ref: "#/components/parameters/Limit" },
          { name: "offset", in: "query", schema: { type: "integer", minimum: 0, default: 0 } },
          { name: "role", in: "query", schema: { $ref: "#/components/schemas/Role" } },
        ],
        responses: {
          200: {
            description: "users",
            headers: {
              "X-Total-Count": { schema: { type: "integer" } },
              "X-Request-Id": { schema: { type: "string", format: "uuid" } },
            },
            content: { "application/json": { schema: { type: "array", items: { $ref: "#/components/schemas/User" } } } },
          },
        },
      },
      post: {
        operationId: "createUser",
        requestBody: { $ref: "#/components/requestBodies/NewUser" },
        responses: {
          201: { description: "made", content: { "application/json": { schema: { $ref: "#/components/schemas/User" } } } },
          400: { $ref: "#/components/responses/Failure" },
        },
      },
    },
    "/users/{userId}": {
      parameters: [{ $ref: "#/components/parameters/UserId" }],
      get: {
        operationId: "getUser",
        responses: {
          200: { description: "a user", content: { "application/json": { schema: { $ref: "#/components/schemas/User" } } } },
          404: { $ref: "#/components/responses/Failure" },
        },
      },
      put: {
        operationId: "putUser",
        requestBody: { required: true, content: { "application/json": { schema: { $ref: "#/components/schemas/User" } } } },
        responses: {
          200: { description: "ok", content: { "application/json": { schema: { $ref: "#/components/schemas/User" } } } },
        },
      },
      patch: {
        operationId: "patchUser",
        requestBody: {
          required: true,
          content: {
            "application/merge-patch+json": { schema: { $ref: "#/components/schemas/UserPatch" } },
            "application/json": { schema: { $ref: "#/components/schemas/UserPatch" } },
          },
        },
        responses: {
          200: { description: "ok", content: { "application/json": { schema: { $ref: "#/components/schemas/User" } } } },
        },
      },
      delete: { operationId: "deleteUser", responses: { 204: { description: "gone" } } },
    },
    "/users/{userId}/orders": {
      parameters: [{ $ref: "#/components/parameters/UserId" }],
      get: {
        operationId: "listOrdersOfUser",
        parameters: [
          { $ref: "#/components/parameters/Limit" },
          { name: "page", in: "query", schema: { type: "integer", minimum: 1 } },
        ],
        responses: {
          200: { description: "orders", content: { "application/json": { schema: { $ref: "#/components/schemas/OrderPage" } } } },
        },
      },
    },
    "/users/{userId}/avatar": {
      parameters: [{ $ref: "#/components/parameters/UserId" }],
      get: {
        operationId: "getAvatar",
        responses: {
          200: { description: "a picture", content: { "image/png": { schema: { type: "string", format: "binary" } } } },
        },
      },
      put: {
        operationId: "putAvatar",
        requestBody: {
          content: {
            "multipart/form-data": {
              schema: {
                type: "object",
                required: ["file"],
                properties: { file: { type: "string", format: "binary" }, tags: { type: "array", items: { type: "string" } } },
              },
            },
          },
        },
        responses: { 204: { description: "kept" } },
      },
    },
    "/orders": {
      get: {
        operationId: "listOrders",
        parameters: [
          { $ref: "#/components/parameters/Limit" },
          { name: "page", in: "query", schema: { type: "integer", minimum: 1 } },
          {
            name: "status",
            in: "query",
            explode: false,
            schema: { type: "array", items: { $ref: "#/components/schemas/Status" } },
          },
          { name: "userId", in: "query", schema: { type: "integer", format: "int64" } },
        ],
        responses: {
          200: { description: "orders", content: { "application/json": { schema: { $ref: "#/components/schemas/OrderPage" } } } },
        },
      },
      post: {
        operationId: "createOrder",
        requestBody: {
          required: true,
          content: {
            "application/json": { schema: { $ref: "#/components/schemas/Order" } },
            "application/x-www-form-urlencoded": { schema: { $ref: "#/components/schemas/Order" } },
          },
        },
        responses: {
          201: {
            description: "made",
            headers: { Location: { schema: { type: "string" } } },
            content: { "application/json": { schema: { $ref: "#/components/schemas/Order" } } },
          },
        },
      },
    },
    "/orders/{orderId}": {
      get: {
        operationId: "getOrder",
        parameters: [{ name: "orderId", in: "path", required: true, schema: { type: "string", format: "uuid" } }],
        responses: {
          200: {
            description: "an order",
            content: {
              "application/json": { schema: { $ref: "#/components/schemas/Order" } },
              "application/xml": { schema: { $ref: "#/components/schemas/Order" } },
            },
          },
        },
      },
    },
    "/orders/{orderId}/items": {
      get: {
        operationId: "listItems",
        parameters: [{ name: "orderId", in: "path", required: true, schema: { type: "string", format: "uuid" } }],
        responses: {
          200: {
            description: "items",
            content: {
              "application/json": { schema: { type: "array", maxItems: 10, items: { $ref: "#/components/schemas/Item" } } },
            },
          },
        },
      },
    },
    "/orders/{orderId}/items/{line}": {
      get: {
        operationId: "getItem",
        parameters: [
          { name: "orderId", in: "path", required: true, schema: { type: "string", format: "uuid" } },
          { name: "line", in: "path", required: true, schema: { type: "integer", minimum: 1 } },
        ],
        responses: {
          200: { description: "an item", content: { "application/json": { schema: { $ref: "#/components/schemas/Item" } } } },
        },
      },
    },
    "/settings": {
      get: {
        operationId: "getSettings",
        security: [],
        responses: {
          200: {
            description: "settings",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Settings" } } },
          },
        },
      },
      put: {
        operationId: "putSettings",
        requestBody: { required: true, content: { "application/json": { schema: { $ref: "#/components/schemas/Settings" } } } },
        responses: {
          200: {
            description: "settings",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Settings" } } },
          },
        },
      },
    },
    "/me": {
      get: {
        operationId: "getMe",
        responses: {
          default: { description: "me", content: { "application/json": { schema: { $ref: "#/components/schemas/User" } } } },
        },
      },
    },
    "/health": {
      get: {
        responses: { 200: { description: "fine", content: { "text/plain": { schema: { type: "string", enum: ["ok"] } } } } },
      },
    },
  },
  components: {
    securitySchemes: {
      token: { type: "http", scheme: "bearer" },
      key: { type: "apiKey", in: "header", name: "X-Api-Key" },
    },
    parameters: {
      Limit: { name: "limit", in: "query", schema: { type: "integer", minimum: 1, maximum: 50, default: 10 } },
      UserId: { name: "userId", in: "path", required: true, schema: { type: "integer", format: "int64", minimum: 1 } },
    },
    requestBodies: {
      NewUser: { required: true, content: { "application/json": { schema: { $ref: "#/components/schemas/User" } } } },
    },
    responses: {
      Failure: {
        description: "a failure",
        content: { "application/json": { schema: { $ref: "#/components/schemas/Failure" } } },
      },
    },
    schemas: {
      Role: { type: "string", enum: ["admin", "buyer", "seller"] },
      Status: { type: "string", enum: ["open", "paid", "shipped"] },
      User: {
        type: "object",
        additionalProperties: false,
        required: ["id", "email", "role", "password", "createdAt"],
        properties: {
          id: { type: "integer", format: "int64", readOnly: true, example: 10 },
          email: { type: "string", format: "email" },
          name: { type: "string", minLength: 1, maxLength: 80, example: "Ada Lovelace" },
          role: { $ref: "#/components/schemas/Role" },
          password: { type: "string", format: "password", minLength: 8, writeOnly: true },
          nickname: { type: "string", nullable: true },
          rating: { type: "number", minimum: 0, exclusiveMinimum: true, maximum: 5 },
          logins: { type: "integer", format: "int32", minimum: 0 },
          avatar: { type: "string", format: "byte" },
          createdAt: { type: "string", format: "date-time", readOnly: true },
        },
      },
      UserPatch: {
        type: "object",
        minProperties: 1,
        properties: { email: { type: "string", format: "email" }, nickname: { type: "string", nullable: true } },
      },
      Order: {
        type: "object",
        required: ["id", "userId", "status", "total"],
        properties: {
          id: { type: "string", format: "uuid", readOnly: true },
          userId: { type: "integer", format: "int64", minimum: 1 },
          user: { allOf: [{ $ref: "#/components/schemas/User" }], readOnly: true },
          status: { $ref: "#/components/schemas/Status" },
          total: { type: "number", minimum: 0, multipleOf: 0.01 },
          notes: { type: "array", items: { type: "string" }, maxItems: 3 },
        },
      },
      OrderPage: {
        type: "object",
        required: ["items", "total", "page", "hasMore"],
        properties: {
          items: { type: "array", items: { $ref: "#/components/schemas/Order" } },
          total: { type: "integer", minimum: 0 },
          page: { type: "integer", minimum: 1 },
          hasMore: { type: "boolean" },
        },
      },
      Item: {
        type: "object",
        required: ["line", "orderId", "sku"],
        properties: {
          line: { type: "integer", minimum: 1 },
          orderId: { type: "string", format: "uuid" },
          sku: { type: "string", pattern: "^[A-Z]{3}-[0-9]{4}$" },
          quantity: { type: "integer", minimum: 1, maximum: 99 },
        },
      },
      Settings: {
        type: "object",
        required: ["currency", "theme"],
        properties: {
          currency: { type: "string", enum: ["EUR", "USD"] },
          theme: { type: "string", enum: ["dark", "light"] },
          limit: { type: "integer", minimum: 1 },
        },
      },
      Failure: { type: "object", required: ["message"], properties: { message: { type: "string" }, code: { type: "integer" } } },
    },
  },
} as const;
