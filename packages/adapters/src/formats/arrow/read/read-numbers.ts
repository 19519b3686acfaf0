import type { ArrowType, ArrowUnit } from "../schema/arrow-field.js";

/** Units in one of ours, or ours in one of theirs where `times` is set. */
const SCALES: Readonly<Record<ArrowUnit, { readonly times?: number; readonly by?: number }>> = {
  s: { times: 1000 },
  ms: {},
  us: { by: 1000 },
  ns: { by: 1_000_000 },
};

/** Takes what is wrong with a value. */
export type ReportFault = (i: number, message: string) => void;

/**
 * Bytes that a number takes.
 *
 * @param type - Type of the column.
 */
export function widthOf(type: ArrowType): number {
  switch (type.id) {
    case "int":
    case "float":
    case "time":
    case "decimal":
      return type.bits / 8;
    case "date":
      return type.unit === "day" ? 4 : 8;
    default:
      return 8;
  }
}

/**
 * Reads numbers as vectors hold them.
 *
 * @param type - Type of the column.
 * @param bytes - The buffer, long enough.
 * @param count - Number of values.
 * @param report - Takes values that cannot be held.
 * @throws RangeError for widths that Arrow does not have.
 */
export function readNumbers(type: ArrowType, bytes: Uint8Array, count: number, report: ReportFault): Float64Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const out = new Float64Array(count);
  const width = widthOf(type);
  const unsigned = type.id === "int" && !type.signed;
  const scale = "unit" in type && type.unit !== "day" && !(type.id === "date") ? SCALES[type.unit as ArrowUnit] : {};
  const day = type.id === "date" && type.unit === "ms" ? { by: 86_400_000 } : scale;
  for (let i = 0; i < count; i++) {
    const at = i * width;
    if (type.id === "float")
      out[i] =
        width === 8 ? view.getFloat64(at, true) : width === 4 ? view.getFloat32(at, true) : toFloat(view.getUint16(at, true));
    else if (width === 1) out[i] = unsigned ? view.getUint8(at) : view.getInt8(at);
    else if (width === 2) out[i] = unsigned ? view.getUint16(at, true) : view.getInt16(at, true);
    else {
      const value =
        width === 4 ? (unsigned ? view.getUint32(at, true) : view.getInt32(at, true)) : readWide(view, at, width, unsigned);
      out[i] = scaleTo(value, day, (message) => report(i, message));
    }
  }
  return out;
}

function scaleTo(
  value: number | bigint,
  { times = 1, by = 1 }: { readonly times?: number; readonly by?: number },
  report: (message: string) => void,
): number {
  if (typeof value === "number") {
    const scaled = (value * times) / by;
    if (Number.isSafeInteger(scaled)) return scaled;
    if (Number.isSafeInteger(value)) {
      report(by > 1 ? "a time finer than a millisecond" : "a number beyond ±2^53");
      return 0;
    }
  }
  const exact = BigInt(value) * BigInt(times);
  const scaled = Number(exact / BigInt(by));
  if (exact % BigInt(by) !== 0n) report("a time finer than a millisecond");
  else if (!Number.isSafeInteger(scaled)) report("a number beyond ±2^53");
  else return scaled;
  return 0;
}

function readWide(view: DataView, at: number, width: number, unsigned: boolean): number | bigint {
  if (width === 8) {
    const high = unsigned ? view.getUint32(at + 4, true) : view.getInt32(at + 4, true);
    const value = high * 4294967296 + view.getUint32(at, true);
    if (Number.isSafeInteger(value)) return value;
    return unsigned ? view.getBigUint64(at, true) : view.getBigInt64(at, true);
  }
  if (width !== 16 && width !== 32) throw new RangeError(`numbers of ${width} bytes`);
  let value = view.getBigInt64(at + width - 8, true);
  for (let k = width - 16; k >= 0; k -= 8) value = (value << 64n) | view.getBigUint64(at + k, true);
  return value;
}

/** @source IEEE 754-2008, binary16. */
function toFloat(bits: number): number {
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  const sign = bits >> 15 === 1 ? -1 : 1;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1024 + fraction) * 2 ** (exponent - 25));
}
