import { gzipSync } from "node:zlib";
import { readTables } from "@seedbed/adapters";
import { zipSync } from "fflate";
import { expect, it } from "vitest";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const limits = { valueBytes: 1 << 20 };

const BOMBS: readonly (readonly [name: string, bytes: Uint8Array, code: string])[] = [
  ["zeros.csv", gzipSync(new Uint8Array(30e6)), "READ_LIMIT"],
  ["line.csv", new Uint8Array(4e6).fill(97), "READ_LIMIT"],
  ["quote.csv", encode(`a,b\n"${"x".repeat(4e6)}`), "READ_LIMIT"],
  ["deep.json", encode("[".repeat(1e6)), "READ_LIMIT"],
  ["deep.ndjson", encode(`{"a":${"[".repeat(1e5)}${"]".repeat(1e5)}}\n`), "ROW_INVALID"],
  ["entities.xml", encode('<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><x><r><a>&c;</a></r></x>'), "FILE_INVALID"],
  ["outside.xml", encode('<!DOCTYPE x SYSTEM "file:///etc/passwd"><x><r><a>1</a></r></x>'), "FILE_INVALID"],
  ["deep.xml", encode("<a>".repeat(1e5)), "READ_LIMIT"],
  ["deep.yaml", encode("[".repeat(1e5)), "READ_LIMIT"],
  ["dashes.yaml", encode("- ".repeat(1e5)), "READ_LIMIT"],
  ["deep.ts", encode(`export const a = ${"[".repeat(1e5)}`), "FILE_INVALID"],
  ["call.ts", encode("export const a = [process.exit()];"), "FILE_INVALID"],
  ["text.sql", encode(`INSERT INTO t VALUES ('${"x".repeat(4e6)}`), "READ_LIMIT"],
  ["zip.xlsx", zipSync({ "xl/workbook.xml": encode(`<x>${" ".repeat(2e7)}</x>`) }, { level: 9 }), "READ_LIMIT"],
];

it.each(BOMBS)("%s is refused", async (name, bytes, code) => {
  const reading = (async () => {
    const file = await readTables(bytes, { name, limits });
    for (const table of file.tables) for await (const batch of table.batches()) expect(batch.length).toBeGreaterThan(0);
  })();
  await expect(reading).rejects.toMatchObject({ code });
});
