import { asin, atan2 } from "../../random/math/atan.js";
import { cos } from "../../random/math/cos.js";
import { sin } from "../../random/math/sin.js";
import type { GeneratorContext } from "../contract/generator.js";

/** A point on the earth, degrees in WGS 84. */
export interface GeoPoint {
  /** −90 to 90. */
  latitude: number;
  /** −180 to 180. */
  longitude: number;
}

/** A rectangle between parallels and meridians, degrees. One with `west` above `east` crosses the date line. */
export interface GeoBounds {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

/** Options of points on the earth. */
export interface GeoPointOptions {
  /** The rectangle points lie in; the whole earth unless stated. */
  readonly bounds?: GeoBounds;
  /** The centre of a circle points lie in. */
  readonly near?: Readonly<GeoPoint>;
  /** The circle's radius in kilometres, along the surface; 10 unless stated. */
  readonly radiusKm?: number;
  /** Digits behind the point, 0 to 9; 6 unless stated, which is a tenth of a metre. */
  readonly precision?: number;
}

/** Turns two numbers in [0, 1) into a point: latitude and longitude in units of the last digit. */
export type Region = (u: number, v: number, into: Float64Array) => void;

const RADIAN = 0.017453292519943295;
const TWO_PI = 6.283185307179586;
/** Mean radius of the earth, kilometres. */
const EARTH_KM = 6371.0088;
/** Half the way around. */
const MAX_RADIUS_KM = 20015;
const EARTH: GeoBounds = { south: -90, west: -180, north: 90, east: 180 };

/**
 * The region that options describe.
 *
 * @param options - Bounds, or centre and radius.
 * @param unit - Ten to the number of digits.
 * @param context - The field's context.
 */
export function createRegion(options: GeoPointOptions, unit: number, context: GeneratorContext): Region {
  const { bounds, near, radiusKm } = options;
  if (bounds !== undefined && near !== undefined) {
    context.report("near", "bounds and near exclude each other", "give one of the two");
  }
  if (near === undefined) {
    if (radiusKm !== undefined) context.report("radiusKm", "radiusKm needs a centre", "give near: { latitude, longitude }");
    return createRectangle(checkBounds(bounds ?? EARTH, context), unit);
  }
  const radius = radiusKm ?? 10;
  if (!isDegrees(near?.latitude, 90) || !isDegrees(near?.longitude, 180)) {
    context.report("near", "near needs a latitude from −90 to 90 and a longitude from −180 to 180");
    return createRectangle(EARTH, unit);
  }
  if (!(radius > 0 && radius <= MAX_RADIUS_KM)) {
    context.report("radiusKm", `radiusKm must be above 0 and at most ${MAX_RADIUS_KM}, got ${String(radius)}`);
    return createRectangle(EARTH, unit);
  }
  return createCircle(near.latitude, near.longitude, radius, unit);
}

/** Equal areas of a sphere have equal differences of the sine of latitude. */
function createRectangle({ south, west, north, east }: GeoBounds, unit: number): Region {
  const low = sin(south * RADIAN);
  const height = sin(north * RADIAN) - low;
  const width = west <= east ? east - west : east - west + 360;
  const least = Math.ceil(south * unit - 1e-6);
  const most = Math.floor(north * unit + 1e-6);
  const first = Math.ceil(west * unit - 1e-6);
  const last = Math.floor((west + width) * unit + 1e-6);
  return (u, v, into) => {
    into[0] = clamp(Math.round((asin(low + u * height) / RADIAN) * unit), least, most);
    into[1] = wrap(clamp(Math.round((west + v * width) * unit), first, last), unit);
  };
}

/** Equal areas of a cap have equal differences of the cosine of the angle to its centre. */
function createCircle(latitude: number, longitude: number, radiusKm: number, unit: number): Region {
  const angle = radiusKm / EARTH_KM;
  const half = sin(angle / 2);
  const sinLatitude = sin(latitude * RADIAN);
  const cosLatitude = cos(latitude * RADIAN);
  return (u, v, into) => {
    // 1 − cos of the angle, by its half, which keeps the digits of short distances.
    const drop = 2 * half * half * u;
    const up = 1 - drop;
    const across = Math.sqrt(drop * (2 - drop));
    const north = across * cos(TWO_PI * v);
    const eastward = across * sin(TWO_PI * v);
    const z = up * sinLatitude + north * cosLatitude;
    const x = up * cosLatitude - north * sinLatitude;
    into[0] = Math.round((asin(z) / RADIAN) * unit) + 0;
    into[1] = wrap(Math.round((longitude + atan2(eastward, x) / RADIAN) * unit), unit);
  };
}

function checkBounds(bounds: GeoBounds, context: GeneratorContext): GeoBounds {
  const { south, west, north, east } = bounds;
  if (!isDegrees(south, 90) || !isDegrees(north, 90) || !isDegrees(west, 180) || !isDegrees(east, 180)) {
    context.report("bounds", "bounds need south and north from −90 to 90, west and east from −180 to 180");
    return EARTH;
  }
  if (south > north) {
    context.report("bounds", `south ${south} is above north ${north}`, "swap them");
    return EARTH;
  }
  return bounds;
}

function isDegrees(value: unknown, most: number): boolean {
  return typeof value === "number" && value >= -most && value <= most;
}

function clamp(value: number, min: number, max: number): number {
  // Where no point of the grid lies within, the nearest one counts. The sum turns −0 into 0.
  return (max < min ? value : Math.min(max, Math.max(min, value))) + 0;
}

/** Brings a longitude back into ±180°. */
function wrap(value: number, unit: number): number {
  return (value > 180 * unit ? value - 360 * unit : value < -180 * unit ? value + 360 * unit : value) + 0;
}
