import { Agent, request } from "undici";
import { type ConnectorParts, createGuardedConnector } from "./guarded-connector.js";
import type { Transport } from "./transport.js";

/** Bytes of a response's head. */
const MAX_HEAD_BYTES = 64 * 1024;
const CONNECTIONS = 16;

/**
 * Sends requests with undici. Time-outs of responses are the caller's; proxies of the environment are not used, as a proxy
 * would resolve names out of sight.
 *
 * @param parts - How connections are made.
 */
export function createUndiciTransport(parts: ConnectorParts): Transport {
  const agent = new Agent({
    connect: createGuardedConnector(parts),
    connections: CONNECTIONS,
    pipelining: 1,
    headersTimeout: 0,
    bodyTimeout: 0,
    maxHeaderSize: MAX_HEAD_BYTES,
  });
  return {
    async send({ method, url, headers, body, signal }) {
      const answer = await request(url, {
        method: method as "GET",
        headers,
        signal,
        dispatcher: agent,
        ...(body === undefined ? {} : { body }),
      });
      // What comes after an abort has no listener otherwise, and would end the process.
      answer.body.on("error", () => undefined);
      return { status: answer.statusCode, headers: toHeaders(answer.headers), body: answer.body };
    },
    close: () => agent.destroy(),
  };
}

function toHeaders(found: Readonly<Record<string, string | string[] | undefined>>): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(found)) {
    for (const each of Array.isArray(value) ? value : [value]) if (each !== undefined) headers.append(name, each);
  }
  return headers;
}
