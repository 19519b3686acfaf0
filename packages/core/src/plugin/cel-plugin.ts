import { cel as engine } from "../expression/cel.js";
import { definePlugin, type Plugin } from "./plugin.js";

/**
 * The whole Common Expression Language for derived fields and checks.
 *
 * Arithmetic, comparisons, logic and simple functions need no plugin; macros, maps, regular expressions and the parts of a
 * date do. Definitions that come from documents bring it along.
 *
 * @example
 * ```ts
 * createDataset(shop, { seed: "demo", plugins: [cel] });
 * ```
 */
export const cel: Plugin<"cel"> = definePlugin({
  id: "cel",
  version: "1.0.0",
  setup: (host) => host.setExpressionEngine(engine),
});
