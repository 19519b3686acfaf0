import type { ValueType } from "@seedbed/core";
import { LongNumber } from "../json/long-number.js";

const JSON_TYPE: ValueType = { type: "json" };
/** Objects of more fields are taken for maps. */
const MAX_FIELDS = 100;

/**
 * Finds the type of nested values: a list where all items are of one kind, an object where all have the same fields, and JSON where
 * they differ.
 */
export class NestedDetector {
  private type: ValueType | undefined;

  /** @param value - A list or an object. */
  observe(value: unknown): void {
    const type = typeOf(value);
    this.type = this.type === undefined ? type : unite(this.type, type);
  }

  /** The type; JSON when nothing was looked at. */
  finish(): ValueType {
    return settle(this.type ?? JSON_TYPE);
  }
}

/** Items of empty lists and values of nulls: they fit whatever else is there. */
const NOTHING: ValueType = { type: "struct", fields: {} };

function typeOf(value: unknown): ValueType {
  if (value === null) return NOTHING;
  switch (typeof value) {
    case "string":
      return { type: "string" };
    case "boolean":
      return { type: "bool" };
    case "number":
      return Number.isSafeInteger(value) ? { type: "int" } : { type: "float" };
    case "object":
      break;
    default:
      return JSON_TYPE;
  }
  if (value instanceof LongNumber || value instanceof Date || value instanceof Uint8Array) return JSON_TYPE;
  if (Array.isArray(value)) {
    return { type: "list", of: value.reduce<ValueType>((type, item) => unite(type, typeOf(item)), NOTHING) };
  }
  const entries = Object.entries(value as object);
  if (entries.length === 0 || entries.length > MAX_FIELDS || Object.hasOwn(value as object, "__proto__")) return JSON_TYPE;
  return { type: "struct", fields: Object.fromEntries(entries.map(([name, member]) => [name, typeOf(member)])) };
}

function unite(a: ValueType, b: ValueType): ValueType {
  if (a === NOTHING || a === b) return b;
  if (b === NOTHING) return a;
  if (a.type === "list" && b.type === "list") return { type: "list", of: unite(a.of, b.of) };
  if (a.type === "struct" && b.type === "struct") return uniteFields(a.fields, b.fields);
  if (a.type === b.type) return a;
  const numbers = [a.type, b.type].every((type) => type === "int" || type === "float");
  return numbers ? { type: "float" } : JSON_TYPE;
}

function uniteFields(a: Readonly<Record<string, ValueType>>, b: Readonly<Record<string, ValueType>>): ValueType {
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length || !names.every((name) => Object.hasOwn(b, name))) return JSON_TYPE;
  return { type: "struct", fields: Object.fromEntries(names.map((name) => [name, unite(a[name]!, b[name]!)])) };
}

function settle(type: ValueType): ValueType {
  if (type === NOTHING) return JSON_TYPE;
  if (type.type === "list") {
    const of = settle(type.of);
    return of === JSON_TYPE && type.of !== NOTHING ? JSON_TYPE : { type: "list", of };
  }
  if (type.type !== "struct") return type;
  return { type: "struct", fields: Object.fromEntries(Object.entries(type.fields).map(([name, of]) => [name, settle(of)])) };
}
