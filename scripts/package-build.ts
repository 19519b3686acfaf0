import { join, relative } from "node:path";
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
  /**
   * Entries that other modules import as a namespace. They are linked to: esbuild would make an object of the namespace, and no
   * bundler drops members of an object. Modules that link must not be alone in an entry below `dist`, see {@link linkEntries}.
   */
  readonly linked?: readonly string[];
}

type BuildPlugin = NonNullable<Options["esbuildPlugins"]>[number];

/**
 * Makes the two bundler runs of a package: ES modules (with the commands) and CommonJS.
 *
 * Entries share code through split chunks in both formats. Declarations are a step of their own.
 *
 * @param options - The package and what to copy into its builds.
 */
export function packageBuild(options: PackageBuildOptions): Options[] {
  const { directory, platform, bundled = [], bundledInCjs = [], apart = [], linked = [] } = options;
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
      entry: toEntryMap([...listEntries(directory), ...apart, ...listBins(directory)]),
      noExternal: [...bundled],
      esbuildPlugins: [linkEntries(directory, linked, ".js")],
      sourcemap: true,
      esbuildOptions(build) {
        build.sourcesContent = false;
      },
    },
    {
      ...shared,
      format: "cjs",
      entry: toEntryMap(listEntries(directory, "require")),
      noExternal: [...bundled, ...bundledInCjs],
      esbuildPlugins: [linkEntries(directory, linked, ".cjs")],
    },
  ];
}

function toEntryMap(entries: readonly string[]): Record<string, string> {
  return Object.fromEntries(entries.map((entry) => [entry, `src/${entry}.ts`]));
}

/** Turns imports of entries into imports of their built files, as seen from `dist`, where split chunks and `index` lie. */
function linkEntries(directory: string, entries: readonly string[], extension: string): BuildPlugin {
  return {
    name: "link-entries",
    setup(build) {
      build.onResolve({ filter: /^\.\.?\// }, ({ kind, path, resolveDir }) => {
        const target = relative(join(directory, "src"), join(resolveDir, path)).replace(/\.js$/, "");
        if (kind === "entry-point" || !entries.includes(target)) return undefined;
        return { path: `./${target}${extension}`, external: true };
      });
    },
  };
}
