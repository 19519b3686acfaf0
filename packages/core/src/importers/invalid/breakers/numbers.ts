import type { RuleSite } from "../walk/rule-site.js";
import { type Breaker, type Candidate, keywordOf, show } from "./candidate.js";

/** The next double in a direction. */
export function nextDouble(value: number, up: boolean): number {
  if (value === 0) return up ? Number.MIN_VALUE : -Number.MIN_VALUE;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  view.setBigUint64(0, view.getBigUint64(0) + (value > 0 === up ? 1n : -1n));
  return view.getFloat64(0);
}

/** The steps that schemas about the same number ask for: 1 for whole numbers. */
function unitsOf({ beside }: RuleSite): number[] {
  const units: number[] = [];
  for (const { goal } of beside) {
    const { value } = goal.node;
    if (typeof value === "boolean") continue;
    if (value["type"] === "integer") units.push(1);
    if (typeof value["multipleOf"] === "number") units.push(value["multipleOf"]);
  }
  return units;
}

/** Numbers just outside of a bound. */
function beyond(site: RuleSite, up: boolean, inclusive: boolean): Candidate[] {
  const bound = keywordOf(site) as number;
  const sign = up ? 1 : -1;
  const step = Math.max(0, ...unitsOf(site));
  const onGrid =
    step === 0
      ? []
      : [
          (up ? Math.floor(bound / step) : Math.ceil(bound / step)) + sign,
          up ? Math.ceil(bound / step) : Math.floor(bound / step),
        ].map((k) => k * step);
  const values = [bound + sign, ...onGrid, nextDouble(bound, up), bound + sign * 1000];
  const side = up ? "above" : "below";
  const out: Candidate[] = values
    .filter((value) => Number.isFinite(value) && (up ? value > bound : value < bound))
    .map((value) => ({ value, reason: `${value} is ${side} the ${up ? "maximum" : "minimum"} of ${bound}` }));
  if (!inclusive)
    out.unshift({ value: bound, reason: `${bound} is the bound itself, values must be ${up ? "less" : "greater"}` });
  return out;
}

/** Draft 4 marks `minimum` and `maximum` as exclusive beside them. */
function isInclusive({ goal, keyword }: RuleSite): boolean {
  const other = keyword === "minimum" ? "exclusiveMinimum" : "exclusiveMaximum";
  return (goal.node.value as Readonly<Record<string, unknown>>)[other] !== true;
}

export const breakMinimum: Breaker = (site) => beyond(site, false, isInclusive(site));
export const breakMaximum: Breaker = (site) => beyond(site, true, isInclusive(site));
export const breakExclusiveMinimum: Breaker = (site) => (typeof keywordOf(site) === "number" ? beyond(site, false, false) : []);
export const breakExclusiveMaximum: Breaker = (site) => (typeof keywordOf(site) === "number" ? beyond(site, true, false) : []);

/** Numbers between two multiples. */
export const breakMultipleOf: Breaker = (site) => {
  const unit = keywordOf(site) as number;
  const value = site.value as number;
  const whole = Math.floor(unit / 2);
  const offsets = [unit / 2, -unit / 2, whole, -whole, 1, -1, unit / 10, -unit / 10];
  return offsets
    .filter((offset) => offset !== 0 && Number.isFinite(value + offset))
    .map((offset) => ({ value: value + offset, reason: `${show(value + offset)} is no multiple of ${unit}` }));
};
