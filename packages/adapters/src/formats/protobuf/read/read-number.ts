import type { ScalarType } from "../schema/proto-message.js";
import { MessageCursor } from "./message-cursor.js";

/**
 * Reads a number or truth value; no bytes at all are the default.
 *
 * @param type - Type of the field.
 * @param bytes - Holds the value.
 * @param from - Its first byte.
 * @param to - One past its last byte.
 * @returns Undefined beyond ±2^53.
 */
export function readNumber(type: ScalarType, bytes: Uint8Array, from: number, to: number): number | undefined {
  if (from === to) return 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  switch (type) {
    case "double":
      return view.getFloat64(from, true);
    case "float":
      return view.getFloat32(from, true);
    case "fixed32":
      return view.getUint32(from, true);
    case "sfixed32":
      return view.getInt32(from, true);
    case "fixed64":
      return toSafe(view.getBigUint64(from, true));
    case "sfixed64":
      return toSafe(view.getBigInt64(from, true));
    default:
  }
  const value = new MessageCursor(bytes, from, to).varint();
  switch (type) {
    case "bool":
      return value === 0 ? 0 : 1;
    case "uint64":
      return typeof value === "number" ? value : toSafe(value);
    case "int64":
      return typeof value === "number" ? value : toSafe(BigInt.asIntN(64, value));
    case "uint32":
      return Number(BigInt.asUintN(32, BigInt(value)));
    case "int32":
      return Number(BigInt.asIntN(32, BigInt(value)));
    default: {
      const wide = BigInt(value);
      return toSafe((wide >> 1n) ^ -(wide & 1n));
    }
  }
}

function toSafe(value: bigint): number | undefined {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : undefined;
}
