import { join } from "node:path";
import { build } from "esbuild";

const core = join(import.meta.dirname, "../../../packages/core/src");

/**
 * Builds what the tests import from the sources, as CommonJS, so that Jest needs no transform and nothing is built beforehand.
 *
 * @param folder - Where to, below the repository, so that dependencies are found.
 */
export async function buildPackages(folder: string): Promise<void> {
  await build({
    entryPoints: { index: join(core, "index.ts"), jest: join(core, "fixtures/jest.ts") },
    outdir: folder,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    format: "cjs",
    platform: "node",
    packages: "external",
    logLevel: "error",
  });
}
