import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Engine } from "./engine.js";
import { installPackage } from "./install-package.js";

const EXECUTABLE = "/usr/bin/chromium";
const ARGS: readonly string[] = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The part of playwright-core that is used. */
interface Playwright {
  readonly chromium: {
    launch(options: object): Promise<{
      newPage(): Promise<{ evaluate(script: string): Promise<unknown> }>;
      close(): Promise<void>;
    }>;
  };
}

/** A page of headless Chromium, as Debian packages it. */
export const chromiumEngine: Engine = {
  name: "Chromium",
  async run(bundle) {
    if (!existsSync(EXECUTABLE)) return { missing: "install Debian's chromium" };
    const folder = await installPackage("playwright-core", "1.65.1");
    if (folder === undefined) return { missing: "playwright-core could not be installed" };
    const { chromium } = (await import(pathToFileURL(join(folder, "index.mjs")).href)) as Playwright;
    const browser = await chromium.launch({ executablePath: EXECUTABLE, args: ARGS });
    try {
      const page = await browser.newPage();
      const result = await page.evaluate(`${readFileSync(bundle, "utf8")}\nglobalThis.seedbedDigests`);
      return { digests: JSON.parse(String(result)) };
    } finally {
      await browser.close();
    }
  },
};
