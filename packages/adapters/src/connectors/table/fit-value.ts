import { formatTimestamp, parseDuration, parseTime, parseTimestamp, type ValueType } from "@seedbed/core";

/** Stands for a value that does not fit. */
export const MISFIT: unique symbol = Symbol("misfit");

/** Half of a character, which has no form in UTF-8. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Finest moments that are held, in digits of a second's fraction. */
const FINER_THAN_MS = /\.\d{3}\d*[1-9]/;

/**
 * A JSON value as the value of a column; nothing is changed but the way moments are written.
 *
 * @param type - The column's type.
 * @param value - From JSON, neither null nor undefined.
 * @returns The value, or {@link MISFIT}.
 */
export function fitValue(type: ValueType, value: unknown): unknown {
  switch (type.type) {
    case "int":
      return Number.isSafeInteger(value) ? value : MISFIT;
    case "float":
      return typeof value === "number" ? value : MISFIT;
    case "bool":
      return typeof value === "boolean" ? value : MISFIT;
    case "string":
      return typeof value === "string" && !LONE_SURROGATE.test(value) ? value : MISFIT;
    case "decimal":
      return fitDecimal(type.scale, type.as, value);
    case "date":
      return typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) && parseTimestamp(value) !== undefined ? value : MISFIT;
    case "time":
      return typeof value === "string" && parseTime(value) !== undefined ? value : MISFIT;
    case "timestamp":
      return fitMoment(type.as, value);
    case "duration":
      return typeof value === "string" && parseDuration(value) !== undefined ? value : MISFIT;
    case "bytes":
      return typeof value === "string" && isBase64(value) ? Buffer.from(value, "base64") : MISFIT;
    case "json":
      return value;
    case "list": {
      if (!Array.isArray(value)) return MISFIT;
      const items = value.map((item: unknown) => (item === null ? null : fitValue(type.of, item)));
      return items.includes(MISFIT) ? MISFIT : items;
    }
    case "struct": {
      if (typeof value !== "object" || Array.isArray(value)) return MISFIT;
      const given = value as Readonly<Record<string, unknown>>;
      // A member that has no place would be lost.
      if (Object.keys(given).some((name) => !Object.hasOwn(type.fields, name))) return MISFIT;
      const entries = Object.entries(type.fields).map(([name, each]) => {
        const member = Object.hasOwn(given, name) ? given[name] : undefined;
        return [name, member === null || member === undefined ? member : fitValue(each, member)] as const;
      });
      return entries.some(([, member]) => member === MISFIT) ? MISFIT : Object.fromEntries(entries);
    }
  }
}

function fitDecimal(scale: number, as: "number" | "string", value: unknown): unknown {
  const text = typeof value === "number" ? value.toFixed(scale) : String(value);
  const match = /^-?\d+(?:\.(\d+))?$/.exec(text);
  if (match === null || (typeof value !== "string" && typeof value !== "number")) return MISFIT;
  if (typeof value === "number" && Number(text) !== value) return MISFIT;
  if ((match[1] ?? "").replace(/0+$/, "").length > scale) return MISFIT;
  const unscaled = Math.round(Number(text) * 10 ** scale);
  return Number.isSafeInteger(unscaled) ? (as === "number" ? Number(text) : text) : MISFIT;
}

function fitMoment(as: "date" | "iso" | "epochMs", value: unknown): unknown {
  if (as === "epochMs") return Number.isSafeInteger(value) ? value : MISFIT;
  const ms = typeof value === "string" && !FINER_THAN_MS.test(value) ? parseTimestamp(value) : undefined;
  if (ms === undefined) return MISFIT;
  return as === "iso" ? formatTimestamp(ms) : new Date(ms);
}

function isBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text) && Buffer.from(text, "base64").toString("base64") === text;
}
