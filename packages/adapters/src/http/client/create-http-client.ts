import { isSeedbedError } from "@seedbed/core";
import { createAdapterError } from "../../errors/adapter-error.js";
import { createAddressPolicy } from "../address/address-policy.js";
import { createAuth } from "../auth/create-auth.js";
import type { HttpAuth } from "../auth/http-auth.js";
import { parseJsonBody } from "../body/parse-json.js";
import { ACCEPTED_ENCODINGS, readBody } from "../body/read-body.js";
import { Breakers } from "../breaker/breakers.js";
import { SYSTEM_CLOCK, sleep } from "../clock/clock.js";
import { TokenBucket } from "../rate/token-bucket.js";
import { fullJitterMs } from "../retry/backoff.js";
import { isIdempotent, isTransientFailure, isTransientStatus } from "../retry/is-repeatable.js";
import { parseRetryAfterMs } from "../retry/parse-retry-after.js";
import { createSecretFilter, isSecretName, toShownUrl } from "../secrets/secret-filter.js";
import { createUndiciTransport } from "../transport/undici-transport.js";
import { createDeadline } from "./deadlines.js";
import type { HttpClient, HttpEnvironment, HttpRequest, HttpResponse } from "./http-client.js";
import { type HttpOptions, resolveHttpOptions } from "./http-options.js";
import { followRedirect, type Hop, isRedirect } from "./redirect.js";
import { toRequestError } from "./request-error.js";
import { createStatusError } from "./status-error.js";

/** What a client is made for. */
export interface HttpClientScope {
  /** The only origin that gets credentials and own headers; that of each request unless stated. */
  readonly origin?: string | undefined;
  /** Leaves paths out of messages, where they are secrets. */
  readonly hidePaths?: boolean | undefined;
}

/**
 * Makes an HTTP client: retries with back-off, `Retry-After`, a circuit breaker, time-outs, a rate limit, redirects, size
 * limits and authentication, to public addresses only unless others are allowed.
 *
 * @param options - As JSON.
 * @param scope - Who gets credentials.
 * @param environment - Clock, randomness, resolver and transport.
 */
