/**
 * Makes a function that takes the secrets of a URL out of texts, such as messages of a server.
 *
 * @param url - A connection string; its password and the values of parameters that sound secret are hidden.
 */
export function createSecretFilter(url: string): (text: string) => string {
  const secrets = new Set<string>([url]);
  for (const secret of findSecrets(url)) {
    secrets.add(secret);
    secrets.add(decode(secret));
  }
  // Longest first, so that no part of a secret stays when another is its beginning.
  const sorted = [...secrets].filter((secret) => secret !== "").sort((a, b) => b.length - a.length);
  return (text) => sorted.reduce((hidden, secret) => hidden.split(secret).join("***"), text);
}

function findSecrets(url: string): string[] {
  const secrets: string[] = [];
  const authority = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*@)?/i.exec(url)?.[1];
  const password = authority === undefined ? undefined : /:(.*)@$/s.exec(authority)?.[1];
  // Shorter ones are no secrets, and hiding them would blot out whole messages.
  if (password !== undefined && password.length >= 3) secrets.push(password);
  for (const [, value] of url.matchAll(/[?&][^=&]*(?:pass|secret|token|key)[^=&]*=([^&#]{3,})/gi)) secrets.push(value!);
  return secrets;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
