import { defineConfig } from "tsup";
import { packageBuild } from "../../scripts/package-build.js";

export default defineConfig(
  packageBuild({
    directory: import.meta.dirname,
    platform: "neutral",
    bundled: [/^seedrandom\//],
    apart: ["document/parse-dataset", "document/json-schema", "document/document-schema", "expression/cel", "run/with-plugins"],
    linked: ["generators/fields"],
    bundledInCjs: ["@faker-js/faker", "@marcbachmann/cel-js"],
  }),
);
