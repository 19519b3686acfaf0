import type { Breach } from "./breach.js";
import { checkCoreFolders } from "./check-core-folders.js";
import { checkCycles } from "./check-cycles.js";
import { checkFileShape } from "./check-file-shape.js";
import { checkPackages } from "./check-packages.js";
import { checkPlatform } from "./check-platform.js";
import { readPackages } from "./source-tree.js";

/**
 * Checks the sources of all packages against the rules of the house.
 *
 * @param root - The repository's folder.
 * @returns Every breach, by file and line.
 */
export function checkLayers(root: string): Breach[] {
  const packages = readPackages(root);
  const core = packages.filter(({ folder }) => folder === "core");
  const breaches = [
    ...checkPackages(packages),
    ...core.flatMap(checkCoreFolders),
    ...core.flatMap(({ files }) => files.flatMap(checkPlatform)),
    ...packages.flatMap(checkCycles),
    ...packages.flatMap(({ files }) => files.flatMap(checkFileShape)),
  ];
  return breaches.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}
