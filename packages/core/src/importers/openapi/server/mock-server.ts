import { isSeedbedError } from "../../../index.js";
import { OpenApi, openapi } from "../api/open-api.js";
import { assertNoReading } from "../api/resolve-value-options.js";
import { classify } from "../entity/classify.js";
import type { Action } from "../entity/resource.js";
import { makeResponseBody, responseFor } from "../generate/generate-response.js";
import { decodePercent } from "../parameters/percent.js";
import { Store } from "../world/store.js";
import { WorldModel } from "../world/world-model.js";
import { type Exchange, isProblem, labelOf, type ServerState } from "./answer/exchange.js";
import { perform } from "./answer/perform.js";
import { respond, respondMissing, successFor, withValidBody } from "./answer/respond.js";
import { type FastifyLike, fastifyPlugin } from "./fastify-plugin.js";
import { answerFetch, type FetchRequest, type FetchResponse } from "./fetch-adapter.js";
import type { MockRequest, MockResponse } from "./message/mock-message.js";
import { problemResponse } from "./message/problem.js";
import { type SplitUrl, splitUrl } from "./message/split-url.js";
import type { MockServerOptions } from "./mock-server-options.js";
import { checkBody } from "./request/check-body.js";
import { checkParameters } from "./request/check-parameters.js";
import { checkSecurity } from "./request/check-security.js";
import { negotiate } from "./request/negotiate.js";
import { readPreferences } from "./request/preferences.js";
import { readBody } from "./request/read-body.js";
import { pathTexts, Router } from "./request/router.js";
import { resolveRows } from "./resolve-rows.js";
import { resolveServerOptions, type ServingOptions } from "./resolve-server-options.js";

/** Answers the requests of an API, without a network. Its methods may be passed around on their own. */
export class MockServer {
  readonly api: OpenApi;
  private readonly options: ServingOptions;
  private readonly router: Router;
  private readonly state: ServerState;
  private readonly actions = new Map<string, Action>();

  /** @internal */
  constructor(api: OpenApi, options: MockServerOptions) {
    this.api = api;
    this.options = resolveServerOptions(options, api);
    this.router = new Router(Object.values(api.operations), api.servers);
    const generation = api.generation();
    const { room } = api;
    const model = new WorldModel(api);
    const rowsOf = resolveRows(options.rows, new Set(model.resources.entities.keys()));
    const store = new Store({ model, room, generation, rowsOf, makesStrangers: this.options.unknownIds === "make" });
    this.state = { store, generation, room };
  }

  /** Answers a request of the platform's `fetch`; for MSW, `http.all("*", ({ request }) => server.fetch(request))`. */
  readonly fetch = (request: FetchRequest): Promise<FetchResponse> => answerFetch(request, this.inject);

  /** The same as {@link MockServer.fetch}. */
  readonly handle = (request: FetchRequest): Promise<FetchResponse> => this.fetch(request);

  /** A plugin for Fastify, with a route for all that the plugin's prefix leads to: `app.register(server.fastify)`. */
  readonly fastify = (instance: FastifyLike): Promise<void> => fastifyPlugin(instance, this.inject);

  /** Forgets what requests created, changed and removed. */
  readonly reset = (): void => this.state.store.reset();

  /** Answers a request given as plain data. */
  readonly inject = async (request: MockRequest): Promise<MockResponse> => {
    const url = splitUrl(request.url);
    const match = this.router.find(url.path);
    if (match === undefined) return problemResponse({ status: 404, detail: `the document has no path for ${url.path}` });
    const { operations, path } = match.route;
    const isHead = request.method === "HEAD" && !operations.has("HEAD");
    const operation = operations.get(isHead ? "GET" : request.method);
    if (operation === undefined) {
      const allow = [...operations.keys(), ...(operations.has("GET") && !operations.has("HEAD") ? ["HEAD"] : [])].join(", ");
      return problemResponse({ status: 405, detail: `${path} has no ${request.method}`, headers: { allow } });
    }
    const response = await this.answerOrTell(operation.key, request, url, pathTexts(operation, match));
    return isHead ? { ...response, body: null } : response;
  };

  /** What the document makes impossible, such as a schema that no value meets, is told to whoever asks for it. */
  private async answerOrTell(
    key: string,
    request: MockRequest,
    url: SplitUrl,
    encoded: ReadonlyMap<string, string>,
  ): Promise<MockResponse> {
    try {
      return await this.answer(this.actionOf(key), request, url, encoded);
    } catch (error) {
      if (!isSeedbedError(error)) throw error;
      const hint = error.hint === undefined ? "" : ` (${error.hint})`;
      return problemResponse({ status: 500, detail: `${key}: ${error.code}: ${error.message}${hint}` });
    }
  }

  private actionOf(key: string): Action {
    let action = this.actions.get(key);
    if (action === undefined) {
      action = classify(this.api.operations[key]!, this.state.store.world.model.resources, this.api.room);
      this.actions.set(key, action);
    }
    return action;
  }

