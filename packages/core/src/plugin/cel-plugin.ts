import { cel as engine } from "../expression/cel.js";
import type { Plugin } from "./plugin.js";

/**
 * The whole Common Expression Language for derived fields and checks.
 *
 * Arithmetic, comparisons, logic and simple functions need no plugin; macros, maps, regular expressions and the parts of a
 * date do.
 *
 * @example
 * ```ts
 * createDataset(shop, { seed: "demo", plugins: [cel] });
 * ```
 */
export const cel: Plugin<"cel"> = {
  id: "cel",
  version: "1.0.0",
  setup: (host) => host.setExpressionEngine(engine),
};
