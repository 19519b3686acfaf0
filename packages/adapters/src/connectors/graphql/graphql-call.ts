import { createAdapterError } from "../../errors/adapter-error.js";
import type { HttpClient } from "../../http/client/http-client.js";

const MAX_SAID = 300;

/** What is asked of a GraphQL service. */
export interface GraphqlCall {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  /** Queries may be sent again, mutations may not. */
  readonly isMutation?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Asks a GraphQL service.
 *
 * @param client - Speaks HTTP.
 * @param url - The endpoint.
 * @param call - What is asked.
 * @returns The data.
 * @throws SeedbedError `CONNECTOR_FAILED` when the service answers with errors, `RESPONSE_INVALID` when it answers otherwise.
 * @source GraphQL over HTTP, sections 5 and 6.
 */
export async function callGraphql(
  client: HttpClient,
  url: string,
  call: GraphqlCall,
): Promise<Readonly<Record<string, unknown>>> {
  const { query, variables = {}, isMutation = false, signal } = call;
  const response = await client.request({
    url,
    method: "POST",
    headers: { accept: "application/graphql-response+json, application/json" },
    json: { query, variables },
    idempotent: !isMutation,
    accept: [400],
    signal,
  });
  const body = response.json();
  const { data, errors } = typeof body === "object" && body !== null ? (body as { data?: unknown; errors?: unknown }) : {};
  if (Array.isArray(errors) && errors.length > 0) {
    const said = errors.map((error: unknown) => String((error as { message?: unknown } | null)?.message ?? "no message"));
    const text = client.hide(said.join("; ")).replace(/\s+/g, " ");
    throw createAdapterError("CONNECTOR_FAILED", `the service answers: ${text.slice(0, MAX_SAID)}`, {
      details: { errors: errors.length },
    });
  }
  if (typeof data === "object" && data !== null && !Array.isArray(data)) return data as Record<string, unknown>;
  throw createAdapterError("RESPONSE_INVALID", "the service answers with no data", {
    hint: "check that the URL is a GraphQL endpoint",
  });
}
