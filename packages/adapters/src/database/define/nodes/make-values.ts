import type { FieldNode } from "@seedbed/core";
import { toSqlType } from "../../checks/evaluate/sql-type.js";
import { NotUnderstood } from "../../checks/parse/parse-fault.js";
import { createAcceptance } from "../../checks/space/accepts.js";
import type { MadeNode, NodeRequest, NodeTools } from "./node-request.js";

/**
 * A field of listed values.
 *
 * @param request - The column.
 * @param values - As `SqlValue`.
 * @returns Undefined when none of them lies in the space, or when they are written in no other way than by drawing.
 */
export function makeValues(request: NodeRequest, values: readonly unknown[], _tools: NodeTools): MadeNode | undefined {
  const { type, space } = request;
  const kind = toSqlType(type);
  let allowed: readonly unknown[];
  try {
    const accepts = createAcceptance({ ...space, null: "never" }, kind);
    allowed = values.filter(accepts);
  } catch (error) {
    if (!(error instanceof NotUnderstood)) throw error;
    allowed = values;
  }
  const written = [...new Set(allowed.map((value) => write(type.kind, value)))];
  if (written.length === 0 || written.includes(undefined)) return undefined;
  return { node: withWeights(written as (string | number | boolean)[], request), sure: true };
}

function write(kind: string, value: unknown): string | number | boolean | undefined {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") {
    if (kind === "date") return new Date(value).toISOString().slice(0, 10);
    if (kind === "timestamp") return new Date(value).toISOString();
    if (kind === "time") return new Date(value).toISOString().slice(11, 23);
    return Number.isFinite(value) ? value : undefined;
  }
  return typeof value === "string" && kind !== "bytes" ? value : undefined;
}

/** Values as often as they are among the rows that are there. */
function withWeights(values: readonly (string | number | boolean)[], { statistics, unique }: NodeRequest): FieldNode {
  const common = statistics?.common ?? [];
  if (unique || common.length === 0) return { kind: "enum", values };
  const shares = new Map(common.map(({ value, fraction }) => [String(value), fraction]));
  const rest = Math.max(0, 1 - common.reduce((sum, { fraction }) => sum + fraction, 0));
  const others = values.filter((value) => !shares.has(String(value))).length;
  const weights = values.map((value) => shares.get(String(value)) ?? rest / Math.max(1, others));
  return weights.every((weight) => weight === 0) ? { kind: "enum", values } : { kind: "enum", values, weights };
}
