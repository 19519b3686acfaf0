import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../../../../..");
const sources = join(root, "packages/core/src");
const guide = readFileSync(join(root, "docs/guides/errors.md"), "utf8");

/** Codes of one word, which look like any other text. */
const ONE_WORD = /new SeedbedError\(\s*"([A-Z]+)"/g;
const CODE = /"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)"/g;

/** Every code that stands in the sources. */
function readCodes(): string[] {
  const files = readdirSync(sources, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/[\\/]locale[\\/]/.test(path));
  const texts = files.map((path) => readFileSync(path, "utf8"));
  return [
    ...new Set(texts.flatMap((text) => [...text.matchAll(CODE), ...text.matchAll(ONE_WORD)].map((match) => match[1]!))),
  ].sort();
}

const rows = [...guide.matchAll(/^\| `([A-Z_0-9]+)` \| (.+) \| (.+) \|$/gm)];

describe("the catalogue of errors", () => {
  it("lists every code of the sources, and no other", () => {
    expect(rows.map((row) => row[1]).sort()).toEqual(readCodes());
  });

  it("lists each code once, in order within its section, with a meaning and a next step", () => {
    for (const section of guide.split(/^## /m).slice(1)) {
      const codes = [...section.matchAll(/^\| `([A-Z_0-9]+)`/gm)].map((match) => match[1]!);
      expect(codes).toEqual([...new Set(codes)].sort((a, b) => (a.replaceAll("_", " ") < b.replaceAll("_", " ") ? -1 : 1)));
    }
    for (const [, code, meaning, step] of rows) {
      expect(`${code}: ${meaning}`).toMatch(/: [A-Z`].{10,}\.$/);
      expect(`${code}: ${step}`).toMatch(/: [\dA-Z`].{3,}\.$/);
    }
  });
});
