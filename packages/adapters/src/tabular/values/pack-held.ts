import { createBits, type NumberType, setBit, TextBuilder, type ValueType, type Vector } from "@seedbed/core";

/**
 * Packs values into a vector.
 *
 * @param type - Their type.
 * @param values - As `toHeld` makes them; null is null and undefined absent.
 */
export function packHeld(type: ValueType, values: readonly unknown[]): Vector {
  const { length } = values;
  let validity: Uint8Array | null = null;
  let absent: Uint8Array | undefined;
  for (let i = 0; i < length; i++) {
    if (values[i] !== null && values[i] !== undefined) continue;
    validity ??= allBits(length);
    validity[i >> 3]! &= ~(1 << (i & 7));
    if (values[i] === undefined) setBit((absent ??= createBits(length)), i);
  }
  const vector = pack(type, values, validity);
  return absent === undefined ? vector : { ...vector, absent };
}

function allBits(length: number): Uint8Array {
  const bits = new Uint8Array((length + 7) >> 3).fill(255);
  if ((length & 7) !== 0) bits[bits.length - 1] = (1 << (length & 7)) - 1;
  return bits;
}

function pack(type: ValueType, values: readonly unknown[], validity: Uint8Array | null): Vector {
  const { length } = values;
  switch (type.type) {
    case "bool": {
      const bits = createBits(length);
      for (let i = 0; i < length; i++) if (values[i] === true) setBit(bits, i);
      return { layout: "bool", type: { type: "bool" }, length, validity, bits };
    }
    case "string":
    case "bytes":
      return packText(type.type, values, validity);
    case "list": {
      const offsets = new Int32Array(length + 1);
      const items: unknown[] = [];
      for (let i = 0; i < length; i++) {
        const value = values[i];
        if (Array.isArray(value)) for (const item of value) items.push(item);
        offsets[i + 1] = items.length;
      }
      return { layout: "list", type, length, validity, offsets, child: packHeld(type.of, items) };
    }
    case "struct": {
      const children = Object.keys(type.fields).map((name): [string, Vector] => {
        const members = values.map((value) =>
          value === null || value === undefined ? null : (value as Record<string, unknown>)[name],
        );
        return [name, packHeld(type.fields[name]!, members)];
      });
      return { layout: "struct", type, length, validity, children: Object.fromEntries(children) };
    }
    case "json":
      return { layout: "value", type: { type: "json" }, length, validity, values };
    default:
      return {
        layout: "number",
        type: type as NumberType,
        length,
        validity,
        values: Float64Array.from(values as number[], (v) => v ?? 0),
      };
  }
}

function packText(type: "string" | "bytes", values: readonly unknown[], validity: Uint8Array | null): Vector {
  const builder = new TextBuilder(values.length, 16);
  for (const value of values) {
    if (typeof value === "string") builder.write(value);
    else if (value instanceof Uint8Array) builder.writeBytes(value);
    builder.end();
  }
  return builder.finish(validity, { type });
}
