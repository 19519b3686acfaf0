import { hasBit, type ValueType, type Vector } from "@seedbed/core";
import type { ByteWriter } from "../../../bytes/byte-writer.js";
import type { ScalarType } from "../schema/proto-message.js";
import { refuseColumn } from "./refuse-column.js";
import { writeSigned, writeVarint } from "./write-varint.js";

const UNSIGNED: readonly ScalarType[] = ["uint32", "uint64", "fixed32", "fixed64"];
/** Types whose vectors hold whole numbers. */
const WHOLE: readonly ValueType["type"][] = ["int", "date", "time", "timestamp", "duration"];

/**
 * Makes what writes a number, or a truth value.
 *
 * @param of - Type of the field.
 * @param type - Type of the column.
 * @param path - The column, for messages.
 * @throws SeedbedError `TYPE_UNSUPPORTED`.
 * @source Protocol Buffers, "Encoding", More Integer Types and Non-varint Numbers.
 */
export function createNumberEncoder(
  of: Exclude<ScalarType, "string" | "bytes">,
  type: ValueType,
  path: string,
): (vector: Vector, i: number, writer: ByteWriter) => void {
  const floating = of === "double" || of === "float";
  const fits = of === "bool" ? type.type === "bool" : floating ? type.type === "float" : WHOLE.includes(type.type);
  if (!fits) throw refuseColumn(path, `is of type ${type.type}, but its field is of type ${of}`);
  if (of === "bool") {
    return (vector, i, writer) => writeVarint(vector.layout === "bool" && hasBit(vector.bits, i) ? 1 : 0, writer);
  }
  const wide = of.endsWith("64");
  const least = UNSIGNED.includes(of) ? 0 : wide ? Number.MIN_SAFE_INTEGER : -(2 ** 31);
  const most = wide ? Number.MAX_SAFE_INTEGER : UNSIGNED.includes(of) ? 2 ** 32 - 1 : 2 ** 31 - 1;
  const numberAt = (vector: Vector, i: number): number => {
    if (vector.layout !== "number") throw new TypeError(`a ${vector.layout} vector holds no numbers`);
    const value = vector.values[i]!;
    const sound = floating
      ? of === "double" || Object.is(Math.fround(value), value)
      : Number.isInteger(value) && value >= least && value <= most;
    if (!sound) throw refuseColumn(path, `holds ${value}, which a field of type ${of} cannot`);
    return value;
  };
  switch (of) {
    case "double":
    case "float": {
      const size = of === "double" ? 8 : 4;
      return (vector, i, writer) => {
        writer.reserve(size);
        if (size === 8) writer.view.setFloat64(writer.at, numberAt(vector, i), true);
        else writer.view.setFloat32(writer.at, numberAt(vector, i), true);
        writer.at += size;
      };
    }
    case "fixed32":
    case "sfixed32":
    case "fixed64":
    case "sfixed64":
      return (vector, i, writer) => {
        const value = numberAt(vector, i);
        const high = Math.floor(value / 4294967296);
        writer.reserve(8);
        writer.view.setInt32(writer.at, value - high * 4294967296, true);
        if (wide) writer.view.setInt32(writer.at + 4, high, true);
        writer.at += wide ? 8 : 4;
      };
    case "sint32":
    case "sint64":
      return (vector, i, writer) => {
        const value = numberAt(vector, i);
        // Twice the number may not be exact; as a bigint it is.
        const doubled = value < 0 ? BigInt(value) * -2n - 1n : BigInt(value) * 2n;
        if (doubled <= BigInt(Number.MAX_SAFE_INTEGER)) writeVarint(Number(doubled), writer);
        else writeWide(doubled, writer);
      };
    default:
      return (vector, i, writer) => writeSigned(numberAt(vector, i), writer);
  }
}

function writeWide(value: bigint, writer: ByteWriter): void {
  writer.reserve(10);
  let rest = value;
  for (; rest > 127n; rest >>= 7n) writer.bytes[writer.at++] = Number(rest & 127n) | 128;
  writer.bytes[writer.at++] = Number(rest);
}
