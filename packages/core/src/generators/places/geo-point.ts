import { Field } from "../../definition/field.js";
import { toUniform53 } from "../../random/field-random.js";
import { powerOfTen } from "../../vector/read-vector.js";
import type { ValueType } from "../../vector/value-type.js";
import type { NumberVector } from "../../vector/vector.js";
import type { CellsInit } from "../contract/cells.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator } from "../contract/generator.js";
import { createRegion, type GeoPoint, type GeoPointOptions, type Region } from "./geo-region.js";

const MAX_PRECISION = 9;

const generator: Generator<GeoPointOptions, GeoPoint> = {
  name: "geoPoint",
  options: (z, parts) => {
    const degrees = parts.number;
    return z.strictObject({
      bounds: z.strictObject({ south: degrees, west: degrees, north: degrees, east: degrees }).optional(),
      near: z.strictObject({ latitude: degrees, longitude: degrees }).optional(),
      radiusKm: z.number().positive().optional(),
      precision: z.int().min(0).max(MAX_PRECISION).optional(),
    });
  },
  prepare(options, context): CellsInit<GeoPoint> {
    let { precision = 6 } = options;
    if (!(Number.isInteger(precision) && precision >= 0 && precision <= MAX_PRECISION)) {
      context.report("precision", `precision must be a whole number from 0 to ${MAX_PRECISION}, got ${String(precision)}`);
      precision = 6;
    }
    const unit = powerOfTen(precision);
    const region: Region = createRegion(options, unit, context);
    const { random } = context;
    const degrees = { type: "decimal", scale: precision, as: "number" } as const;
    const type: ValueType & { type: "struct" } = { type: "struct", fields: { latitude: degrees, longitude: degrees } };
    const raw = new Float64Array(2);
    return {
      type,
      at(row) {
        region(random.uniform53(row, 0), random.uniform53(row, 2), raw);
        return { latitude: raw[0]! / unit, longitude: raw[1]! / unit };
      },
      fill(rows) {
        const { length } = rows;
        const [a, b, c, d] = [0, 1, 2, 3].map((draw) => random.words(rows, draw)) as [
          Uint32Array,
          Uint32Array,
          Uint32Array,
          Uint32Array,
        ];
        const latitudes = new Float64Array(length);
        const longitudes = new Float64Array(length);
        for (let i = 0; i < length; i++) {
          region(toUniform53(a[i]!, b[i]!), toUniform53(c[i]!, d[i]!), raw);
          latitudes[i] = raw[0]!;
          longitudes[i] = raw[1]!;
        }
        const column = (values: Float64Array): NumberVector => ({
          layout: "number",
          type: degrees,
          length,
          validity: null,
          values,
        });
        return {
          layout: "struct",
          type,
          length,
          validity: null,
          children: { latitude: column(latitudes), longitude: column(longitudes) },
        };
      },
    };
  },
};

/**
 * Points on the earth, spread evenly over its surface: no crowd at the poles.
 *
 * @param options - `bounds`, or `near` and `radiusKm`; `precision`: digits behind the point.
 * @returns A field of `{ latitude, longitude }` in degrees.
 * @example
 * ```ts
 * f.geoPoint({ near: { latitude: 52.52, longitude: 13.405 }, radiusKm: 15 });
 * ```
 */
export const geoPoint: FieldBuilder<(options?: GeoPointOptions) => Field<GeoPoint>> = /* @__PURE__ */ defineBuiltinField(
  generator,
  (options: GeoPointOptions = {}) => new Field<GeoPoint>({ kind: "geoPoint", ...options }),
);
