import { formatDate, formatDuration, formatTime } from "@seedbed/core";
import type { DuckdbType } from "./duckdb-client.js";

/** Turns a value of the library into a plain one. */
export type DecodeValue = (value: unknown) => unknown;

const ID = {
  TIMESTAMP: 12,
  DATE: 13,
  TIME: 14,
  INTERVAL: 15,
  BLOB: 18,
  TIMESTAMP_S: 20,
  TIMESTAMP_MS: 21,
  TIMESTAMP_NS: 22,
  LIST: 24,
  STRUCT: 25,
  MAP: 26,
  UNION: 28,
  TIMESTAMP_TZ: 31,
  ARRAY: 33,
} as const;

/** How many of their units make a millisecond, or less than one where a unit is longer. */
const MOMENTS: Readonly<Record<number, readonly [member: string, each: bigint, times: bigint]>> = {
  [ID.TIMESTAMP]: ["micros", 1000n, 1n],
  [ID.TIMESTAMP_TZ]: ["micros", 1000n, 1n],
  [ID.TIMESTAMP_NS]: ["nanos", 1_000_000n, 1n],
  [ID.TIMESTAMP_MS]: ["millis", 1n, 1n],
  [ID.TIMESTAMP_S]: ["seconds", 1n, 1000n],
};

/**
 * Chooses how values of a type are decoded, without loss: whole numbers beyond 2^53 are bigints, decimals, dates and times are texts,
 * moments are Dates, or texts where they are finer than a Date.
 *
 * @param type - Of a column, or of a part of one.
 */
export function createDecoder(type: DuckdbType): DecodeValue {
  const decode = choose(type);
  return (value) => (value === null || value === undefined ? null : decode(value));
}

function choose(type: DuckdbType): DecodeValue {
  const moment = MOMENTS[type.typeId];
  if (moment !== undefined) return (value) => toMoment(value as Record<string, bigint>, moment);
  switch (type.typeId) {
    case ID.DATE:
      return (value) =>
        Math.abs((value as { days: number }).days) === 2_147_483_647
          ? String(value)
          : formatDate((value as { days: number }).days);
    case ID.TIME:
      return toTime;
    case ID.INTERVAL:
      return toDuration;
    case ID.BLOB:
      return (value) => Uint8Array.from((value as { bytes: Uint8Array }).bytes);
    case ID.LIST:
    case ID.ARRAY: {
      const item = createDecoder(type.valueType!);
      return (value) => (value as { items: readonly unknown[] }).items.map(item);
    }
    case ID.STRUCT:
      return toObject(type);
    case ID.MAP:
      return toMap(type);
    case ID.UNION: {
      const members = new Map(type.memberTags!.map((tag, i) => [tag, createDecoder(type.memberTypes![i]!)]));
      return (value) => members.get((value as { tag: string }).tag)!((value as { value: unknown }).value);
    }
    default:
      return toScalar;
  }
}

function toScalar(value: unknown): unknown {
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  // Decimals, UUIDs and the like write themselves as DuckDB does.
  return typeof value === "object" ? String(value) : value;
}

function toMoment(value: Record<string, bigint>, [member, each, times]: readonly [string, bigint, bigint]): unknown {
  const units = value[member]!;
  const date = units % each === 0n ? new Date(Number((units / each) * times)) : undefined;
  return date === undefined || Number.isNaN(date.getTime()) ? String(value) : date;
}

function toTime(value: unknown): string {
  const { micros } = value as { micros: bigint };
  return micros % 1000n === 0n && micros < 86_400_000_000n ? formatTime(Number(micros / 1000n)) : String(value);
}

function toDuration(value: unknown): string {
  const { months, days, micros } = value as { months: number; days: number; micros: bigint };
  const exact = months === 0 && micros % 1000n === 0n;
  return exact ? formatDuration(days * 86_400_000 + Number(micros / 1000n)) : String(value);
}

function toObject(type: DuckdbType): DecodeValue {
  const members = type.entryNames!.map((name, i) => [name, createDecoder(type.entryTypes![i]!)] as const);
  return (value) => {
    const { entries } = value as { entries: Record<string, unknown> };
    return Object.fromEntries(members.map(([name, decode]) => [name, decode(entries[name])]));
  };
}

/** Maps with other keys than texts become pairs. */
function toMap(type: DuckdbType): DecodeValue {
  const [key, member] = [createDecoder(type.keyType!), createDecoder(type.valueType!)];
  return (value) => {
    const pairs = (value as { entries: readonly { key: unknown; value: unknown }[] }).entries.map(
      (entry) => [key(entry.key), member(entry.value)] as const,
    );
    return pairs.every(([name]) => typeof name === "string") ? Object.fromEntries(pairs as [string, unknown][]) : pairs;
  };
}
