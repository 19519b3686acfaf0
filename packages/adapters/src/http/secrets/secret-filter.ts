/** Shorter texts are no secrets, and hiding them would blot out whole messages. */
const MIN_LENGTH = 4;

/** Names of headers, parameters and members whose values are secrets. */
const SECRET_NAME = /auth|cookie|credential|key|passw|secret|session|signature|token/i;

/** Takes secrets out of texts. */
export interface SecretFilter {
  /** Notes a secret, also as it reads in URLs and in basic authentication. */
  add(secret: string | undefined): void;
  /** The text with every secret replaced by asterisks. */
  hide(text: string): string;
}

/**
 * Makes a filter.
 *
 * @param secrets - The first ones.
 */
export function createSecretFilter(secrets: readonly (string | undefined)[] = []): SecretFilter {
  const known = new Set<string>();
  let sorted: string[] | undefined = [];
  const add = (secret: string | undefined): void => {
    if (secret === undefined || secret.length < MIN_LENGTH) return;
    const inForm = new URLSearchParams({ x: secret }).toString().slice(2);
    for (const form of [secret, encodeURIComponent(secret), inForm, JSON.stringify(secret).slice(1, -1)]) known.add(form);
    sorted = undefined;
  };
  secrets.forEach(add);
  return {
    add,
    hide(text) {
      // Longest first, so that no part of a secret stays when another is its beginning.
      sorted ??= [...known].sort((a, b) => b.length - a.length);
      return sorted.reduce((hidden, secret) => hidden.split(secret).join("***"), text);
    },
  };
}

/**
 * Whether values under a name are likely to be secrets.
 *
 * @param name - Of a header, parameter or member.
 */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name);
}

/**
 * A URL as it may be shown: without credentials, parameters and fragment.
 *
 * @param url - Any URL.
 * @param hidePath - Leaves the path out too, where it is a secret itself.
 */
export function toShownUrl(url: URL, hidePath = false): string {
  const { protocol, host, pathname } = url;
  return hidePath ? `${protocol}//${host}/…` : `${protocol}//${host}${pathname}`;
}