  private async answer(
    action: Action,
    request: MockRequest,
    { path, query }: SplitUrl,
    encoded: ReadonlyMap<string, string>,
  ): Promise<MockResponse> {
    const { operation } = action;
    const { requireSecurity, validateRequests, statuses, readOnly, maxBodyBytes } = this.options;
    if (requireSecurity) {
      const problem = checkSecurity(operation, this.api.securitySchemes, request, query);
      if (problem !== undefined) return problemResponse(problem);
    }
    const { values, violations } = checkParameters(operation, request, encoded, query);
    const texts = new Map([...encoded].map(([name, text]) => [name, textOf(values.path.get(name), text)] as const));
    const preferences = readPreferences(request.headers["prefer"]);
    const base = { ...this.state, action, path, texts, values, body: undefined, isMergePatch: false };
    const code = preferences.code ?? statuses.get(operation.key);
    if (code !== undefined) return this.preferred(base, code, request, preferences.example);
    const body = await readBody(request, operation, maxBodyBytes);
    if (isProblem(body)) return problemResponse(withErrors(body, violations));
    const { response, status } = successFor(action);
    const media = negotiate(response?.content ?? [], request.headers["accept"]);
    if (media === undefined && (response?.content.length ?? 0) > 0)
      return notAcceptable(response!.content.map(({ type }) => type));
    const exchange: Exchange = {
      ...base,
      response,
      media,
      isMergePatch: body.media?.type.startsWith("application/merge-patch+json") === true,
    };
    const checked = checkBody(body, exchange, readOnly);
    const errors = [...violations, ...checked.violations];
    if (validateRequests && errors.length > 0)
      return problemResponse({ status: 400, detail: "the request does not meet the document", errors });
    const example = preferences.example === undefined ? undefined : media?.examples.get(preferences.example);
    if (example !== undefined) return respond({ body: example }, status, exchange);
    const outcome = perform({ ...exchange, body: checked.value });
    if (isProblem(outcome)) return respondMissing(outcome, exchange);
    return respond(withValidBody(outcome, exchange), status, exchange);
  }

  /** The response of a status that was asked for: made by its schema, nothing is changed. */
  private preferred(
    base: Omit<Exchange, "response" | "media">,
    code: number,
    request: MockRequest,
    example: string | undefined,
  ): MockResponse {
    const { operation } = base.action;
    const response = responseFor(operation, code);
    if (response === undefined || code < 200) {
      return problemResponse({
        status: 400,
        detail: `${operation.key} has no response ${code}; it has ${operation.responses.map(({ status }) => status).join(", ")}`,
      });
    }
    const media = negotiate(response.content, request.headers["accept"]);
    if (media === undefined && response.content.length > 0) return notAcceptable(response.content.map(({ type }) => type));
    const exchange: Exchange = { ...base, response, media };
    const { generation } = base;
    const named = example === undefined ? undefined : media?.examples.get(example);
    const made =
      media === undefined
        ? undefined
        : makeResponseBody(media, `${operation.key} ${response.status}`, generation.rows.row(labelOf(exchange)), generation);
    return respond({ body: named ?? made }, code, exchange);
  }
}

/**
 * Answers the requests of an API with valid, related data that is always the same.
 *
 * Things keep their ids: `GET /users/42` is the user that `GET /users` lists under 42, and the orders of `GET /users/42/orders`
 * refer to it. What requests create, change and remove stays so until `reset()`.
 *
 * @param document - An OpenAPI document, its text, or what `openapi` returned.
 * @param options - Seed, locales, things in a collection; what requests are held to. Of a document that was read already, what is
 * left out is as it was said then.
 * @returns A handler for `fetch`, MSW and Fastify.
 * @throws SeedbedError `OPENAPI_INVALID`, `OPENAPI_VERSION_UNSUPPORTED`, `OPENAPI_NAME_UNKNOWN`, `OPTION_INVALID`.
 * @example
 * ```ts no-run
 * const server = mockServer(document, { seed: "demo" });
 * const response = await server.fetch(new Request("https://api.example.com/users/42"));
 * (await response.json()).id; // 42
 * ```
 */
export function mockServer(document: unknown, options: MockServerOptions = {}): MockServer {
  if (!(document instanceof OpenApi)) return new MockServer(openapi(document, options), options);
  assertNoReading(options);
  return new MockServer(document.withOptions(options), options);
}

function notAcceptable(types: readonly string[]): MockResponse {
  return problemResponse({ status: 406, detail: `the response is ${types.join(" or ")}` });
}

function withErrors<P extends { readonly errors?: readonly unknown[] }>(problem: P, more: readonly unknown[]): P {
  return problem.errors === undefined ? problem : { ...problem, errors: [...more, ...problem.errors] };
}

/** A parameter as the text that ids are compared by. */
function textOf(value: unknown, raw: string): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : decodePercent(raw);
}
