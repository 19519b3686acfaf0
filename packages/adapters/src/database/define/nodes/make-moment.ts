import type { FieldNode } from "@seedbed/core";
import { DAY_MS } from "../../checks/evaluate/sql-interval.js";
import type { ColumnSpace } from "../../checks/space/column-space.js";
import type { MadeNode, NodeRequest, NodeTools } from "./node-request.js";

/** How far before the present dates lie where nothing else is known. */
const USUAL_MS = 5 * 365 * DAY_MS;
const MINUTE_MS = 60_000;
const USUAL_SPAN_MS = 30 * DAY_MS;
const NARROW_MS = 30 * DAY_MS;
const EARLIEST = Date.UTC(1, 0, 1);
const LATEST = Date.UTC(9999, 11, 30);
/** MySQL's TIMESTAMP starts in 1970 and ends in 2038. */
const EPOCH_END = Date.UTC(2038, 0, 18);

/**
 * A field of dates, times, moments or spans within a column's bounds.
 *
 * @param request - The column.
 * @param tools - The present.
 */
export function makeMoment(request: NodeRequest, { now, narrow }: NodeTools): MadeNode | undefined {
  const { type, space } = request;
  const sure = (space.tests ?? []).length === 0 && (space.excluded ?? []).length === 0;
  if (type.kind === "interval") return makeInterval(space, sure);
  if (type.kind === "time") return makeTime(space, sure);
  const step = type.kind === "date" ? DAY_MS : 1000;
  const epoch = /^timestamp\b/i.test(type.sql) && (request.driver === "mysql" || request.driver === "mariadb");
  const [least, most] = epoch ? [DAY_MS, EPOCH_END] : [EARLIEST, LATEST];
  const low = Math.max(least, toStep(space.min, step, 1) ?? least);
  const high = Math.min(most, toStep(space.max, step, -1) ?? most);
  if (low > high) return undefined;
  const birth = request.unique ? undefined : /(?:^|_)(?:birth|dob|born)/i.test(request.column);
  const start = birth === true ? now - 80 * 365 * DAY_MS : now - (narrow === true ? NARROW_MS : USUAL_MS);
  const stop = birth === true ? now - 18 * 365 * DAY_MS : now;
  let from = Math.max(low, start);
  let to = Math.min(high, stop);
  if (from > to) {
    from = low > stop ? low : Math.max(low, high - 365 * DAY_MS);
    to = Math.min(high, from + 365 * DAY_MS);
  }
  return { node: momentNode(type.kind, from, to, type.scale), sure };
}

function momentNode(kind: string, from: number, to: number, scale: number | undefined): FieldNode {
  if (kind === "date")
    return { kind: "date", from: new Date(from).toISOString().slice(0, 10), to: new Date(to).toISOString().slice(0, 10) };
  const whole = scale === undefined || scale < 3;
  return {
    kind: "timestamp",
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    ...(whole ? { step: "PT1S" } : {}),
  };
}

function makeTime(space: ColumnSpace, sure: boolean): MadeNode | undefined {
  const from = toStep(space.min, 1000, 1) ?? 0;
  const to = Math.min(toStep(space.max, 1000, -1) ?? DAY_MS - 1000, DAY_MS - 1000);
  if (from > to) return undefined;
  const text = (ms: number): string => new Date(ms).toISOString().slice(11, 19);
  return { node: { kind: "time", from: text(from), to: text(to) }, sure };
}

function toStep(bound: ColumnSpace["min"], step: number, sign: 1 | -1): number | undefined {
  if (bound === undefined || !Number.isFinite(bound.value)) return undefined;
  const steps = bound.value / step;
  if (sign > 0) return (bound.open ? Math.floor(steps) + 1 : Math.ceil(steps)) * step;
  return (bound.open ? Math.ceil(steps) - 1 : Math.floor(steps)) * step;
}

/** Spans of minutes, or of seconds where bounds are close. */
function makeInterval(space: ColumnSpace, sure: boolean): MadeNode | undefined {
  const low = toStep(space.min, 1000, 1);
  const high = toStep(space.max, 1000, -1);
  const from = low === undefined ? Math.min(MINUTE_MS, high ?? MINUTE_MS) : Math.max(low, Math.min(MINUTE_MS, high ?? MINUTE_MS));
  const to = high ?? Math.max(USUAL_SPAN_MS, from + USUAL_SPAN_MS);
  if (from > to) return undefined;
  const unit = from % MINUTE_MS === 0 && to - from >= 60 * MINUTE_MS ? "PT1M" : "PT1S";
  const text = (ms: number): string => `PT${ms / 1000}S`;
  // Spans below zero have no name in ISO 8601.
  if (from < 0) return { node: { kind: "duration", from: "PT0S", to: text(Math.max(0, to)), step: unit }, sure: sure && to >= 0 };
  return { node: { kind: "duration", from: text(from), to: text(to), step: unit }, sure };
}
