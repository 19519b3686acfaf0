import { describe, expect, it } from "vitest";
import { resolveUri } from "../../../../src/importers/json-schema/document/resolve-uri.js";

describe("resolveUri", () => {
  it.each([
    ["http://a/b/c/d;p?q", "g", "http://a/b/c/g"],
    ["http://a/b/c/d;p?q", "./g", "http://a/b/c/g"],
    ["http://a/b/c/d;p?q", "/g", "http://a/g"],
    ["http://a/b/c/d;p?q", "//g", "http://g"],
    ["http://a/b/c/d;p?q", "?y", "http://a/b/c/d;p?y"],
    ["http://a/b/c/d;p?q", "#s", "http://a/b/c/d;p?q#s"],
    ["http://a/b/c/d;p?q", "../g", "http://a/b/g"],
    ["http://a/b/c/d;p?q", "../../../g", "http://a/g"],
    ["http://a/b/c/d;p?q", "urn:x:y", "urn:x:y"],
    ["", "tree.json", "tree.json"],
    ["urn:uuid:1", "#x", "urn:uuid:1#x"],
  ])("%s and %s give %s", (base, reference, expected) => {
    expect(resolveUri(base, reference)).toBe(expected);
  });
});
