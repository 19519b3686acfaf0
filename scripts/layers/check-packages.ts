import type { Breach } from "./breach.js";
import type { Import, SourcePackage } from "./source-tree.js";

/** Which packages a package may import, by folder. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  quality: ["core"],
  synthetic: ["core", "quality"],
  adapters: ["core"],
  cli: ["core", "quality", "synthetic", "adapters"],
  server: ["core", "quality", "synthetic", "adapters"],
};

/** Packages that may be loaded by `import(...)` only. */
const MAY_LOAD: Readonly<Record<string, readonly string[]>> = { cli: ["server"] };

/**
 * Checks that packages import each other in one direction, and through public entries only.
 *
 * @param packages - All packages.
 */
export function checkPackages(packages: readonly SourcePackage[]): Breach[] {
  const breaches: Breach[] = [];
  for (const owner of packages) {
    for (const { file, imports } of owner.files) {
      for (const imported of imports) {
        const message = checkImport(owner, imported, packages);
        if (message !== undefined) breaches.push({ file, line: imported.line, rule: "package", message });
      }
    }
  }
  return breaches;
}

function checkImport(owner: SourcePackage, imported: Import, packages: readonly SourcePackage[]): string | undefined {
  const { specifier, dynamic, target } = imported;
  if (target?.startsWith("../")) return `${specifier} leaves the package; import it by its package name`;
  const other = packages.find(({ name }) => specifier === name || specifier.startsWith(`${name}/`));
  if (other === undefined) return undefined;
  if (other === owner) return `${owner.folder} imports itself by name (${specifier}); use a relative path`;
  if (/\/(src|dist)\//.test(specifier)) return `${specifier} is not a public entry`;
  if (MAY_IMPORT[owner.folder]?.includes(other.folder)) return undefined;
  if (MAY_LOAD[owner.folder]?.includes(other.folder)) {
    return dynamic ? undefined : `${owner.folder} may load ${other.folder} by import() only`;
  }
  return `${owner.folder} may not import ${other.folder}`;
}
