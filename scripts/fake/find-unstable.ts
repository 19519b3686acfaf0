import { faker } from "@faker-js/faker";
import type { FakerMethod } from "./list-methods.js";

/** Calls of a method under watch. */
const CALLS = 40;

/**
 * Finds methods whose results may differ between machines or runs: while they run, everything that reads the clock, chance,
 * time zone or language settings, and every inexact function of Math, is replaced by one that reports its use.
 *
 * @param methods - Methods to watch, called without arguments.
 * @returns What each unstable one uses, by `module.method`.
 */
export function findUnstable(methods: readonly FakerMethod[]): Map<string, string> {
  const out = new Map<string, string>();
  for (const { module, name } of methods) {
    const used = new Set<string>();
    const restore = watch((what) => used.add(what));
    try {
      faker.seed(7);
      const call = (faker as unknown as Record<string, Record<string, () => unknown>>)[module]!;
      for (let i = 0; i < CALLS; i++) call[name]!();
    } catch {
      // Methods that need arguments cannot be watched this way.
    } finally {
      restore();
    }
    if (used.size > 0) out.set(`${module}.${name}`, [...used].sort().join(", "));
  }
  return out;
}

/** Wraps the functions; the result takes the wrapping off. */
function watch(report: (what: string) => void): () => void {
  const undo: (() => void)[] = [];
  const wrap = (owner: object, key: string, label: string): void => {
    const target = owner as Record<string, unknown>;
    const original = target[key];
    if (typeof original !== "function") return;
    target[key] = function (this: unknown, ...args: unknown[]): unknown {
      report(label);
      return (original as (...args: unknown[]) => unknown).apply(this, args);
    };
    undo.push(() => {
      target[key] = original;
    });
  };
  const inexact =
    "acos acosh asin asinh atan atanh atan2 cbrt cos cosh exp expm1 hypot log log1p log2 log10 pow sin sinh tan tanh random";
  for (const key of inexact.split(" ")) wrap(Math, key, `Math.${key}`);
  wrap(Date, "now", "Date.now");
  const local =
    "getFullYear getMonth getDate getDay getHours getMinutes getSeconds getTimezoneOffset setFullYear setMonth setDate setHours toLocaleString toLocaleDateString toString";
  for (const key of local.split(" ")) wrap(Date.prototype, key, `Date.${key}`);
  for (const prototype of [Number.prototype, Array.prototype, String.prototype]) {
    for (const key of ["toLocaleString", "localeCompare", "toLocaleUpperCase", "toLocaleLowerCase"]) wrap(prototype, key, key);
  }
  const RealDate = Date;
  class WatchedDate extends RealDate {
    constructor(...args: [] | [number | string | Date]) {
      if (args.length === 0) report("new Date()");
      super(...(args as [number]));
    }
  }
  // faker's default reference date asks for the present; given one, it does not.
  faker.setDefaultRefDate(0);
  globalThis.Date = WatchedDate as DateConstructor;
  const realIntl = globalThis.Intl;
  globalThis.Intl = new Proxy(realIntl, {
    get(target, key) {
      report("Intl");
      return Reflect.get(target, key);
    },
  });
  return () => {
    globalThis.Date = RealDate;
    globalThis.Intl = realIntl;
    faker.setDefaultRefDate();
    for (const step of undo) step();
  };
}
