/** An issue tracker in OpenAPI 3.1: type arrays, const, references with siblings, webhooks, cursors, nested things without a home. */
export const tracker = {
  openapi: "3.1.0",
  info: { title: "Tracker", version: "2.0.0" },
  jsonSchemaDialect: "https://spec.openapis.org/oas/3.1/dialect/base",
  paths: {
    "/projects": {
      get: {
        operationId: "listProjects",
        parameters: [
          { name: "page_size", in: "query", schema: { type: "integer", minimum: 1, maximum: 100 } },
          { name: "cursor", in: "query", schema: { type: "string" } },
        ],
        responses: {
          "200": {
            description: "projects",
            content: { "application/json": { schema: { $ref: "#/components/schemas/ProjectList" } } },
          },
        },
      },
      post: {
        operationId: "createProject",
        requestBody: { required: true, content: { "application/json": { schema: { $ref: "#/components/schemas/NewProject" } } } },
        responses: {
          "2XX": {
            description: "made",
            content: { "application/json": { schema: { $ref: "#/components/schemas/ProjectEnvelope" } } },
          },
        },
      },
    },
    "/projects/{slug}": {
      parameters: [{ name: "slug", in: "path", required: true, schema: { $ref: "#/components/schemas/Slug" } }],
      get: {
        operationId: "getProject",
        responses: {
          "200": {
            description: "a project",
            content: { "application/json": { schema: { $ref: "#/components/schemas/ProjectEnvelope" } } },
          },
        },
      },
      delete: { operationId: "deleteProject", responses: { "204": { description: "gone" } } },
    },
    "/projects/{slug}/issues": {
      parameters: [{ name: "slug", in: "path", required: true, schema: { $ref: "#/components/schemas/Slug" } }],
      get: {
        operationId: "listIssues",
        parameters: [
          { name: "state", in: "query", schema: { enum: ["open", "closed"] } },
          { name: "per_page", in: "query", schema: { type: "integer", minimum: 1, maximum: 100, default: 30 } },
          { name: "page", in: "query", schema: { type: "integer", minimum: 1, default: 1 } },
        ],
        responses: {
          "200": {
            description: "issues",
            content: { "application/json": { schema: { type: "array", items: { $ref: "#/components/schemas/Issue" } } } },
          },
        },
      },
      post: {
        operationId: "createIssue",
        requestBody: { required: true, content: { "application/json": { schema: { $ref: "#/components/schemas/Issue" } } } },
        responses: {
          "201": { description: "made", content: { "application/json": { schema: { $ref: "#/components/schemas/Issue" } } } },
        },
      },
    },
    "/projects/{slug}/issues/{number}": {
      parameters: [
        { name: "slug", in: "path", required: true, schema: { $ref: "#/components/schemas/Slug" } },
        { name: "number", in: "path", required: true, schema: { type: "integer", minimum: 1 } },
      ],
      get: {
        operationId: "getIssue",
        responses: {
          "200": { description: "an issue", content: { "application/json": { schema: { $ref: "#/components/schemas/Issue" } } } },
          "404": {
            description: "none",
            content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
          },
        },
      },
      patch: {
        operationId: "patchIssue",
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { type: "object", properties: { title: { type: "string" }, state: { enum: ["open", "closed"] } } },
            },
          },
        },
        responses: {
          "200": { description: "an issue", content: { "application/json": { schema: { $ref: "#/components/schemas/Issue" } } } },
        },
      },
    },
    "/projects/{slug}/issues/{number}/close": {
      post: {
        operationId: "closeIssue",
        parameters: [
          { name: "slug", in: "path", required: true, schema: { $ref: "#/components/schemas/Slug" } },
          { name: "number", in: "path", required: true, schema: { type: "integer", minimum: 1 } },
        ],
        responses: {
          "200": {
            description: "the issue",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Issue" } } },
          },
        },
      },
    },
    "/tree": { $ref: "#/components/pathItems/Tree" },
    "/search": {
      post: {
        operationId: "search",
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { type: "object", required: ["query"], properties: { query: { type: "string", minLength: 1 } } },
            },
          },
        },
        responses: {
          "200": {
            description: "hits",
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  required: ["query", "hits"],
                  properties: {
                    query: { type: "string" },
                    hits: { type: "array", items: { $ref: "#/components/schemas/Issue" } },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
  webhooks: {
    issueOpened: {
      post: {
        operationId: "onIssueOpened",
        requestBody: {
          content: {
            "application/json": {
              schema: {
                type: "object",
                required: ["event", "issue"],
                properties: { event: { const: "issue.opened" }, issue: { $ref: "#/components/schemas/Issue" } },
              },
            },
          },
        },
        responses: { "204": { description: "heard" } },
      },
    },
  },
  components: {
    pathItems: {
      Tree: {
        get: {
          operationId: "getTree",
          responses: {
            "200": { description: "a tree", content: { "application/json": { schema: { $ref: "#/components/schemas/Node" } } } },
          },
        },
      },
    },
    schemas: {
      Slug: { type: "string", pattern: "^[a-z]{3,12}$" },
      NewProject: {
        type: "object",
        required: ["slug", "title"],
        properties: { slug: { $ref: "#/components/schemas/Slug" }, title: { type: "string", minLength: 1 } },
      },
      Project: {
        type: "object",
        required: ["slug", "title", "visibility"],
        properties: {
          slug: { $ref: "#/components/schemas/Slug", description: "What the project is called in paths." },
          title: { type: "string", minLength: 1, examples: ["Apollo", "Gemini"] },
          visibility: { enum: ["public", "private"], default: "public" },
          budget: { type: ["number", "null"], exclusiveMinimum: 0 },
          parent: { anyOf: [{ $ref: "#/components/schemas/Project" }, { type: "null" }] },
        },
      },
      ProjectEnvelope: {
        type: "object",
        required: ["data"],
        properties: { data: { $ref: "#/components/schemas/Project" }, version: { const: 2 } },
      },
      ProjectList: {
        type: "object",
        required: ["data", "meta"],
        properties: {
          data: { type: "array", items: { $ref: "#/components/schemas/Project" } },
          meta: {
            type: "object",
            required: ["total", "next_cursor"],
            properties: { total: { type: "integer" }, next_cursor: { type: ["string", "null"] } },
          },
        },
      },
      Issue: {
        type: "object",
        required: ["number", "title", "state", "project_slug"],
        properties: {
          number: { type: "integer", readOnly: true, minimum: 1 },
          project_slug: { type: "string", readOnly: true },
          slug: { type: "string", readOnly: true },
          title: { type: "string", minLength: 1, maxLength: 120 },
          state: { type: "string", enum: ["open", "closed"] },
          labels: { type: "array", uniqueItems: true, items: { type: "string", enum: ["bug", "docs", "idea"] } },
          assignee: {
            type: ["object", "null"],
            required: ["login"],
            properties: { login: { type: "string" } },
            additionalProperties: false,
          },
          position: { type: "array", prefixItems: [{ type: "integer" }, { type: "integer" }], items: false, minItems: 2 },
        },
        if: { properties: { state: { const: "closed" } }, required: ["state"] },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
        then: { required: ["closed_at"], properties: { closed_at: { type: "string", format: "date-time" } } },
      },
      Node: {
        $id: "https://tracker.example/schemas/node",
        type: "object",
        required: ["label"],
        properties: {
          label: { type: "string" },
          children: { type: "array", maxItems: 3, items: { $ref: "#" } },
          kind: { $ref: "#kind" },
        },
        $defs: { kind: { $anchor: "kind", enum: ["leaf", "branch"] } },
      },
      Problem: {
        type: "object",
        required: ["title", "status"],
        properties: { title: { type: "string" }, status: { type: "integer" }, detail: { type: "string" } },
      },
    },
  },
} as const;
