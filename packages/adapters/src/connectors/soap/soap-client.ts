import { isSeedbedError, type SeedbedError } from "@seedbed/core";
import { createAdapterError } from "../../errors/adapter-error.js";
import type { HttpClient } from "../../http/client/http-client.js";
import type { SoapOptions } from "./soap-options.js";

/** A service's operations, each with what it takes and gives, as the library describes them. */
export type SoapOperations = Readonly<Record<string, { readonly input?: unknown; readonly output?: unknown }>>;

/** A SOAP service. */
export interface SoapClient {
  readonly operations: SoapOperations;
  /**
   * Calls an operation.
   *
   * @param operation - Its name.
   * @param input - Its arguments.
   * @param signal - Ends the call.
   * @throws SeedbedError `CONNECTOR_FAILED` for faults, and those of requests.
   */
  call(operation: string, input: object, signal: AbortSignal | undefined): Promise<unknown>;
}

/** The part of the library that is used. */
interface SoapLibrary {
  createClientAsync(url: string, options: object, endpoint?: string): Promise<object>;
}

const MAX_SAID = 300;

/**
 * Reads a service's description and makes its client. All requests of the library, those for imported schemas too, go through ours.
 *
 * @param options - Description and version.
 * @param http - Speaks HTTP.
 * @param given - The library, where the caller brings it.
 */
export async function openSoapClient(options: SoapOptions, http: HttpClient, given: unknown): Promise<SoapClient> {
  const library = (given ?? (await loadSoap())) as SoapLibrary;
  let signal: AbortSignal | undefined;
  const httpClient = {
    request(
      url: string,
      data: string | null,
      callback: (error: unknown, response?: object, body?: string) => void,
      headers?: object,
    ) {
      const sent = data === null ? {} : { method: "POST", body: data, headers: headers as Record<string, string> };
      http.request({ url, ...sent, accept: data === null ? [] : [500], signal }).then(
        (response) => {
          const body = response.text();
          callback(
            null,
            { status: response.status, statusCode: response.status, headers: Object.fromEntries(response.headers), data: body },
            body,
          );
        },
        (error: unknown) => callback(error),
      );
    },
  };
  const create = { httpClient, disableCache: true, forceSoap12Headers: options.version === "1.2" };
  const client = await library.createClientAsync(options.wsdl, create, options.endpoint).catch((error: unknown) => {
    throw toSoapError(error, "the description of the service cannot be read", http, "RESPONSE_INVALID");
  });
  return {
    operations: listOperations((client as { describe(): unknown }).describe()),
    async call(operation, input, outer) {
      const method = Reflect.get(client, `${operation}Async`) as (input: object) => Promise<readonly unknown[]>;
      signal = outer;
      try {
        return (await method.call(client, input))[0];
      } catch (error) {
        outer?.throwIfAborted();
        throw toSoapError(error, `${operation} failed`, http, "CONNECTOR_FAILED");
      }
    },
  };
}

async function loadSoap(): Promise<unknown> {
  try {
    return await import("soap");
  } catch (cause) {
    throw createAdapterError("CONNECTOR_CLIENT_MISSING", "the package soap cannot be loaded", {
      hint: "install it: npm install soap",
      cause,
    });
  }
}

/** Services and their ports, flattened: the first port that has an operation serves it. */
function listOperations(described: unknown): SoapOperations {
  const out: Record<string, { input?: unknown; output?: unknown }> = Object.create(null);
  for (const service of Object.values(described as object)) {
    for (const port of Object.values(service as object)) {
      for (const [name, operation] of Object.entries(port as object)) out[name] ??= operation as object;
    }
  }
  return out;
}

function toSoapError(
  error: unknown,
  what: string,
  http: HttpClient,
  code: "CONNECTOR_FAILED" | "RESPONSE_INVALID",
): SeedbedError {
  if (isSeedbedError(error)) return error;
  const fault = (error as { root?: { Envelope?: { Body?: { Fault?: unknown } } } } | null)?.root?.Envelope?.Body?.Fault;
  const { faultstring, Reason } = (fault ?? {}) as { faultstring?: unknown; Reason?: { Text?: unknown } };
  const said = readText(faultstring) ?? readText(Reason?.Text);
  const text = said === undefined ? "" : `: ${http.hide(said).replace(/\s+/g, " ").slice(0, MAX_SAID)}`;
  // The library's own error holds requests and answers, and is left out.
  return createAdapterError(code, `${what}${text}`);
}

function readText(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  const inner = (value as { $value?: unknown; _?: unknown } | undefined)?.$value;
  return typeof inner === "string" ? inner : undefined;
}
