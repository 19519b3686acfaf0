import type { NameRule } from "../contract/name-rule.js";
import { fake, pattern } from "./nodes.js";

/** Digests, tokens, keys. */
export const securityRules: readonly NameRule[] = [
  {
    subject: "a digest of 256 bits",
    names: ["sha 256", "hash", "digest", "checksum", "sha 256 hash", "content hash", "file hash", "fingerprint"],
    formats: ["hex"],
    score: 0.85,
    not: ["password", "git", "commit"],
    node: pattern("[0-9a-f]{64}"),
  },
  {
    subject: "a digest of 160 bits",
    names: ["sha 1", "sha", "commit hash", "commit sha", "git sha", "commit id", "git hash"],
    score: 0.9,
    node: pattern("[0-9a-f]{40}"),
  },
  { subject: "a digest of 128 bits", names: ["md 5", "md 5 hash", "etag"], score: 0.9, node: pattern("[0-9a-f]{32}") },
  {
    subject: "the hash of a password",
    names: ["password hash", "hashed password", "password digest"],
    score: 0.93,
    node: pattern("\\$2b\\$12\\$[./A-Za-z0-9]{53}"),
  },
  {
    subject: "a secret token",
    names: [
      "token",
      "access token",
      "refresh token",
      "auth token",
      "reset token",
      "session token",
      "bearer token",
      "verification token",
      "csrf token",
      "session id",
      "session key",
      "invite token",
      "nonce",
    ],
    score: 0.85,
    not: ["device", "erc", "crypto", "max"],
    node: pattern("[A-Za-z0-9_-]{40}"),
  },
  {
    subject: "a JSON web token",
    names: ["jwt", "id token", "jwt token"],
    formats: ["jwt"],
    score: 0.85,
    needsLocale: true,
    node: fake("internet.jwt"),
  },
  {
    subject: "a key of an API",
    names: [
      "api key",
      "apikey",
      "secret key",
      "client secret",
      "api secret",
      "access key",
      "api token",
      "app secret",
      "webhook secret",
    ],
    score: 0.93,
    node: pattern("(sk|pk)_test_[A-Za-z0-9]{24}"),
  },
];
