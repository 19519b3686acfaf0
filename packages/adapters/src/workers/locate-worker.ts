import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

/** A worker's entry, and what Node needs to run it. */
export interface WorkerEntry {
  readonly url: URL;
  readonly execArgv: string[] | undefined;
}

/** Finds the worker entry beside this code: in the package's build, as an ES or CommonJS module, or in its sources. */
export function locateWorker(): WorkerEntry {
  const here = import.meta.url;
  if (!here.endsWith(".ts")) {
    return { url: new URL(here.endsWith(".cjs") ? "./worker.cjs" : "./worker.js", here), execArgv: undefined };
  }
  // In the sources of this repository only: Node 20 does not run TypeScript, and loaders given by `--import` do not reach workers.
  const loader = pathToFileURL(
    createRequire(here)
      .resolve("tsx/esm/api")
      .replace(/\.cjs$/, ".mjs"),
  ).href;
  const entry = new URL("../worker.ts", here).href;
  const code = `const { register } = await import(${JSON.stringify(loader)}); register(); await import(${JSON.stringify(entry)});`;
  return { url: new URL(`data:text/javascript,${encodeURIComponent(code)}`), execArgv: ["--conditions=@seedbed/source"] };
}
