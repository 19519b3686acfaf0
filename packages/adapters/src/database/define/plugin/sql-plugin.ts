import { definePlugin, type Plugin } from "@seedbed/core";
import { cellAt } from "./cell-at.js";
import { choose } from "./choose.js";
import { composite } from "./composite.js";
import { compute } from "./compute.js";
import { fit } from "./fit.js";
import { holds } from "./holds.js";
import { lookup } from "./lookup.js";
import { parentRow } from "./parent-row.js";
import { tuple } from "./tuple.js";

/**
 * The kinds of field that definitions of databases need beside core's: conditions and columns computed by SQL, choices, keys that have
 * to agree.
 *
 * @example
 * ```ts
 * parseDataset(document, { plugins: [sql] });
 * ```
 */
export const sql: Plugin<"sql"> = definePlugin({
  id: "sql",
  version: "1.0.0",
  fields: { cellAt, choose, composite, compute, fit, holds, lookup, parentRow, tuple },
}) as unknown as Plugin<"sql">;
