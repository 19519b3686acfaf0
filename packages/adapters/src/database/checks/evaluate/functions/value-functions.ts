import { NotUnderstood } from "../../parse/parse-fault.js";
import { compareValues } from "../compare-values.js";
import { type Compiled, settle, strict } from "../compiled.js";
import { isNumeric, type SqlType } from "../sql-type.js";
import { JSON_NULL } from "../sql-value.js";
import { plain, type SqlFunction, type SqlFunctions } from "./sql-function.js";

/** Operands of one type: numbers of several kinds become the widest. */
function alike(args: readonly Compiled[]): { readonly type: SqlType; readonly items: readonly Compiled[] } {
  const known = args.filter((arg) => arg.type.kind !== "unknown");
  const kinds = ["int", "numeric", "float"] as const;
  const widest = known.every((arg) => isNumeric(arg.type))
    ? [...kinds].reverse().find((kind) => known.some((arg) => arg.type.kind === kind))
    : undefined;
  const type = widest === undefined ? (known[0]?.type ?? { kind: "text" }) : { kind: widest };
  return { type, items: args.map((arg) => settle(arg, type)) };
}

const coalesce: SqlFunction = (args) => {
  const { type, items } = alike(args);
  return {
    type,
    at(row) {
      for (const item of items) {
        const value = item.at(row);
        if (value !== null && value !== undefined) return value;
      }
      return null;
    },
  };
};

const nullif: SqlFunction = (args) => {
  const { type, items } = alike(args);
  const [first, second] = items;
  if (first === undefined || second === undefined) throw new NotUnderstood("nullif has two operands");
  return {
    type,
    at(row) {
      const a = first.at(row) ?? null;
      const b = second.at(row) ?? null;
      return a !== null && b !== null && compareValues(type, a, b) === 0 ? null : a;
    },
  };
};

const extreme =
  (sign: 1 | -1): SqlFunction =>
  (args) => {
    const { type, items } = alike(args);
    return {
      type,
      at(row) {
        let best: unknown = null;
        for (const item of items) {
          const value = item.at(row) ?? null;
          if (value !== null && (best === null || compareValues(type, value, best) * sign > 0)) best = value;
        }
        return best;
      },
    };
  };

const count =
  (nulls: boolean): SqlFunction =>
  (args) => ({
    type: { kind: "int" },
    at: (row) => args.filter((arg) => ((arg.at(row) ?? null) === null) === nulls).length,
  });

const cardinality: SqlFunction = ([list], name) => {
  if (list?.type.kind !== "array") throw new NotUnderstood(`${name} has no array`);
  const empty = name === "array_length" ? null : 0;
  return strict({ kind: "int" }, [list], (items: readonly unknown[]) => (items.length === 0 ? empty : items.length));
};

const arrayPosition: SqlFunction = ([list, item]) => {
  if (list?.type.kind !== "array" || item === undefined) throw new NotUnderstood("array_position has no array");
  const of = list.type.of ?? { kind: "text" as const };
  const wanted = settle(item, of);
  return {
    type: { kind: "int" },
    at(row) {
      const items = list.at(row) as readonly unknown[] | null;
      if (items === null || items === undefined) return null;
      const value = wanted.at(row) ?? null;
      const at = items.findIndex((other) =>
        value === null || other === null ? other === value : compareValues(of, other, value) === 0,
      );
      return at < 0 ? null : at + 1;
    },
  };
};

const jsonType = (value: unknown): string =>
  value === null || value === JSON_NULL
    ? "null"
    : Array.isArray(value)
      ? "array"
      : typeof value === "bigint"
        ? "number"
        : typeof value;

const isJson =
  (allows: (type: string) => boolean): SqlFunction =>
  ([item]) => {
    if (item === undefined) throw new NotUnderstood("nothing is tested for JSON");
    const json = item.type.kind === "json";
    return strict({ kind: "bool" }, [settle(item, { kind: "text" })], (value: unknown) => {
      if (json) return allows(jsonType(value));
      try {
        return allows(jsonType(JSON.parse(String(value))));
      } catch {
        return false;
      }
    });
  };

/** Functions of values of any type. */
export const VALUE_FUNCTIONS: SqlFunctions = {
  coalesce,
  ifnull: coalesce,
  nullif,
  greatest: extreme(1),
  least: extreme(-1),
  num_nonnulls: count(false),
  num_nulls: count(true),
  array_length: cardinality,
  cardinality,
  array_position: arrayPosition,
  jsonb_typeof: plain("text", ["json"], jsonType),
  json_typeof: plain("text", ["json"], jsonType),
  jsonb_array_length: plain("int", ["json"], (value: unknown) => {
    if (!Array.isArray(value)) throw new NotUnderstood("the length of a JSON value that is no array is taken");
    return value.length;
  }),
  json_valid: isJson(() => true),
  is_json_any: isJson(() => true),
  is_json_object: isJson((type) => type === "object"),
  is_json_array: isJson((type) => type === "array"),
  is_json_scalar: isJson((type) => type !== "array" && type !== "object"),
};
