import { type DatasetDefinition, SeedbedError } from "../../../index.js";
import { type ToDatasetOptions, toDatasetDefinition } from "../dataset/to-dataset.js";
import { DocumentStore } from "../document/document-store.js";
import { step, steps } from "../document/place.js";
import { own, ownText } from "../document/plain-object.js";
import { type GeneratedRequest, generateRequest, type OptionalParts } from "../generate/generate-request.js";
import { type GeneratedResponse, generateResponse } from "../generate/generate-response.js";
import { Generation } from "../generate/generation.js";
import { checkSchemas } from "../operation/check-document-schemas.js";
import type { Operation, SecurityScheme } from "../operation/operation.js";
import { readOperations } from "../operation/read-operations.js";
import { readSecuritySchemes } from "../operation/read-security.js";
import type { ApiSchema } from "../schema/api-schema.js";
import type { SchemaUse } from "../schema/json-schema.js";
import { SchemaRoom } from "../schema/schema-room.js";
import type { GenerateOptions, OpenApiOptions, OpenApiValueOptions } from "./open-api-options.js";
import { type ResolvedValueOptions, resolveValueOptions } from "./resolve-value-options.js";

/** Seeds whose values are kept at hand. */
const MAX_SEEDS = 100;

/** An OpenAPI document that was read and found in order, and makes values of its schemas. */
export class OpenApi {
  /** `info.title`. */
  readonly title: string;
  /** As the document states it: `3.1.0`. */
  readonly version: string;
  /** Component schemas by name. */
  readonly schemas: Readonly<Record<string, ApiSchema>>;
  /** Operations by operationId, or by method and path: `"GET /users/{id}"`. */
  readonly operations: Readonly<Record<string, Operation>>;
  /** Operations of webhooks, by operationId or by method and name: `"POST orderShipped"`. */
  readonly webhooks: Readonly<Record<string, Operation>>;
  /** Security schemes by name. */
  readonly securitySchemes: ReadonlyMap<string, SecurityScheme>;
  /** URLs that paths are relative to. */
  readonly servers: readonly string[];
  /** @internal */
  readonly room: SchemaRoom;
  /** @internal */
  readonly options: ResolvedValueOptions;
  private readonly all: readonly Operation[];
  private readonly generations = new Map<string, Generation>();

  /** @internal */
  constructor(room: SchemaRoom, operations: readonly Operation[], options: ResolvedValueOptions) {
    const { main } = room.store;
    this.room = room;
    this.options = options;
    this.all = operations;
    this.title = ownText(own(main.value, "info"), "title") ?? "";
    this.version = ownText(main.value, "openapi") ?? "";
    this.schemas = byName(
      steps(step(step(main, "components"), "schemas")).map(([name, place]) => [name, room.schema(place, "any")]),
    );
    this.operations = byName(operations.filter(({ isWebhook }) => !isWebhook).map((operation) => [operation.key, operation]));
    this.webhooks = byName(operations.filter(({ isWebhook }) => isWebhook).map((operation) => [operation.key, operation]));
    this.securitySchemes = readSecuritySchemes(room);
    this.servers = steps(step(main, "servers")).map(([, { value }]) => readServer(value));
  }

  /**
   * The same document with other values: it is not read again, and what was compiled of it is shared.
   *
   * @param options - Seed, locales, examples, options of schemas; those left out stay as they are.
   * @throws SeedbedError `OPTION_INVALID`.
   */
  withOptions(options: OpenApiValueOptions): OpenApi {
    return new OpenApi(this.room, this.all, resolveValueOptions(options, this.options));
  }

  /**
   * Makes values of a component schema.
   *
   * @param name - The schema's name.
   * @param options - Seed, how many, which; `use` leaves out what is `readOnly` in requests or `writeOnly` in responses.
   * @returns A value, or a list of them when `count` is given.
   * @throws SeedbedError `OPENAPI_NAME_UNKNOWN`, and those of JSON Schemas.
   */
  generateSchema<T = unknown>(name: string, options: GenerateOptions & { readonly count: number; readonly use?: SchemaUse }): T[];
  generateSchema<T = unknown>(name: string, options?: GenerateOptions & { readonly use?: SchemaUse }): T;
  generateSchema(name: string, options: GenerateOptions & { readonly use?: SchemaUse } = {}): unknown {
    const { use = "any" } = options;
    const known = findNamed(this.schemas, name, "schema");
    const schema = use === "any" ? known : this.room.schema(known.place, use);
    return this.each(options, (row, generation) => generation.make(schema, row));
  }

  /**
   * Makes requests of an operation: parameters written in their styles, and a body.
   *
   * @param key - operationId, or method and path.
   * @param options - Seed, how many, which; `optional` says which optional parts they have, `"some"` unless stated.
   * @returns A request, or a list of them when `count` is given.
   * @throws SeedbedError `OPENAPI_NAME_UNKNOWN`, and those of JSON Schemas.
   */
  generateRequest(
    key: string,
    options: GenerateOptions & { readonly count: number; readonly optional?: OptionalParts },
  ): GeneratedRequest[];
  generateRequest(key: string, options?: GenerateOptions & { readonly optional?: OptionalParts }): GeneratedRequest;
  generateRequest(key: string, options: GenerateOptions & { readonly optional?: OptionalParts } = {}): unknown {
    const operation = this.operation(key);
    return this.each(options, (row, generation) => generateRequest(operation, row, options.optional ?? "some", generation));
  }

