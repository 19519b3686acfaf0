import type { Breach } from "./breach.js";
import type { SourcePackage } from "./source-tree.js";

/** Folders of core, from the bottom up: each may import itself and what stands left of it. */
const ORDER = ["errors", "random", "vector", "definition", "expression", "generators", "plugin", "document", "plan", "run"];

/** Folders beside the order: they may import the public entry and what stands left of `run`. */
const SIDE = ["locale", "testing", "importers", "fixtures"];

/** Folders beside the order that another one of them may import. */
const BESIDE: Readonly<Record<string, readonly string[]>> = { fixtures: ["importers"] };

const PUBLIC_ENTRY = "index.ts";

/**
 * Checks that the folders of core import each other in one direction.
 *
 * @param core - The core package.
 */
export function checkCoreFolders(core: SourcePackage): Breach[] {
  const breaches: Breach[] = [];
  for (const { path, file, imports } of core.files) {
    if (!isKnown(folderOf(path))) {
      breaches.push({ file, line: 1, rule: "folder", message: `folder ${folderOf(path)} has no place in the order of core` });
      continue;
    }
    for (const { target, line } of imports) {
      if (target === undefined || target.startsWith("../")) continue;
      const message = checkEdge(path, target);
      if (message !== undefined) breaches.push({ file, line, rule: "folder", message });
    }
  }
  return breaches;
}

function checkEdge(from: string, to: string): string | undefined {
  const source = folderOf(from);
  const target = folderOf(to);
  if (source === "" || source === target) return undefined;
  if (target === "") {
    return SIDE.includes(source) && to === PUBLIC_ENTRY ? undefined : `${source} may not import the entry point ${to}`;
  }
  if (BESIDE[source]?.includes(target)) return undefined;
  if (SIDE.includes(target)) return `${source} may not import ${target}, which stands beside the order`;
  const limit = SIDE.includes(source) ? ORDER.indexOf("run") : ORDER.indexOf(source);
  const rank = ORDER.indexOf(target);
  return rank >= 0 && rank < limit ? undefined : `${source} may not import ${target}`;
}

/** The first folder of a path; entry points at the top have none. */
function folderOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.indexOf("/")) : "";
}

function isKnown(folder: string): boolean {
  return folder === "" || ORDER.includes(folder) || SIDE.includes(folder);
}
