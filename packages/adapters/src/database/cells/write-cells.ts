import { hasBit, type NumberVector, toValues, type Vector } from "@seedbed/core";

/** How values of each type are handed to a client library. */
export interface CellForms {
  int(value: number): unknown;
  float(value: number): unknown;
  /** @param unscaled - Integer within ±2^53. */
  decimal(unscaled: number, scale: number): unknown;
  bool(value: boolean): unknown;
  string(value: string): unknown;
  bytes(value: Uint8Array): unknown;
  /** @param days - Since 1970. */
  date(days: number): unknown;
  /** @param ms - Since midnight. */
  time(ms: number): unknown;
  /** @param ms - Since 1970, UTC. */
  timestamp(ms: number): unknown;
  /** @param ms - May be negative. */
  duration(ms: number): unknown;
  /** A JSON document. */
  json(value: unknown): unknown;
  /** A list or an object, with its vector's type at hand. */
  nested(value: unknown, vector: Vector): unknown;
}

/**
 * Turns a vector into what a client library takes, with null where there is no value.
 *
 * @param vector - Any vector.
 * @param forms - How each type is handed over.
 */
export function writeCells(vector: Vector, forms: CellForms): unknown[] {
  const { validity, length } = vector;
  const out: unknown[] = new Array(length);
  if (vector.layout === "number") {
    const form = numberForm(vector, forms);
    for (let i = 0; i < length; i++) out[i] = hasBit(validity, i) ? form(vector.values[i]!) : null;
    return out;
  }
  const form = otherForm(vector, forms);
  const values = toValues(vector);
  for (let i = 0; i < length; i++) out[i] = hasBit(validity, i) && values[i] !== undefined ? form(values[i]) : null;
  return out;
}

function numberForm({ type }: NumberVector, forms: CellForms): (raw: number) => unknown {
  switch (type.type) {
    case "decimal":
      return (raw) => forms.decimal(raw, type.scale);
    case "int":
    case "float":
    case "date":
    case "time":
    case "timestamp":
    case "duration":
      return forms[type.type];
  }
}

function otherForm(vector: Exclude<Vector, NumberVector>, forms: CellForms): (value: unknown) => unknown {
  switch (vector.layout) {
    case "bool":
      return forms.bool as (value: unknown) => unknown;
    case "dictionary":
      return forms.string as (value: unknown) => unknown;
    case "text":
      return (vector.type.type === "bytes" ? forms.bytes : forms.string) as (value: unknown) => unknown;
    case "list":
    case "struct":
      return (value) => forms.nested(value, vector);
    case "value":
      return forms.json;
  }
}
