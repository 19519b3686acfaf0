import { join } from "node:path";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import { build, transform } from "esbuild";
import { rollup } from "rollup";

/** A browser bundle, minified. */
export interface BundleOutput {
  readonly code: Uint8Array;
  /** Bytes by package, before or after minification: what holds none is not in the bundle. */
  readonly packages: ReadonlyMap<string, number>;
}

/** Bundles a program. */
export type Bundler = (code: string, source: boolean) => Promise<BundleOutput>;

const TARGET = "es2022";
const folder = join(import.meta.dirname, "..");

/**
 * Bundles by esbuild.
 *
 * @param code - The program.
 * @param source - True to bundle Seedbed's sources instead of its build.
 */
export async function bundleByEsbuild(code: string, source: boolean): Promise<BundleOutput> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: folder },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: TARGET,
    write: false,
    metafile: true,
    logLevel: "error",
    ...(source ? { conditions: ["@seedbed/source"] } : {}),
  });
  const [output] = Object.values(metafile.outputs);
  const modules = Object.entries(output!.inputs).map(([path, { bytesInOutput }]) => [path, bytesInOutput] as const);
  return { code: outputFiles[0]!.contents, packages: sumByPackage(modules) };
}

/**
 * Bundles Seedbed's build by rollup, which Vite's bundler takes after, and minifies it by esbuild.
 *
 * @param code - The program.
 */
export async function bundleByRollup(code: string): Promise<BundleOutput> {
  const entry = join(folder, "program.js");
  const bundle = await rollup({
    input: entry,
    plugins: [
      { name: "program", load: (id) => (id === entry ? code : null), resolveId: (id) => (id === entry ? id : null) },
      nodeResolve({ browser: true }),
    ],
    onwarn() {},
  });
  const { output } = await bundle.generate({ format: "es" });
  await bundle.close();
  const [chunk] = output;
  const minified = await transform(chunk.code, { minify: true, format: "esm", target: TARGET });
  const modules = Object.entries(chunk.modules).map(([path, { renderedLength }]) => [path, renderedLength] as const);
  return { code: Buffer.from(minified.code), packages: sumByPackage(modules) };
}

function sumByPackage(modules: readonly (readonly [path: string, bytes: number])[]): Map<string, number> {
  const packages = new Map<string, number>();
  for (const [path, bytes] of modules) {
    const owner = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? "seedbed";
    if (bytes > 0) packages.set(owner, (packages.get(owner) ?? 0) + bytes);
  }
  return packages;
}
