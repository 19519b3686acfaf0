import { definePlugin, type Plugin } from "../../index.js";
import { schemaGenerator } from "./from-schema.js";
import { memberGenerator } from "./schema-table.js";

/**
 * The kinds of fields that schemas make, for documents that name them: `{ "kind": "schema.value", "schema": { … } }`.
 * Fields made by `fromSchema` and `table` bring their kinds along and need no plugin.
 */
export const schemas: Plugin = /* @__PURE__ */ definePlugin({
  id: "schema",
  version: "0.0.0",
  setup(host) {
    host.addGenerator(schemaGenerator as never);
    host.addGenerator(memberGenerator as never);
  },
});
