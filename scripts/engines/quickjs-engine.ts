import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Engine } from "./engine.js";
import { installPackage } from "./install-package.js";

/** The part of quickjs-emscripten that is used. */
interface QuickJs {
  getQuickJS(): Promise<{ evalCode(script: string): unknown }>;
}

/** QuickJS, an interpreter, compiled to WebAssembly. */
export const quickjsEngine: Engine = {
  name: "QuickJS",
  async run(bundle) {
    const folder = await installPackage("quickjs-emscripten", "0.32.0");
    if (folder === undefined) return { missing: "quickjs-emscripten could not be installed" };
    const { getQuickJS } = createRequire(join(folder, "package.json"))(folder) as QuickJs;
    const quickjs = await getQuickJS();
    const result = quickjs.evalCode(`${readFileSync(bundle, "utf8")}\nglobalThis.seedbedDigests`);
    return { digests: JSON.parse(String(result)) };
  },
};
