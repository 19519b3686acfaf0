import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findLocaleChains } from "./locales/locale-chains.js";
import { renderLocale } from "./locales/render-locale.js";

// Writes packages/core/src/locale/<code>.ts, one plugin for every locale that faker has.
const folder = join(import.meta.dirname, "../packages/core/src/locale");
for (const entry of readdirSync(folder, { withFileTypes: true })) if (entry.isFile()) rmSync(join(folder, entry.name));
const chains = findLocaleChains();
for (const chain of chains) writeFileSync(join(folder, `${chain.code}.ts`), renderLocale(chain));
console.log(`${chains.length} locales written`);
