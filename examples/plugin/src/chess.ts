import { definePlugin, type Plugin } from "@seedbed/core";
import { type Square, type SquareOptions, square } from "./square.js";

/** The plugin: with `withPlugins([chess])`, `f.chess.square()` is a field like any other. */
export const chess: Plugin<"chess", { square: typeof square }> = definePlugin({
  id: "chess",
  version: "1.0.0",
  fields: { square },
});

declare module "@seedbed/core" {
  interface FieldRegistry {
    "chess.square": { options: SquareOptions; value: Square };
  }
}
