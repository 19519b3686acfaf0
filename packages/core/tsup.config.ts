import { defineConfig } from "tsup";
import { packageBuild } from "../../scripts/package-build.js";

export default defineConfig(
  packageBuild({
    directory: import.meta.dirname,
    platform: "neutral",
    bundled: [/^seedrandom\//],
    bundledInCjs: ["@faker-js/faker", "@marcbachmann/cel-js"],
  }),
);
