export { type OpenApi, openapi } from "./api/open-api.js";
export type { GenerateOptions, OpenApiOptions, OpenApiValueOptions } from "./api/open-api-options.js";
export type { ToDatasetOptions } from "./dataset/to-dataset.js";
export type { GeneratedRequest, OptionalParts } from "./generate/generate-request.js";
export type { GeneratedResponse } from "./generate/generate-response.js";
export type {
  ApiResponse,
  FormEncoding,
  Header,
  MediaType,
  Operation,
  RequestBody,
  SecurityRequirement,
  SecurityScheme,
} from "./operation/operation.js";
export type { Parameter } from "./parameters/parameter.js";
export type { ParameterLocation } from "./parameters/styles/style.js";
export type { ValueShape } from "./parameters/value-shape.js";
export type { ApiSchema } from "./schema/api-schema.js";
export type { ExampleMode } from "./schema/example-mode.js";
export type { Violation } from "./schema/json-judge.js";
export type { JsonSchema, SchemaUse } from "./schema/json-schema.js";
export type { ValueOptions } from "./schema/value-maker.js";
export type { FastifyLike } from "./server/fastify-plugin.js";
export type { FetchRequest, FetchResponse, ResponseLike } from "./server/fetch-adapter.js";
export type { MockRequest, MockResponse } from "./server/message/mock-message.js";
export { type MockServer, mockServer } from "./server/mock-server.js";
export type { MockServerOptions } from "./server/mock-server-options.js";
