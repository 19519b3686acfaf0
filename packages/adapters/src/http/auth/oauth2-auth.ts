import { createAdapterError } from "../../errors/adapter-error.js";
import type { Clock } from "../clock/clock.js";
import type { SecretFilter } from "../secrets/secret-filter.js";
import type { AuthOptions } from "./auth-options.js";
import type { HttpAuth } from "./http-auth.js";

/** Sends a form to the token endpoint. */
export type PostForm = (url: string, form: URLSearchParams, headers: Readonly<Record<string, string>>) => Promise<unknown>;

/** A token is renewed so long before its end, in milliseconds, as clocks differ and requests take time. */
const EARLY_MS = 30_000;
/** Life of a token whose server does not tell it, in seconds. */
const DEFAULT_LIFE_S = 300;

/**
 * OAuth 2.0 with client credentials: fetches a token, keeps it until shortly before its end, and fetches another when the
 * server refuses it. Requests that need one at the same time share one fetch.
 *
 * @param options - Endpoint and client.
 * @param post - Sends the form.
 * @param clock - Measures the token's life.
 * @param secrets - Learns the tokens.
 * @source RFC 6749, sections 2.3.1 and 4.4; RFC 6750, section 2.1.
 */
export function createOauth2Auth(
  options: Extract<AuthOptions, { type: "oauth2" }>,
  post: PostForm,
  clock: Clock,
  secrets: SecretFilter,
): HttpAuth {
  let token: { readonly value: string; readonly endsAt: number } | undefined;
  let fetching: Promise<string> | undefined;

  async function fetchToken(): Promise<string> {
    const { tokenUrl, clientId, clientSecret, scope, audience, clientAuth = "basic" } = options;
    const form = new URLSearchParams({ grant_type: "client_credentials" });
    if (scope !== undefined) form.set("scope", scope);
    if (audience !== undefined) form.set("audience", audience);
    const headers: Record<string, string> = {};
    if (clientAuth === "basic") {
      const pair = `${encodeForm(clientId)}:${encodeForm(clientSecret)}`;
      headers["authorization"] = `Basic ${Buffer.from(pair).toString("base64")}`;
      secrets.add(headers["authorization"].slice(6));
    } else {
      form.set("client_id", clientId);
      form.set("client_secret", clientSecret);
    }
    const { value, lifeS } = readToken(await post(tokenUrl, form, headers));
    secrets.add(value);
    const lifeMs = lifeS * 1000;
    token = { value, endsAt: clock.now() + lifeMs - Math.min(EARLY_MS, lifeMs / 2) };
    return value;
  }

  return {
    async apply(target, signal) {
      let value = token !== undefined && clock.now() < token.endsAt ? token.value : undefined;
      if (value === undefined) {
        fetching ??= fetchToken().finally(() => {
          fetching = undefined;
        });
        // The fetch is shared: who gives up waiting does not end it for others.
        value = await orAborted(fetching, signal);
      }
      target.headers["authorization"] = `Bearer ${value}`;
    },
    renew() {
      token = undefined;
      return true;
    },
  };
}

function orAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise;
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason);
    if (signal.aborted) onAbort();
    signal.addEventListener("abort", onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort));
  });
}

function readToken(answer: unknown): { value: string; lifeS: number } {
  const { access_token: value, token_type: type, expires_in: life } = (answer ?? {}) as Readonly<Record<string, unknown>>;
  const seconds = Number(life ?? DEFAULT_LIFE_S);
  if (typeof value !== "string" || !/^[\x21-\x7e]+$/.test(value) || !/^bearer$/i.test(String(type)) || !(seconds >= 0)) {
    throw createAdapterError("RESPONSE_INVALID", "the token endpoint answers with something that is no bearer token", {
      hint: "check tokenUrl",
    });
  }
  return { value, lifeS: Math.min(seconds, 86_400) };
}

/** Form encoding of client names, as section 2.3.1 asks for. */
function encodeForm(text: string): string {
  return new URLSearchParams({ x: text }).toString().slice(2);
}
