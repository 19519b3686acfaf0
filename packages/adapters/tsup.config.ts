import { defineConfig } from "tsup";
import { packageBuild } from "../../scripts/package-build.js";

export default defineConfig(packageBuild({ directory: import.meta.dirname, platform: "node" }));
