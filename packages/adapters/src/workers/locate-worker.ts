import { createRequire } from "node:module";

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
  const loader = createRequire(here).resolve("tsx");
  return { url: new URL("../worker.ts", here), execArgv: ["--conditions=@seedbed/source", "--import", loader] };
}
