import type { FieldNode } from "@seedbed/core";
import { inferKind, type NameHint } from "@seedbed/core/schema";
import type { NodeRequest, NodeTools } from "./node-request.js";

/**
 * The field that a column's name suggests.
 *
 * @param request - The column.
 * @param tools - Whether names count, and whether there is a locale.
 * @param hint - Type and bounds.
 * @returns Undefined when the name says nothing, or what it says needs a locale that is not there.
 */
export function realisticNode(
  { table, column, comment, type }: NodeRequest,
  { realism, locale }: NodeTools,
  hint: Pick<NameHint, "type" | "minimum" | "maximum" | "format">,
): FieldNode | undefined {
  if (!realism) return undefined;
  const description = comment === undefined || comment.length > 200 ? {} : { description: comment };
  const length = type.kind === "text" && type.length !== undefined ? { maxLength: type.length } : {};
  const guess = inferKind({ name: column, parents: [table], ...description, ...length, ...hint });
  if (guess === undefined || (guess.needsLocale && !locale)) return undefined;
  return guess.node;
}
