import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

/** A fenced block of TypeScript in a guide. */
interface Snippet {
  readonly line: number;
  readonly code: string;
}

const root = join(import.meta.dirname, "../..");
const out = join(root, "out/snippets");

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

afterAll(() => rmSync(out, { recursive: true, force: true }));

const guides = listGuides().map((path) => ({ name: relative(root, path), snippets: readSnippets(readFileSync(path, "utf8")) }));

describe.each(guides.filter(({ snippets }) => snippets.length > 0))("$name", ({ name, snippets }) => {
  it.each([...snippets])("line $line runs", async ({ line, code }) => {
    const path = join(out, `${name.replaceAll(/[^\w]+/g, "-")}-${line}.ts`);
    writeFileSync(path, code);
    await expect(import(path)).resolves.toBeDefined();
  });
});

it("finds snippets by their fence", () => {
  const text = ["a", "```ts", "one();", "```", "```ts no-run", "two();", "```", "```json", "{}", "```"].join("\n");
  expect(readSnippets(text)).toEqual([{ line: 3, code: "one();\n" }]);
});

/** The readme and every guide; the reference is generated from sources. */
function listGuides(): string[] {
  const docs = readdirSync(join(root, "docs"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(join(root, "docs/reference")));
  const top = readdirSync(root).filter((file) => file === "README.md");
  return [...top.map((file) => join(root, file)), ...docs].sort();
}

/** Blocks fenced by exactly `ts`; a block fenced by `ts no-run` is only for reading. */
function readSnippets(text: string): Snippet[] {
  const snippets: Snippet[] = [];
  let open: { fence: string; line: number; lines: string[] } | undefined;
  for (const [index, line] of text.split("\n").entries()) {
    if (open === undefined) {
      if (line.startsWith("```")) open = { fence: line.slice(3).trim(), line: index + 2, lines: [] };
    } else if (line.startsWith("```")) {
      if (open.fence === "ts") snippets.push({ line: open.line, code: `${open.lines.join("\n")}\n` });
      open = undefined;
    } else open.lines.push(line);
  }
  return snippets;
}
