import type { ValueType } from "@seedbed/core";
import { createAdapterError } from "../../errors/adapter-error.js";

/** Ways to compute one value from many. */
export type Aggregate = "count" | "countDistinct" | "sum" | "avg" | "min" | "max" | "first" | "last";

/** A value under way. */
export interface AggregateState {
  /** Takes a value; missing ones do not count. */
  add(value: unknown): void;
  /** The value of all that were added; null of none, 0 for counts. */
  result(): unknown;
}

/**
 * The type of an aggregate.
 *
 * @param how - The way.
 * @param from - Type of the values.
 * @returns Undefined when there is no such aggregate of the type.
 */
export function resultType(how: Aggregate, from: ValueType): ValueType | undefined {
  const numeric = from.type === "int" || from.type === "float" || from.type === "decimal";
  switch (how) {
    case "count":
    case "countDistinct":
      return { type: "int" };
    case "sum":
      return numeric ? from : undefined;
    case "avg":
      return numeric ? { type: "float" } : undefined;
    case "min":
    case "max":
      return ["list", "struct", "json", "bytes", "bool"].includes(from.type) ? undefined : from;
    default:
      return from;
  }
}

/**
 * Starts an aggregate.
 *
 * @param how - The way.
 * @param from - Type of the values.
 */
export function createAggregate(how: Aggregate, from: ValueType): AggregateState {
  switch (how) {
    case "count":
      return createCount();
    case "countDistinct":
      return createDistinct();
    case "sum":
    case "avg":
      return createSum(how, from);
    case "min":
      return createChoice((value, best) => isLess(value, best));
    case "max":
      return createChoice((value, best) => isLess(best, value));
    case "first":
      return createChoice(() => false);
    case "last":
      return createChoice(() => true);
  }
}

function createCount(): AggregateState {
  let count = 0;
  return {
    add(value) {
      if (value !== null && value !== undefined) count++;
    },
    result: () => count,
  };
}

function createDistinct(): AggregateState {
  const seen = new Set<unknown>();
  return {
    add(value) {
      if (value !== null && value !== undefined) seen.add(typeof value === "object" ? JSON.stringify(value) : value);
    },
    result: () => seen.size,
  };
}

/** Decimals are added as whole numbers of their last digit, so that sums are exact. */
function createSum(how: "sum" | "avg", from: ValueType): AggregateState {
  const unit = from.type === "decimal" ? 10 ** from.scale : 1;
  let sum = 0;
  let count = 0;
  return {
    add(value) {
      if (value === null || value === undefined) return;
      sum += unit === 1 ? Number(value) : Math.round(Number(value) * unit);
      count++;
    },
    result() {
      if (count === 0) return null;
      if (how === "avg") return sum / count / unit;
      if (from.type !== "float" && !Number.isSafeInteger(sum)) {
        throw createAdapterError("CAST_FAILED", "aggregate: a sum is beyond 2^53", {
          hint: "cast the field to float first",
          details: { type: from.type },
        });
      }
      return sum / unit;
    },
  };
}

function createChoice(replaces: (value: unknown, best: unknown) => boolean): AggregateState {
  let best: unknown = null;
  return {
    add(value) {
      if (value === null || value === undefined) return;
      if (best === null || replaces(value, best)) best = value;
    },
    result: () => best,
  };
}

/** Numbers by size, moments by time, texts by code units: dates and times of equal form sort as they follow. */
function isLess(a: unknown, b: unknown): boolean {
  return (a as number | string | Date) < (b as number | string | Date);
}
