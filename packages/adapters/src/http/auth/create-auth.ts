import type { Clock } from "../clock/clock.js";
import type { SecretFilter } from "../secrets/secret-filter.js";
import type { AuthOptions } from "./auth-options.js";
import type { HttpAuth } from "./http-auth.js";
import { createOauth2Auth, type PostForm } from "./oauth2-auth.js";

/**
 * Makes what puts credentials on requests.
 *
 * @param options - Who asks.
 * @param parts - What OAuth needs, and the filter that learns the secrets.
 */
export function createAuth(
  options: AuthOptions,
  parts: { readonly post: PostForm; readonly clock: Clock; readonly secrets: SecretFilter },
): HttpAuth {
  const { secrets } = parts;
  switch (options.type) {
    case "basic": {
      const pair = Buffer.from(`${options.username}:${options.password}`).toString("base64");
      secrets.add(options.password);
      secrets.add(pair);
      return inHeader("authorization", `Basic ${pair}`);
    }
    case "bearer":
      secrets.add(options.token);
      return inHeader("authorization", `Bearer ${options.token}`);
    case "apiKey":
      secrets.add(options.value);
      return options.in === "header"
        ? inHeader(options.name.toLowerCase(), options.value)
        : { apply: ({ url }) => url.searchParams.set(options.name, options.value) };
    case "oauth2":
      secrets.add(options.clientSecret);
      return createOauth2Auth(options, parts.post, parts.clock, secrets);
  }
}

function inHeader(name: string, value: string): HttpAuth {
  return {
    apply({ headers }) {
      headers[name] = value;
    },
  };
}
