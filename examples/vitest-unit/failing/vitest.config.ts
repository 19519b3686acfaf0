import { defineConfig } from "vitest/config";

/** The tests here fail on purpose, so they are none of the project's; `test/replay.test.ts` runs them. */
export default defineConfig({
  resolve: { conditions: ["@seedbed/source"] },
  ssr: { resolve: { conditions: ["@seedbed/source", "node"] } },
  test: { include: ["*.spec.ts"] },
});
