import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What the tooling reads from a package's manifest. */
export interface PackageManifest {
  readonly name: string;
  readonly private?: boolean;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, unknown>>>>;
}

const SOURCE_CONDITION = "@seedbed/source";

/**
 * Reads a package's `package.json`.
 *
 * @param directory - The package's folder.
 */
export function readManifest(directory: string): PackageManifest {
  return JSON.parse(readFileSync(join(directory, "package.json"), "utf8")) as PackageManifest;
}

/**
 * Lists the source files behind a package's `exports`, so that the map is the only list of entry points.
 *
 * @param directory - The package's folder.
 * @param condition - Only entries for this condition, such as `require`; all unless stated.
 * @returns Paths relative to `src` without extension, such as `index` and `locale/de`; a `*` stands for every file that matches.
 */
export function listEntries(directory: string, condition: string = SOURCE_CONDITION): string[] {
  const entries: string[] = [];
  for (const target of Object.values(readManifest(directory).exports ?? {})) {
    const source = typeof target === "string" || !(condition in target) ? undefined : target[SOURCE_CONDITION];
    if (typeof source !== "string") continue;
    const path = source.replace(/^\.\/src\//, "").replace(/\.ts$/, "");
    entries.push(...(path.includes("*") ? expandPattern(join(directory, "src"), path) : [path]));
  }
  return entries;
}

/**
 * Lists what users may import from a package.
 *
 * @param directory - The package's folder.
 * @returns Specifiers such as `@seedbed/core` and `@seedbed/core/locale/de`.
 */
export function listSpecifiers(directory: string): string[] {
  const { name, exports = {} } = readManifest(directory);
  return Object.entries(exports).flatMap(([key, target]) => {
    const source = typeof target === "string" ? undefined : target[SOURCE_CONDITION];
    if (typeof source !== "string") return [];
    const specifier = `${name}${key.slice(1)}`;
    if (!specifier.includes("*")) return [specifier];
    const files = expandPattern(join(directory, "src"), source.replace(/^\.\/src\//, "").replace(/\.ts$/, ""));
    return files.map((file) => specifier.replace("*", file.slice(file.lastIndexOf("/") + 1)));
  });
}

/**
 * Lists the source files behind a package's `bin`.
 *
 * @param directory - The package's folder.
 * @returns Paths relative to `src` without extension.
 */
export function listBins(directory: string): string[] {
  return Object.values(readManifest(directory).bin ?? {}).map((path) => path.replace(/^(\.\/)?dist\//, "").replace(/\.js$/, ""));
}

function expandPattern(root: string, pattern: string): string[] {
  const folder = dirname(pattern);
  return readdirSync(join(root, folder))
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
    .map((file) => `${folder}/${file.slice(0, -3)}`)
    .sort();
}
