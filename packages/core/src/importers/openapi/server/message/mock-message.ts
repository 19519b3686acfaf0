/** A request, as every adapter hands it over. */
export interface MockRequest {
  /** Upper case. */
  readonly method: string;
  /** Path and query, encoded; an origin before it is ignored. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body's bytes; left out when there is none. */
  readonly body?: Uint8Array | undefined;
}

/** A response, as every adapter takes it. */
export interface MockResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | null;
}
