import type { Options } from "tsup";
import { listBins, listEntries } from "./package-entries.js";

/** How one package is built. */
export interface PackageBuildOptions {
  /** The package's folder. */
  readonly directory: string;
  /** `neutral` for code that also runs in a browser. */
  readonly platform: "neutral" | "node";
  /** Dependencies copied into both builds. */
  readonly bundled?: readonly (string | RegExp)[];
  /** Dependencies copied into the CommonJS build only, because they ship no CommonJS of their own. */
  readonly bundledInCjs?: readonly (string | RegExp)[];
  /** Modules that get a file of their own, so that users' bundlers can drop them with the libraries they import. */
  readonly apart?: readonly string[];
}

/**
 * Makes the two bundler runs of a package: ES modules (with the commands) and CommonJS.
 *
 * Entries share code through split chunks in both formats. Declarations are a step of their own.
 *
 * @param options - The package and what to copy into its builds.
 */
export function packageBuild(options: PackageBuildOptions): Options[] {
  const { directory, platform, bundled = [], bundledInCjs = [], apart = [] } = options;
  const entries = listEntries(directory);
  const shared: Options = {
    platform,
    target: "es2022",
    splitting: true,
    treeshake: false,
    dts: false,
    clean: false,
    metafile: true,
    silent: true,
    removeNodeProtocol: false,
    outDir: "dist",
  };
  return [
    {
      ...shared,
      format: "esm",
      entry: toEntryMap([...entries, ...apart, ...listBins(directory)]),
      noExternal: [...bundled],
      sourcemap: true,
      esbuildOptions(build) {
        build.sourcesContent = false;
      },
    },
    { ...shared, format: "cjs", entry: toEntryMap(entries), noExternal: [...bundled, ...bundledInCjs] },
  ];
}

function toEntryMap(entries: readonly string[]): Record<string, string> {
  return Object.fromEntries(entries.map((entry) => [entry, `src/${entry}.ts`]));
}
