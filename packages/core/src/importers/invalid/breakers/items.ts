import { MAX_ITEMS } from "../../json-schema/complete/complete-array.js";
import { type Breaker, keywordOf, show } from "./candidate.js";

/** One element too few. */
export const breakMinItems: Breaker = (site) => {
  const least = keywordOf(site) as number;
  if (least === 0) return [];
  const items = site.value as readonly unknown[];
  return [items.slice(0, least - 1), items.slice(items.length - least + 1), []].map((value) => ({
    value,
    reason: `the array has ${counted(value.length)}, at least ${least} are asked for`,
  }));
};

/** One element too many. */
export const breakMaxItems: Breaker = (site) => {
  const most = keywordOf(site) as number;
  const items = site.value as readonly unknown[];
  if (most >= MAX_ITEMS || items.length === 0) return [];
  const missing = Math.max(0, most + 1 - items.length);
  const value = [...items, ...Array.from({ length: missing }, (_, i) => items[i % items.length])];
  return [{ value, reason: `the array has ${counted(value.length)}, at most ${most} are allowed` }];
};

/** An element that is there twice. */
export const breakUniqueItems: Breaker = (site) => {
  const items = site.value as readonly unknown[];
  if (items.length === 0) return [];
  const first = items[0];
  const reason = `${show(first)} is there twice`;
  return [
    ...(items.length > 1 ? [{ value: [...items.slice(0, -1), first], reason }] : []),
    { value: [...items, first], reason },
    ...(items.length > 1 ? [{ value: [...items, items.at(-1)], reason: `${show(items.at(-1))} is there twice` }] : []),
  ];
};

/** An element behind those that are listed. */
export const breakRestItems: Breaker = (site) => {
  const items = site.value as readonly unknown[];
  return [items.at(-1) ?? null, null, 0].map((extra) => ({
    value: [...items, extra],
    reason: `${show(extra)} stands behind the elements there may be`,
  }));
};

/** No element that is asked for: the array without elements, or without some of them. */
export const breakContains: Breaker = (site) => {
  const items = site.value as readonly unknown[];
  const reason = "too few elements are such as must be among them";
  return [
    ...items.map((_, i) => ({ value: items.filter((_, j) => j !== i), reason })),
    { value: [], reason },
    { value: items.map(() => null), reason },
  ];
};

/** One element too many of those that may only be there so often. */
export const breakMaxContains: Breaker = (site) => {
  const items = site.value as readonly unknown[];
  const most = keywordOf(site) as number;
  const reason = `more than ${most} elements are such as may be there that often`;
  return items.map((item) => ({ value: [...items, ...Array.from({ length: Math.min(most + 1, 1000) }, () => item)], reason }));
};

function counted(count: number): string {
  return count === 1 ? "1 element" : `${count} elements`;
}
