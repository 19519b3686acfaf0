import { defaultClientConditions, defaultServerConditions } from "vite";
import { defineConfig } from "vitest/config";

const SOURCE_CONDITION = "@seedbed/source";

/** Node knows no condition "module", and the builds behind it are not made for Node. */
const nodeConditions = defaultServerConditions.filter((condition) => condition !== "module");

export default defineConfig({
  resolve: { conditions: [SOURCE_CONDITION, ...defaultClientConditions] },
  ssr: { resolve: { conditions: [SOURCE_CONDITION, ...nodeConditions] } },
  test: {
    include: ["{packages,examples}/**/*.test.ts", "{docs,scripts,bench}/**/*.test.ts"],
    // Bounded, yet not by how busy the machine is.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    exclude: ["**/node_modules/**", "**/dist/**", "out/**"],
    reporters: ["default", "json"],
    outputFile: { json: "reports/vitest.json" },
    typecheck: {
      enabled: true,
      include: ["packages/*/test/types/**/*.test-d.ts"],
      tsconfig: "tsconfig.json",
      // Type errors in sources are the business of `npm run typecheck`.
      ignoreSourceErrors: true,
    },
    coverage: {
      provider: "v8",
      include: ["packages/*/src/**/*.ts"],
      reporter: ["text-summary", "html", "json-summary"],
      reportsDirectory: "coverage",
    },
  },
});
