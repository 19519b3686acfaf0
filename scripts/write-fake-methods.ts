import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { renderFakeMethods } from "./fake/render-methods.js";

// Writes the table of faker's methods: what f.fake() may name, and the types of the values.
const path = join(import.meta.dirname, "../packages/core/src/generators/fake/fake-methods.ts");
writeFileSync(path, renderFakeMethods());
