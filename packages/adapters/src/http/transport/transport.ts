/** One request as it goes over the wire. */
export interface TransportRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | undefined;
  readonly signal: AbortSignal;
}

/** The head of a response, and its body as it comes. */
export interface TransportResponse {
  readonly status: number;
  readonly headers: Headers;
  /** To be read to its end or left by `return`, either of which frees the connection. */
  readonly body: AsyncIterable<Uint8Array>;
}

/** Sends single requests: no redirects, no retries. */
export interface Transport {
  /** @throws Whatever the network does; `toRequestError` names it. */
  send(request: TransportRequest): Promise<TransportResponse>;
  /** Closes all connections. */
  close(): Promise<void>;
}
