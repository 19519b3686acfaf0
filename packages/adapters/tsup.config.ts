import { defineConfig } from "tsup";
import { packageBuild } from "../../scripts/package-build.js";

const runs = packageBuild({ directory: import.meta.dirname, platform: "node" });

// The worker entry is found by the place of the code, which CommonJS knows under another name.
export default defineConfig(runs.map((run) => (run.format === "cjs" ? { ...run, shims: true } : run)));