export function createHttpClient(
  options: HttpOptions = {},
  scope: HttpClientScope = {},
  environment: HttpEnvironment = {},
): HttpClient {
  const settings = resolveHttpOptions(options);
  const { timeouts, retry, maxRedirects, maxResponseBytes, tls } = settings;
  const { clock = SYSTEM_CLOCK, random = Math.random, lookup } = environment;
  const secrets = createSecretFilter([tls.key, tls.passphrase]);
  for (const [name, value] of Object.entries(settings.headers)) if (isSecretName(name)) secrets.add(value);
  const policy = createAddressPolicy(settings.allowHosts);
  const transport = environment.transport ?? createUndiciTransport({ policy, tls, connectMs: timeouts.connectMs, lookup });
  const breakers = new Breakers(settings.breaker, clock);
  const bucket = settings.rate === undefined ? undefined : new TokenBucket(settings.rate, clock);
  const auth: HttpAuth | undefined =
    settings.auth === undefined ? undefined : createAuth(settings.auth, { post: postForm, clock, secrets });

  const show = (url: URL): string => secrets.hide(toShownUrl(url, scope.hidePaths));

  async function postForm(url: string, form: URLSearchParams, headers: Readonly<Record<string, string>>): Promise<unknown> {
    const sent = { ...headers, "content-type": "application/x-www-form-urlencoded", accept: "application/json" };
    const hop: Hop = { method: "POST", url: new URL(url), headers: sent, body: Buffer.from(form.toString()) };
    // A token that is fetched twice does no harm.
    return (await withDeadline({ url, idempotent: true }, hop, undefined)).json();
  }

  async function request(init: HttpRequest): Promise<HttpResponse> {
    init.signal?.throwIfAborted();
    const url = toUrl(init.url);
    const isHome = scope.origin === undefined || url.origin === scope.origin;
    const headers: Record<string, string> = {
      accept: "application/json, */*;q=0.5",
      "accept-encoding": ACCEPTED_ENCODINGS,
      "user-agent": "seedbed",
      ...(init.json === undefined ? {} : { "content-type": "application/json" }),
      ...(isHome ? settings.headers : {}),
    };
    for (const [name, value] of Object.entries(init.headers ?? {})) headers[name.toLowerCase()] = value;
    const body = init.json === undefined ? init.body : JSON.stringify(init.json);
    const bytes = typeof body === "string" ? Buffer.from(body) : body;
    const hop: Hop = { method: init.method?.toUpperCase() ?? "GET", url, headers, body: bytes };
    return withDeadline(init, hop, isHome ? auth : undefined);
  }

  async function withDeadline(init: HttpRequest, hop: Hop, by: HttpAuth | undefined): Promise<HttpResponse> {
    const where = show(hop.url);
    const deadline = createDeadline(clock, where, init.signal);
    deadline.restart(timeouts.totalMs, "did not answer completely");
    try {
      return await attempts(init, hop, by, deadline.signal);
    } catch (error) {
      // Whatever was caught, an end from outside is told as such.
      if (deadline.signal.aborted) throw deadline.signal.reason;
      throw error;
    } finally {
      deadline.stop();
    }
  }

  async function attempts(init: HttpRequest, hop: Hop, by: HttpAuth | undefined, signal: AbortSignal): Promise<HttpResponse> {
    const idempotent = init.idempotent ?? isIdempotent(hop.method, hop.headers);
    const ownSecrets = createSecretFilter(
      [...hop.url.searchParams].flatMap(([name, value]) => (isSecretName(name) ? [value] : [])),
    );
    let renewed = false;
    for (let attempt = 1; ; attempt++) {
      let waitMs: number | undefined;
      let failure: unknown;
      try {
        const response = await redirects(hop, by, signal);
        const { status } = response;
        if ((status >= 200 && status < 300) || init.accept?.includes(status) === true) return response;
        if (status === 401 && !renewed && by?.renew?.() === true) {
          renewed = true;
          attempt--;
          continue;
        }
        failure = createStatusError(
          status,
          show(response.url),
          ownSecrets.hide(secrets.hide(response.text().slice(0, 4096))),
          attempt,
        );
        if (!isTransientStatus(status, idempotent)) throw failure;
        waitMs = parseRetryAfterMs(response.headers.get("retry-after"), clock.now());
      } catch (error) {
        if (error === failure || signal.aborted || !isTransientFailure(error, idempotent)) throw error;
        failure = error;
      }
      if (attempt >= retry.attempts) throw failure;
      if (waitMs !== undefined && waitMs > retry.maxRetryAfterMs) throw failure;
      await sleep(clock, Math.max(waitMs ?? 0, fullJitterMs(attempt, retry, random())), signal);
    }
  }

  async function redirects(first: Hop, by: HttpAuth | undefined, signal: AbortSignal): Promise<HttpResponse> {
    let hop = first;
    for (let followed = 0; ; followed++) {
      const response = await send(hop, hop.url.origin === first.url.origin ? by : undefined, signal);
      const location = response.headers.get("location");
      if (!isRedirect(response.status, location)) return response;
      if (followed >= maxRedirects) {
        throw createAdapterError("REQUEST_REDIRECTED", `${show(first.url)} redirects more than ${maxRedirects} times`, {
          details: { maxRedirects },
        });
      }
      hop = followRedirect(hop, response.status, location, show(hop.url));
    }
  }

  async function send(hop: Hop, by: HttpAuth | undefined, signal: AbortSignal): Promise<HttpResponse> {
    const where = show(hop.url);
    const target = { url: new URL(hop.url), headers: { ...hop.headers } };
    await by?.apply(target, signal);
    await bucket?.take(signal);
    const breaker = breakers.of(hop.url.origin);
    breaker.enter(where);
    const deadline = createDeadline(clock, where, signal);
    try {
      deadline.restart(timeouts.headersMs, "did not answer");
      const answer = await transport.send({ ...hop, ...target, signal: deadline.signal });
      const onData = (): void => deadline.restart(timeouts.idleMs, "sent nothing more");
      onData();
      const encoding = answer.headers.get("content-encoding");
      const bytes = await readBody(answer.body, { maxBytes: maxResponseBytes, encoding, where, onData });
      if (answer.status >= 500) breaker.fail();
      else breaker.succeed();
      return {
        status: answer.status,
        url: hop.url,
        headers: answer.headers,
        bytes,
        text: () => new TextDecoder().decode(bytes),
        json: () => parseJsonBody(bytes, where),
      };
    } catch (error) {
      const named = deadline.signal.aborted ? deadline.signal.reason : toRequestError(error, where);
      // A server that answers nonsense is there; one that was left in the middle says nothing.
      if (signal.aborted || (isSeedbedError(named) && named.code === "REQUEST_FORBIDDEN")) breaker.leave();
      else breaker.fail();
      throw named;
    } finally {
      deadline.stop();
    }
  }

  return { request, hide: secrets.hide, close: () => transport.close() };
}

function toUrl(text: string | URL): URL {
  const url = URL.canParse(String(text)) ? new URL(text) : undefined;
  if (url === undefined || (url.protocol !== "http:" && url.protocol !== "https:")) {
    throw createAdapterError("REQUEST_FORBIDDEN", "a request needs an absolute URL of http or https");
  }
  if (url.username !== "" || url.password !== "") {
    throw createAdapterError("REQUEST_FORBIDDEN", `credentials in URLs are not sent: ${toShownUrl(url)}`, {
      hint: "give them as auth",
    });
  }
  return url;
}
