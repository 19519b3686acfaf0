import type { LookupFunction } from "node:net";
import type { Clock } from "../clock/clock.js";
import type { Transport } from "../transport/transport.js";

/** A request to a service. */
export interface HttpRequest {
  /** `http` or `https`, without credentials. */
  readonly url: string | URL;
  /** GET unless stated. */
  readonly method?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Sent as it is. */
  readonly body?: string | Uint8Array | undefined;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Lets a POST or PATCH be sent again after failures of any kind. */
  readonly idempotent?: boolean | undefined;
  /** Statuses that are no failure beside 200 to 299. */
  readonly accept?: readonly number[] | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A response, read to its end. */
export interface HttpResponse {
  readonly status: number;
  /** Where it came from after redirects. */
  readonly url: URL;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  /** The body as UTF-8. */
  text(): string;
  /** @throws SeedbedError `RESPONSE_INVALID` when the body is no JSON. */
  json(): unknown;
}

/** Speaks HTTP: carefully with servers, and on guard against them. */
export interface HttpClient {
  /**
   * Sends a request, again where that helps and does no harm, and reads the response.
   *
   * @param request - What is asked for.
   * @returns The response, its status 200 to 299 or accepted.
   * @throws SeedbedError `REQUEST_…`, `RESPONSE_…`, `CIRCUIT_OPEN`, all without secrets; the signal's reason when it is aborted.
   */
  request(request: HttpRequest): Promise<HttpResponse>;
  /** Takes the client's secrets out of a text. */
  hide(text: string): string;
  /** Closes all connections. */
  close(): Promise<void>;
}

/** What clients take from the outside, for tests and for special networks. */
export interface HttpEnvironment {
  readonly clock?: Clock | undefined;
  /** Numbers in [0, 1), for the jitter of waits. */
  readonly random?: (() => number) | undefined;
  /** Resolves host names; the system's unless stated. What it finds is checked. */
  readonly lookup?: LookupFunction | undefined;
  /** Sends requests in place of undici; has to check addresses by itself. */
  readonly transport?: Transport | undefined;
}
