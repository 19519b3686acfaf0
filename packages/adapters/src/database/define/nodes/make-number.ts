import type { FieldNode } from "@seedbed/core";
import type { ColumnSpace } from "../../checks/space/column-space.js";
import type { MadeNode, NodeRequest, NodeTools } from "./node-request.js";
import { realisticNode } from "./realistic-node.js";

/** Numbers reach so far where nothing else is known: small enough to be added up and multiplied. */
const USUAL = 1000;
const NARROW = 20;
const SAFE = Number.MAX_SAFE_INTEGER;

/**
 * A field of numbers within a column's bounds.
 *
 * @param request - The column.
 * @param tools - What making takes.
 */
export function makeNumber(request: NodeRequest, tools: NodeTools): MadeNode | undefined {
  const { type, space, unique, rows } = request;
  const scale =
    type.kind === "decimal"
      ? Math.min(type.scale ?? (type.precision === undefined ? 2 : 0), 15)
      : type.kind === "float" || type.kind === "money"
        ? 2
        : 0;
  const unit = 10 ** -Math.max(0, scale);
  const limit = limits(request, scale);
  const [low, high] = inside(space, limit, unit);
  if (low > high) return undefined;
  const whole = scale <= 0;
  const { multiple, excluded = [], tests = [] } = space;
  const sure = tests.length === 0;
  if (multiple !== undefined && whole) {
    const start = Math.ceil((Math.max(low, 0) - multiple.remainder) / multiple.of) * multiple.of + multiple.remainder;
    const values = Array.from({ length: 200 }, (_, i) => start + i * multiple.of).filter(
      (value) => value <= high && !excluded.includes(value),
    );
    if (values.length > 0) return { node: { kind: "enum", values }, sure };
  }
  const named = unique
    ? undefined
    : realisticNode(request, tools, { type: whole ? "integer" : "number", minimum: low, maximum: high });
  if (named !== undefined && ["int", "decimal", "float"].includes(named.kind)) {
    const fitted = narrow(named, low, high, scale, type.kind);
    if (fitted !== undefined) return { node: fitted, sure: sure && avoids(fitted, excluded) };
  }
  const [from, to] = usual(low, high, unique ? Math.max(USUAL, rows * 4) : tools.narrow === true ? NARROW : USUAL, excluded);
  const node = numberNode(type.kind, from, to, scale);
  return { node, sure: sure && avoids(node, excluded) };
}

function numberNode(kind: string, min: number, max: number, scale: number): FieldNode {
  if (scale <= 0) return { kind: "int", min: Math.ceil(min), max: Math.floor(max) };
  if (kind === "float") return max - min < 0.02 ? { kind: "float", min, max } : { kind: "float", min, max, precision: 2 };
  return { kind: "decimal", min, max, scale };
}

/** The least and the greatest number that the type holds. */
function limits({ type, driver }: NodeRequest, scale: number): readonly [number, number] {
  if (type.range !== undefined) return [Math.max(-SAFE, Number(type.range[0])), Math.min(SAFE, Number(type.range[1]))];
  if (type.kind === "year") return driver === "mysql" || driver === "mariadb" ? [1901, 2155] : [1, 9999];
  if (type.kind === "decimal" && type.precision !== undefined) {
    const digits = type.precision - (type.scale ?? 0);
    const most = Math.min(10 ** digits - 10 ** -Math.max(0, scale), SAFE / 10 ** Math.max(0, scale));
    return [-most, most];
  }
  const most = SAFE / 10 ** Math.max(2, scale);
  return [-most, most];
}

/** Bounds of the column and of its space, ends taken in. */
function inside({ min, max }: ColumnSpace, [least, most]: readonly [number, number], unit: number): readonly [number, number] {
  const low =
    min === undefined ? least : Math.max(least, min.open ? next(min.value, unit, 1) : Math.ceil(round(min.value / unit)) * unit);
  const high =
    max === undefined ? most : Math.min(most, max.open ? next(max.value, unit, -1) : Math.floor(round(max.value / unit)) * unit);
  return [round(low), round(high)];
}

function next(value: number, unit: number, sign: 1 | -1): number {
  const steps = round(value / unit);
  return (sign > 0 ? Math.floor(steps) + 1 : Math.ceil(steps) - 1) * unit;
}

function round(value: number): number {
  return Number(value.toPrecision(15));
}

/** A range of usual numbers as far as the bounds allow it, 0 left out where it may be. */
function usual(low: number, high: number, most: number, excluded: readonly unknown[]): readonly [number, number] {
  const from = low > most ? low : Math.max(low, high >= 1 && low <= 1 ? 1 : Math.min(0, high));
  if (from > high) return [low, high];
  const to = Math.min(high, Math.max(most, from + most));
  const start = excluded.includes(from) && from < to ? from + 1 : from;
  return high < 1 && low < 0 ? [Math.max(low, high - most), high] : [start, to];
}

function narrow(node: FieldNode, low: number, high: number, scale: number, kind: string): FieldNode | undefined {
  const own = node as FieldNode & { readonly min?: number; readonly max?: number };
  const min = Math.max(own.min ?? low, low);
  const max = Math.min(own.max ?? high, high);
  if (min > max) return undefined;
  if (node["distribution"] === undefined && node["mean"] === undefined) return numberNode(kind, min, max, scale);
  const { precision: _, scale: __, ...rest } = node as Record<string, unknown>;
  const base = { ...rest, min, max } as unknown as FieldNode;
  if (scale <= 0) return { ...base, kind: "int", min: Math.ceil(min), max: Math.floor(max) };
  return kind === "float" ? { ...base, kind: "float", precision: 2 } : { ...base, kind: "decimal", scale };
}

function avoids(node: FieldNode, excluded: readonly unknown[]): boolean {
  const { min, max } = node as { readonly min?: number; readonly max?: number };
  return excluded.every(
    (value) => typeof value === "number" && ((min !== undefined && value < min) || (max !== undefined && value > max)),
  );
}
