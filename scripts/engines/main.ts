import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { ENGINES } from "./engines.js";

/** Fails when an engine is missing, instead of saying so. */
const requireAll = process.argv.includes("--require-all");

const folder = mkdtempSync(join(tmpdir(), "seedbed-engines-"));
const bundle = join(folder, "bundle.js");
await build({
  entryPoints: [join(import.meta.dirname, "bundle-entry.ts")],
  outfile: bundle,
  bundle: true,
  format: "iife",
  platform: "neutral",
  mainFields: ["module", "main"],
  conditions: ["@seedbed/source", "import"],
  target: "es2022",
  logLevel: "error",
});

let reference: Readonly<Record<string, string>> | undefined;
let failed = 0;
for (const engine of ENGINES) {
  const started = performance.now();
  let verdict: string;
  try {
    const result = await engine.run(bundle);
    if ("missing" in result) {
      verdict = `${requireAll ? "MISSING" : "skipped"}: ${result.missing}`;
      if (requireAll) failed++;
    } else {
      reference ??= result.digests;
      const expected = reference;
      const different = Object.keys({ ...expected, ...result.digests }).filter((name) => expected[name] !== result.digests[name]);
      verdict = different.length === 0 ? "the same" : `DIFFERENT: ${different.join(", ")}`;
      if (different.length > 0) failed++;
    }
  } catch (error) {
    verdict = `FAILED: ${(error as Error).message}`;
    failed++;
  }
  console.log(`${engine.name.padEnd(32)} ${verdict} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}
rmSync(folder, { recursive: true, force: true });
console.log(`${Object.keys(reference ?? {}).length} digests on ${ENGINES.length} engines, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
