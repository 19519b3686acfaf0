import { formatDate, formatTimestamp } from "@seedbed/core";
import { NotUnderstood } from "../parse/parse-fault.js";
import type { SqlTypeName } from "../sql-expression.js";
import { type Compiled, settle, strict } from "./compiled.js";
import { isNumeric, type SqlType, toNamedType } from "./sql-type.js";
import { readText } from "./sql-value.js";

/**
 * Compiles a cast.
 *
 * @param item - What is cast.
 * @param name - The type it is cast to.
 * @throws NotUnderstood when the cast is not known.
 */
export function compileCast(item: Compiled, name: SqlTypeName): Compiled {
  const type = toNamedType(name);
  if (item.type.kind === "unknown") {
    const settled = settle(item, type);
    return settled.constant === undefined ? { ...settled, type } : settled;
  }
  const convert = findConversion(item.type, type, name);
  return convert === undefined ? { ...item, type } : strict(type, [item], convert as (...values: never[]) => unknown);
}

/** How values are converted; undefined when they stay as they are. */
function findConversion(from: SqlType, to: SqlType, name: SqlTypeName): ((value: never) => unknown) | undefined {
  if (to.kind === "text") return toText(from, name);
  if (from.kind === to.kind) {
    if (to.kind === "numeric" && name.modifiers.length > 0) return (value: number) => roundTo(value, name.modifiers[1] ?? 0);
    return undefined;
  }
  if (isNumeric(from) && to.kind === "int") return (value: number) => roundHalf(value, from.kind === "float");
  if (isNumeric(from) && isNumeric(to)) {
    const scale = name.modifiers[1] ?? (name.modifiers.length > 0 ? 0 : undefined);
    return scale === undefined ? undefined : (value: number) => roundTo(value, scale);
  }
  if (from.kind === "bool" && to.kind === "int") return Number;
  if (from.kind === "int" && to.kind === "bool") return (value: number) => value !== 0;
  if (from.kind === "timestamp" && to.kind === "date") return (value: number) => Math.floor(value / 86_400_000) * 86_400_000;
  if (from.kind === "timestamp" && to.kind === "time") return (value: number) => ((value % 86_400_000) + 86_400_000) % 86_400_000;
  if (from.kind === "date" && to.kind === "timestamp") return undefined;
  if (from.kind === "text") return (value: string) => readText(to, value);
  throw new NotUnderstood(`a cast from ${from.kind} to ${to.kind} is not known`);
}

function toText(from: SqlType, name: SqlTypeName): ((value: never) => unknown) | undefined {
  const length = /^(?:varchar|bpchar|char|character)$/.test(name.name) ? name.modifiers[0] : undefined;
  const cut = (text: string): string => (length === undefined ? text : Array.from(text).slice(0, length).join(""));
  switch (from.kind) {
    case "text":
    case "opaque":
      return length === undefined ? undefined : cut;
    case "int":
      return (value: number) => cut(String(value));
    case "bool":
      return (value: boolean) => cut(String(value));
    case "date":
      return (value: number) => cut(formatDate(value / 86_400_000));
    case "timestamp":
      return (value: number) =>
        cut(
          formatTimestamp(value)
            .replace("T", " ")
            .replace(/\.000Z$|Z$/, ""),
        );
    case "bits":
      return undefined;
    default:
      throw new NotUnderstood(`a value of type ${from.kind} is cast to a text`);
  }
}

function roundTo(value: number, scale: number): number {
  const factor = 10 ** scale;
  return roundHalf(Number((value * factor).toPrecision(15)), false) / factor;
}

/** Halves go away from zero, of floats to the even neighbour. */
function roundHalf(value: number, even: boolean): number {
  const floor = Math.floor(value);
  if (even && value - floor === 0.5) return floor % 2 === 0 ? floor : floor + 1;
  return Math.sign(value) * Math.floor(Math.abs(value) + 0.5);
}