  /**
   * Makes responses of an operation.
   *
   * @param key - operationId, or method and path.
   * @param options - Seed, how many, which; `status` and `mediaType`, the first success and JSON unless stated.
   * @returns A response, or a list of them when `count` is given.
   * @throws SeedbedError `OPENAPI_NAME_UNKNOWN`, and those of JSON Schemas.
   */
  generateResponse(
    key: string,
    options: GenerateOptions & { readonly count: number; readonly status?: number; readonly mediaType?: string },
  ): GeneratedResponse[];
  generateResponse(
    key: string,
    options?: GenerateOptions & { readonly status?: number; readonly mediaType?: string },
  ): GeneratedResponse;
  generateResponse(
    key: string,
    options: GenerateOptions & { readonly status?: number; readonly mediaType?: string } = {},
  ): unknown {
    const operation = this.operation(key);
    return this.each(options, (row, generation) => generateResponse(operation, row, options, generation));
  }

  /**
   * Turns component schemas into a dataset definition: one table for each object with an id, `User` → `users`, and references
   * where members are named after another, `userId`. Embedded objects are made by their own schema.
   *
   * @param options - Rows, fields of one's own.
   * @returns A definition for `createDataset`.
   * @throws SeedbedError `OPENAPI_NO_ENTITIES`, and those of JSON Schemas.
   */
  toDataset(options: ToDatasetOptions = {}): DatasetDefinition {
    return toDatasetDefinition(this.schemas, this.room, this.options.schemas, options);
  }

  /**
   * An operation, or one of a webhook.
   *
   * @param key - operationId, or method and path.
   * @throws SeedbedError `OPENAPI_NAME_UNKNOWN`.
   */
  operation(key: string): Operation {
    return Object.hasOwn(this.webhooks, key) ? this.webhooks[key]! : findNamed(this.operations, key, "operation");
  }

  /** @internal */
  generation(seed = this.options.seed): Generation {
    const key = String(seed);
    let found = this.generations.get(key);
    if (found === undefined) {
      if (this.generations.size >= MAX_SEEDS) this.generations.clear();
      found = new Generation(seed, { ...this.options, store: this.room.store });
      this.generations.set(key, found);
    }
    return found;
  }

  private each(options: GenerateOptions, make: (row: number, generation: Generation) => unknown): unknown {
    const { seed, count, at = 0 } = options;
    const generation = this.generation(seed);
    return count === undefined ? make(at, generation) : Array.from({ length: count }, (_, i) => make(at + i, generation));
  }
}

/**
 * Reads an OpenAPI document, version 3.0 or 3.1.
 *
 * @param document - The document as an object, or its text.
 * @param options - Seed, locales, further documents; `parse` for texts in YAML.
 * @returns The document's schemas and operations, and values of them.
 * @throws SeedbedError `OPENAPI_INVALID`, with every fault as an issue; `OPENAPI_VERSION_UNSUPPORTED`, `OPTION_INVALID`.
 * @example
 * ```ts
 * const api = openapi({
 *   openapi: "3.1.0",
 *   info: { title: "Pets", version: "1" },
 *   components: { schemas: { Pet: { type: "object", required: ["name"], properties: { name: { type: "string" } } } } },
 * });
 * api.generateSchema("Pet", { seed: "demo", count: 3 });
 * ```
 */
export function openapi(document: unknown, options: OpenApiOptions = {}): OpenApi {
  const values = resolveValueOptions(options);
  const store = new DocumentStore(document, options);
  const room = new SchemaRoom(store);
  const operations = readOperations(room);
  checkSchemas(room, operations);
  store.faults.throwIfAny();
  return new OpenApi(room, operations, values);
}

function readServer(server: unknown): string {
  return (ownText(server, "url") ?? "/").replace(/\{([^{}]*)\}/g, (_, name: string) => {
    const fallback = own(own(own(server, "variables"), name), "default");
    return typeof fallback === "string" ? fallback : name;
  });
}

function byName<T>(entries: readonly (readonly [string, T])[]): Readonly<Record<string, T>> {
  const out: Record<string, T> = Object.create(null);
  for (const [name, value] of entries) out[name] = value;
  return Object.freeze(out);
}

function findNamed<T>(all: Readonly<Record<string, T>>, name: string, what: string): T {
  if (Object.hasOwn(all, name)) return all[name]!;
  const known = Object.keys(all);
  throw new SeedbedError("OPENAPI_NAME_UNKNOWN", `the document has no ${what} ${JSON.stringify(name)}`, {
    hint:
      known.length === 0
        ? `it has no ${what} at all`
        : `it has ${known.slice(0, 20).join(", ")}${known.length > 20 ? ", …" : ""}`,
    details: { name },
  });
}
