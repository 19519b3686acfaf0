import { rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const ROOT = join(import.meta.dirname, "..");

/** What Seedbed's sources and the peers import, left as it is. */
const LIBRARIES: string[] = [
  "zod",
  "ajv",
  "ajv-draft-04",
  "ajv-formats",
  "@eslint-community/regexpp",
  "@marcbachmann/cel-js",
  "@faker-js/faker",
  "@duckdb/node-api",
  "json-schema-faker",
  "@bokuweb/zstd-wasm",
  "fzstd",
  "pako",
  "fflate",
  "papaparse",
  "saxes",
  "yaml",
  "pg",
  "pg-copy-streams",
  "@electric-sql/pglite",
  "libpg-query",
  "mysql2",
  "mongodb",
  "node-sqlite3-wasm",
  "drizzle-seed",
  "drizzle-orm",
];

/** Programs that run in processes of their own. */
const PROGRAMS: readonly string[] = [
  "harness/child.ts",
  "figures/at-rows.ts",
  "figures/peak-memory.ts",
  "figures/schema-once.ts",
  "w3/users-dataset.ts",
];

/**
 * Turns the benchmark programs into plain modules: a loader in the measured process would cost time and memory of its own.
 * Packages are not bundled, so each contestant runs what its package ships.
 *
 * @param source - True to bundle Seedbed from its sources instead.
 * @returns The folder of the modules.
 */
export async function compilePrograms(source: boolean): Promise<string> {
  const out = join(ROOT, "dist");
  rmSync(out, { recursive: true, force: true });
  await build({
    absWorkingDir: ROOT,
    entryPoints: PROGRAMS.map((program) => join(ROOT, program)),
    outdir: out,
    outbase: ROOT,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    outExtension: { ".js": ".mjs" },
    logLevel: "warning",
    ...(source ? { conditions: ["@seedbed/source"], external: LIBRARIES } : { packages: "external" }),
  });
  return out;
}
