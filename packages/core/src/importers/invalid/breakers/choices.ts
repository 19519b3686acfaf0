import { list } from "../../json-schema/goal/read-keyword.js";
import { isEqual } from "../../json-schema/values/equal.js";
import { jsonTypeOf } from "../../json-schema/values/json-type.js";
import { type Breaker, type Candidate, keywordOf, show } from "./candidate.js";

/** Values of other types, those first that are easily taken for the value. */
export const breakType: Breaker = (site) => {
  const { value } = site;
  const types = [keywordOf(site)].flat().join(" or ");
  return similar(value).map((other) => ({ value: other, reason: `${show(other)} is ${named(other)}, not ${types}` }));
};

/** Values close to those listed. */
export const breakEnum: Breaker = (site) => {
  const values = list(keywordOf(site));
  const isListed = (value: unknown): boolean => values.some((other) => isEqual(other, value));
  return [site.value, ...values.slice(0, 8)]
    .flatMap(changed)
    .filter((value) => !isListed(value))
    .map((value): Candidate => ({ value, reason: `${show(value)} is none of the values listed` }));
};

/** Values close to the only one there may be. */
export const breakConst: Breaker = (site) => {
  const only = keywordOf(site);
  return changed(only)
    .filter((value) => !isEqual(value, only))
    .map((value) => ({ value, reason: `${show(value)} is not ${show(only)}` }));
};

/** Values close to one that meets a branch. */
export const breakUnion: Breaker = (site) => {
  if (site.detail === "several") return [];
  return [...changed(site.value), ...similar(site.value)].map((value) => ({
    value,
    reason: `${show(value)} meets no branch of ${site.keyword}`,
  }));
};

function similar(value: unknown): readonly unknown[] {
  switch (jsonTypeOf(value)) {
    case "number":
      return Number.isInteger(value) ? [(value as number) + 0.5, String(value), null, true] : [String(value), null, true];
    case "string":
      return [null, asNumber(value as string), true, [value]];
    case "boolean":
      return [String(value), value === true ? 1 : 0, null];
    case "null":
      return ["", "null", 0, false, {}];
    case "array":
      return [{}, null, (value as unknown[])[0] ?? "", ""];
    case "object":
      return [[], null, [value], ""];
  }
}

/** The same type where there is a near miss of it, so that rules about types hold. */
function changed(value: unknown): readonly unknown[] {
  switch (jsonTypeOf(value)) {
    case "string":
      return texts(value as string);
    case "number":
      return [(value as number) + 1, (value as number) - 1, (value as number) + 0.5, String(value)];
    case "boolean":
      return [!(value as boolean), String(value), null];
    case "null":
      return ["", 0, false, "null"];
    case "array":
      return [(value as unknown[]).slice(1), [...(value as unknown[]), null], [], null];
    case "object": {
      const entries = Object.entries(value as object);
      return [Object.fromEntries(entries.slice(1)), { ...(value as object), extra: null }, {}, null];
    }
  }
}

function texts(value: string): readonly unknown[] {
  const head = value.slice(0, 1);
  const turned = (head === head.toLowerCase() ? head.toUpperCase() : head.toLowerCase()) + value.slice(1);
  return [turned, value.toUpperCase(), value.toLowerCase(), `${value} `, ` ${value}`, value.slice(0, -1), `${value}x`, "", null];
}

function asNumber(text: string): number {
  const number = Number(text);
  return Number.isFinite(number) ? number : 0;
}

function named(value: unknown): string {
  const type = jsonTypeOf(value);
  if (type === "null") return "null";
  if (type === "number" && Number.isInteger(value)) return "a number";
  return type === "array" || type === "object" ? `an ${type}` : type === "string" ? "a text" : `a ${type}`;
}
