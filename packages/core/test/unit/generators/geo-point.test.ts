import { type Field, f } from "@seedbed/core";
import { describe, expect, expectTypeOf, it } from "vitest";
import type { GeoPoint } from "../../../src/generators/places/geo-region.js";
import { asin, atan, atan2 } from "../../../src/random/math/atan.js";
import { faultsOf, goldenOf, lastValuesOf, valuesOf } from "./locale-laws.js";

const RADIAN = Math.PI / 180;
const berlin = { latitude: 52.52, longitude: 13.405 };

/** Great-circle distance by the haversine formula, kilometres. */
const distance = (a: GeoPoint, b: GeoPoint) => {
  const h =
    Math.sin(((b.latitude - a.latitude) * RADIAN) / 2) ** 2 +
    Math.cos(a.latitude * RADIAN) * Math.cos(b.latitude * RADIAN) * Math.sin(((b.longitude - a.longitude) * RADIAN) / 2) ** 2;
  return 2 * 6371.0088 * Math.asin(Math.sqrt(h));
};

describe("geoPoint", () => {
  it("covers the sphere evenly", () => {
    expectTypeOf(f.geoPoint()).toEqualTypeOf<Field<GeoPoint>>();
    const points = valuesOf(f.geoPoint(), 20_000);
    // Half of the surface lies between 30° south and 30° north.
    expect(points.filter(({ latitude }) => Math.abs(latitude) < 30).length / 20_000).toBeCloseTo(0.5, 1.7);
    expect(points.filter(({ longitude }) => longitude > 0).length / 20_000).toBeCloseTo(0.5, 1.7);
    const z = points.reduce((sum, { latitude }) => sum + Math.sin(latitude * RADIAN), 0) / 20_000;
    expect(Math.abs(z)).toBeLessThan(0.015);
  });

  it("stays within bounds, across the date line too", () => {
    const bounds = { south: 47.2, west: 5.8, north: 55.1, east: 15.1 };
    for (const { latitude, longitude } of valuesOf(f.geoPoint({ bounds, precision: 1 }), 2000)) {
      expect(latitude >= 47.2 && latitude <= 55.1 && longitude >= 5.8 && longitude <= 15.1).toBe(true);
      expect(Number(latitude.toFixed(1))).toBe(latitude);
    }
    for (const { longitude } of valuesOf(f.geoPoint({ bounds: { south: -20, west: 175, north: -10, east: -175 } }), 500)) {
      expect(Math.abs(longitude)).toBeGreaterThanOrEqual(175);
      expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
    }
  });

  it("fills a circle evenly, at the poles too", () => {
    for (const centre of [berlin, { latitude: 89.99, longitude: 0 }, { latitude: -10, longitude: 179.99 }]) {
      const far = valuesOf(f.geoPoint({ near: centre, radiusKm: 15 }), 4000).map((point) => distance(centre, point));
      expect(Math.max(...far)).toBeLessThanOrEqual(15.001);
      expect(Math.max(...far)).toBeGreaterThan(14.8);
      // A quarter of the area lies within half of the radius.
      expect(far.filter((km) => km < 7.5).length / 4000).toBeCloseTo(0.25, 1.5);
    }
    expect(lastValuesOf(f.geoPoint({ near: berlin })).every((point) => distance(berlin, point) < 10.001)).toBe(true);
  });

  it("refuses what it cannot do", () => {
    expect(faultsOf(f.geoPoint({ bounds: { south: 10, west: 0, north: 5, east: 1 } }))).toEqual(["OPTION_INVALID v.bounds"]);
    expect(faultsOf(f.geoPoint({ bounds: { south: 10, west: 0, north: 95, east: 1 } }))).toEqual(["OPTION_INVALID v.bounds"]);
    expect(faultsOf(f.geoPoint({ near: berlin, radiusKm: 0 }))).toEqual(["OPTION_INVALID v.radiusKm"]);
    expect(faultsOf(f.geoPoint({ radiusKm: 5 }))).toEqual(["OPTION_INVALID v.radiusKm"]);
    expect(faultsOf(f.geoPoint({ precision: 12 }))).toEqual(["OPTION_INVALID v.precision"]);
    expect(faultsOf(f.geoPoint({ near: { latitude: 91, longitude: 0 } }))).toEqual(["OPTION_INVALID v.near"]);
  });

  it("keeps its values", () => {
    expect(goldenOf(f.geoPoint())).toMatchInlineSnapshot(`
      [
        "[{"latitude":46.593167,"longitude":-48.015974},{"latitude":14.779846,"longitude":-93.511308}] e9932bd378bdeba36dd123618e0e014d",
        "[{"latitude":75.61187,"longitude":25.435148},{"latitude":-5.39699,"longitude":-114.397598}] 1e747f0bd4bf7fb2e2bfa91031319497",
        "[{"latitude":-53.513218,"longitude":49.129428},{"latitude":6.640341,"longitude":103.056254}] 6011767135b341e8a8f1aa3ed54d66c6",
      ]
    `);
    expect(goldenOf(f.geoPoint({ near: berlin, radiusKm: 2 }))).toMatchInlineSnapshot(`
      [
        "[{"latitude":52.50882,"longitude":13.42541},{"latitude":52.52087,"longitude":13.428373}] 90d8905a0b695bb3f334ceaed8dee0a6",
        "[{"latitude":52.503884,"longitude":13.392409},{"latitude":52.524999,"longitude":13.42312}] 4e9048c60168e50d47d5a454f3010b9a",
        "[{"latitude":52.516315,"longitude":13.398003},{"latitude":52.523033,"longitude":13.383492}] be85a4bd4ad092a1d42faaa0f96601bb",
      ]
    `);
  });
});

describe("atan", () => {
  it("agrees with the platform to the last bits", () => {
    for (let i = -400; i <= 400; i++) {
      const x = i / 37;
      expect(Math.abs(atan(x) - Math.atan(x))).toBeLessThan(1e-15);
      expect(Math.abs(asin(i / 400) - Math.asin(i / 400))).toBeLessThan(2e-15);
      for (const y of [-2, 0, 0.5, 3]) expect(Math.abs(atan2(y, x) - Math.atan2(y, x))).toBeLessThan(2e-15);
    }
    expect([atan(Number.POSITIVE_INFINITY), atan2(1, 0), atan2(0, 0), asin(2)]).toEqual([
      Math.PI / 2,
      Math.PI / 2,
      0,
      Math.PI / 2,
    ]);
  });
});
