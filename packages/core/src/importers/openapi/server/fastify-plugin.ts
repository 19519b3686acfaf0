import type { MockRequest, MockResponse } from "./message/mock-message.js";

/** The part of a Fastify request that is used. */
interface FastifyRequestLike {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: unknown;
}

/** The part of a Fastify reply that is used. */
interface FastifyReplyLike {
  code(status: number): unknown;
  headers(headers: Readonly<Record<string, string>>): unknown;
  send(body: unknown): unknown;
}

/**
 * The part of a Fastify instance that is used. Its methods have many type parameters; any instance fits here, and what they are
 * called with is checked below.
 */
export interface FastifyLike {
  readonly prefix: string;
  removeAllContentTypeParsers(): unknown;
  readonly addContentTypeParser: (...values: never[]) => unknown;
  readonly all: (...values: never[]) => unknown;
}

interface FastifyMethods {
  addContentTypeParser(
    type: string,
    options: { readonly parseAs: "buffer" },
    parse: (request: unknown, body: unknown, done: (error: null, body: unknown) => void) => void,
  ): unknown;
  all(path: string, handler: (request: FastifyRequestLike, reply: FastifyReplyLike) => Promise<unknown>): unknown;
}

/**
 * Adds a route that answers everything below the plugin's prefix.
 *
 * @param instance - The plugin's own instance, so that its parsers concern no other route.
 * @param answer - Answers plain requests.
 */
export async function fastifyPlugin(
  instance: FastifyLike,
  answer: (request: MockRequest) => Promise<MockResponse>,
): Promise<void> {
  instance.removeAllContentTypeParsers();
  const methods = instance as unknown as FastifyMethods;
  methods.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
  methods.all("/*", async (request, reply) => {
    const headers: Record<string, string> = Object.create(null);
    for (const [name, value] of Object.entries(request.headers)) {
      if (value !== undefined) headers[name] = typeof value === "string" ? value : value.join(", ");
    }
    const url =
      instance.prefix !== "" && request.url.startsWith(instance.prefix) ? request.url.slice(instance.prefix.length) : request.url;
    const body = request.body instanceof Uint8Array ? request.body : undefined;
    const response = await answer({ method: request.method, url: url.startsWith("/") ? url : `/${url}`, headers, body });
    reply.code(response.status);
    reply.headers(belowPrefix(response.headers, instance.prefix));
    return reply.send(response.body ?? "");
  });
}

/** Where a thing was made is told as seen from outside of the plugin. */
function belowPrefix(headers: MockResponse["headers"], prefix: string): MockResponse["headers"] {
  const { location } = headers;
  return location?.startsWith("/") === true ? { ...headers, location: prefix + location } : headers;
}
