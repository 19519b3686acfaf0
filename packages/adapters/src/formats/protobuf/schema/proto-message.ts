/** Types of single values. */
export type ScalarType =
  | "double"
  | "float"
  | "int32"
  | "int64"
  | "uint32"
  | "uint64"
  | "sint32"
  | "sint64"
  | "fixed32"
  | "fixed64"
  | "sfixed32"
  | "sfixed64"
  | "bool"
  | "string"
  | "bytes";

/** A message of a descriptor. */
export interface ProtoMessage {
  /** With its package, without a dot in front. */
  readonly name: string;
  readonly fields: readonly ProtoField[];
}

/** A field of a message. */
export interface ProtoField {
  readonly name: string;
  readonly id: number;
  readonly type: ScalarType | ProtoEnum | ProtoMessage;
  readonly repeated: boolean;
  /** Whether readers can tell that the field is not there. */
  readonly presence: boolean;
  readonly required: boolean;
}

/** Names of an enum by their numbers. */
export interface ProtoEnum {
  readonly symbols: ReadonlyMap<number, string>;
}

/** How values of a type stand in a message. */
export const WIRE = { varint: 0, fixed64: 1, bytes: 2, fixed32: 5 } as const;

/**
 * How values of a type stand in a message.
 *
 * @param type - Type of a field.
 * @source Protocol Buffers, "Encoding", Message Structure.
 */
export function wireOf(type: ProtoField["type"]): number {
  if (typeof type !== "string") return "symbols" in type ? WIRE.varint : WIRE.bytes;
  if (type === "string" || type === "bytes") return WIRE.bytes;
  if (type === "double" || type.endsWith("fixed64")) return WIRE.fixed64;
  return type === "float" || type.endsWith("fixed32") ? WIRE.fixed32 : WIRE.varint;
}

/**
 * Whether a type is a message.
 *
 * @param type - Type of a field.
 */
export function isMessage(type: ProtoField["type"]): type is ProtoMessage {
  return typeof type !== "string" && "fields" in type;
}

/** Moments as messages of seconds and nanoseconds. */
export const TIMESTAMP = "google.protobuf.Timestamp";
/** Spans as messages of seconds and nanoseconds. */
export const DURATION = "google.protobuf.Duration";
