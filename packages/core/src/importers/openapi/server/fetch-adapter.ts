import type { MockRequest, MockResponse } from "./message/mock-message.js";

/** The part of the platform's `Request` that is used. */
export interface FetchRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: { forEach(visit: (value: string, name: string) => void): void };
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** The part of the platform's `Response` that any platform has. */
export interface ResponseLike {
  readonly status: number;
  readonly ok: boolean;
  readonly headers: { get(name: string): string | null };
  json(): Promise<unknown>;
  text(): Promise<string>;
}

/** The platform's `Response`, where its types are known. */
export type FetchResponse = typeof globalThis extends { Response: { prototype: infer R } } ? R : ResponseLike;

/** The part of the platform that makes responses. */
interface ResponsePlatform {
  readonly Response: new (
    body: string | Uint8Array | null,
    init: { readonly status: number; readonly headers: Readonly<Record<string, string>> },
  ) => FetchResponse;
}

const platform = globalThis as unknown as ResponsePlatform;

/**
 * Answers a request of the platform's `fetch`.
 *
 * @param request - The request; its body is read.
 * @param answer - Answers plain requests.
 */
export async function answerFetch(
  request: FetchRequest,
  answer: (request: MockRequest) => Promise<MockResponse>,
): Promise<FetchResponse> {
  const headers: Record<string, string> = Object.create(null);
  request.headers.forEach((value, name) => {
    headers[name.toLowerCase()] = value;
  });
  const method = request.method.toUpperCase();
  const body = method === "GET" || method === "HEAD" ? undefined : new Uint8Array(await request.arrayBuffer());
  const { status, headers: out, body: payload } = await answer({ method, url: request.url, headers, body });
  return new platform.Response(payload, { status, headers: out });
}
