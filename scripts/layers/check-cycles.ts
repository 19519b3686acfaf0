import type { Breach } from "./breach.js";
import { findCycles } from "./find-cycles.js";
import type { SourceFile, SourcePackage } from "./source-tree.js";

/**
 * Checks that no files and no folders of a package import each other in a circle.
 *
 * Folders are looked at from every height: `a/x → b → a/y` is a circle between `a` and `b`. An entry point at the
 * top of `src` counts as a folder of its own.
 *
 * @param owner - The package.
 */
export function checkCycles(owner: SourcePackage): Breach[] {
  const depths = owner.files.map(({ path }) => path.split("/").length - 1);
  const breaches = reportCycles(owner, "file", (path) => path);
  const known = new Set<string>();
  for (let depth = 1; depth <= Math.max(0, ...depths); depth++) {
    for (const breach of reportCycles(owner, "folder", (path) => folderAt(path, depth))) {
      if (!known.has(breach.message)) breaches.push(breach);
      known.add(breach.message);
    }
  }
  return breaches;
}

function reportCycles(owner: SourcePackage, kind: string, nodeOf: (path: string) => string): Breach[] {
  const graph = new Map<string, Set<string>>();
  const places = new Map<string, { file: string; line: number }>();
  for (const source of owner.files) addEdges(source, nodeOf, graph, places);
  return findCycles(graph).map((cycle) => {
    const [first = "", second = ""] = cycle;
    const place = places.get(`${first} ${second}`) ?? { file: first, line: 1 };
    return { ...place, rule: "cycle", message: `${kind} cycle: ${[...cycle, first].join(" → ")}` };
  });
}

function addEdges(
  source: SourceFile,
  nodeOf: (path: string) => string,
  graph: Map<string, Set<string>>,
  places: Map<string, { file: string; line: number }>,
): void {
  const from = nodeOf(source.path);
  const targets = graph.get(from) ?? new Set();
  graph.set(from, targets);
  for (const { target, line } of source.imports) {
    if (target === undefined || target.startsWith("../")) continue;
    const to = nodeOf(target);
    if (to === from) continue;
    targets.add(to);
    const key = `${from} ${to}`;
    if (!places.has(key)) places.set(key, { file: source.file, line });
  }
}

function folderAt(path: string, depth: number): string {
  const folders = path.split("/").slice(0, -1);
  return folders.length === 0 ? path : folders.slice(0, depth).join("/");
}
