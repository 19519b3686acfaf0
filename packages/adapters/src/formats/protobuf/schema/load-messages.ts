import { isSeedbedError } from "@seedbed/core";
import { createAdapterError } from "../../../errors/adapter-error.js";
import type { ProtoEnum, ProtoField, ProtoMessage, ScalarType } from "./proto-message.js";

/** Where a descriptor comes from. */
export interface DescriptorSource {
  /** Text of a `.proto` file. */
  readonly proto?: string | undefined;
  /** A `FileDescriptorSet`, in base64. */
  readonly descriptorSet?: string | undefined;
}

/** The part of protobufjs that is used: its parser. Its encoders are not, as they compile code. */
interface Protobufjs {
  readonly parse: (text: string, options: object) => { readonly root: PbNamespace };
  readonly common: { get(name: string): { readonly nested?: object } | null };
  readonly Root: { fromDescriptor?(bytes: Uint8Array): PbNamespace };
  readonly Type: abstract new (...args: never[]) => PbType;
  readonly Enum: abstract new (...args: never[]) => PbEnum;
}

interface PbNamespace {
  readonly nestedArray?: readonly unknown[];
  resolveAll(): unknown;
  addJSON(json: object): unknown;
}

interface PbType extends PbNamespace {
  readonly fullName: string;
  readonly fieldsArray: readonly PbField[];
}

interface PbEnum {
  readonly values: Readonly<Record<string, number>>;
}

interface PbField {
  readonly name: string;
  readonly id: number;
  readonly type: string;
  readonly keyType?: string;
  readonly repeated: boolean;
  readonly required: boolean;
  readonly map: boolean;
  readonly partOf: unknown;
  readonly hasPresence?: boolean;
  readonly resolvedType: unknown;
}

/** Longest descriptor, in characters, and most fields, those of messages used again included. */
const MAX_LENGTH = 1 << 20;
const MAX_FIELDS = 20_000;
const MAX_DEPTH = 32;
const COMMON = ["timestamp", "duration"];

/**
 * Reads the messages of a descriptor.
 *
 * @param source - A `.proto` file's text, or a `FileDescriptorSet`.
 * @returns Messages that stand at the top, in order.
 * @throws SeedbedError `FORMAT_CLIENT_MISSING`, `FORMAT_OPTIONS_INVALID`.
 */
export async function loadMessages(source: DescriptorSource): Promise<ProtoMessage[]> {
  const client = await loadClient(source.descriptorSet !== undefined);
  try {
    const root = parseRoot(client, source);
    for (const name of COMMON) {
      const nested = client.common.get(`google/protobuf/${name}.proto`)?.nested;
      if (nested !== undefined && source.descriptorSet === undefined) root.addJSON(nested);
    }
    root.resolveAll();
    const types: PbType[] = [];
    const collect = (space: PbNamespace): void => {
      for (const each of space.nestedArray ?? []) {
        if (each instanceof client.Type) types.push(each);
        else if (typeof (each as { addJSON?: unknown }).addJSON === "function") collect(each as PbNamespace);
      }
    };
    collect(root);
    const budget = { fields: 0 };
    return types
      .filter(({ fullName }) => !fullName.startsWith(".google.protobuf."))
      .map((type) => toMessage(type, client, budget, []));
  } catch (error) {
    if (isSeedbedError(error)) throw error;
    throw invalidDescriptor(error instanceof Error ? error.message.slice(0, 200) : "it cannot be read", error);
  }
}

/**
 * An error for a descriptor that cannot be used.
 *
 * @param what - What is wrong.
 * @param cause - What was caught.
 */
export function invalidDescriptor(what: string, cause?: unknown): Error {
  return createAdapterError("FORMAT_OPTIONS_INVALID", `the descriptor of protobuf is not valid: ${what}`, {
    hint: "pass the text of a .proto file as proto, and the message of the rows as message",
    ...(cause === undefined ? {} : { cause }),
  });
}

async function loadClient(descriptors: boolean): Promise<Protobufjs> {
  try {
    const client = (await import("protobufjs")) as unknown as Protobufjs & { readonly default?: Protobufjs };
    if (descriptors) await import("protobufjs/ext/descriptor/index.js");
    return client.default ?? client;
  } catch (cause) {
    throw createAdapterError("FORMAT_CLIENT_MISSING", "the format protobuf needs the package protobufjs", {
      hint: "npm install protobufjs",
      cause,
    });
  }
}

function parseRoot(client: Protobufjs, { proto, descriptorSet }: DescriptorSource): PbNamespace {
  if ((proto ?? descriptorSet ?? "").length > MAX_LENGTH) throw invalidDescriptor(`longer than ${MAX_LENGTH} characters`);
  if (descriptorSet !== undefined) {
    const root = client.Root.fromDescriptor?.(Buffer.from(descriptorSet, "base64"));
    if (root === undefined) throw invalidDescriptor("this protobufjs reads no descriptor sets");
    return root;
  }
  if (proto === undefined) throw invalidDescriptor("there is none");
  return client.parse(proto, { keepCase: true }).root;
}

function toMessage(type: PbType, client: Protobufjs, budget: { fields: number }, above: readonly PbType[]): ProtoMessage {
  if (above.includes(type) || above.length > MAX_DEPTH) throw invalidDescriptor(`${type.fullName.slice(1)} holds itself`);
  const fields = type.fieldsArray.map((field): ProtoField => {
    if (++budget.fields > MAX_FIELDS) throw invalidDescriptor(`more than ${MAX_FIELDS} fields`);
    const { name, id, repeated, required } = field;
    if (name === "__proto__") throw invalidDescriptor("a field is named __proto__");
    const of = toFieldType(field, client, budget, [...above, type]);
    const presence =
      field.map || repeated
        ? false
        : (field.hasPresence ?? false) || field.partOf != null || required || (typeof of !== "string" && "fields" in of);
    return { name, id, type: of, repeated: repeated || field.map, presence, required };
  });
  return { name: type.fullName.replace(/^\./, ""), fields };
}

function toFieldType(
  field: PbField,
  client: Protobufjs,
  budget: { fields: number },
  above: readonly PbType[],
): ProtoField["type"] {
  const { resolvedType } = field;
  const value =
    resolvedType instanceof client.Type
      ? toMessage(resolvedType, client, budget, above)
      : resolvedType instanceof client.Enum
        ? toEnum(resolvedType)
        : (field.type as ScalarType);
  if (!field.map) return value;
  // A map is a list of entries.
  const base = { repeated: false, presence: false, required: false } as const;
  return {
    name: "entry",
    fields: [
      { ...base, name: "key", id: 1, type: field.keyType as ScalarType },
      { ...base, name: "value", id: 2, type: value, presence: typeof value !== "string" && "fields" in value },
    ],
  };
}

function toEnum({ values }: PbEnum): ProtoEnum {
  const symbols = new Map<number, string>();
  // Of several names for a number the first one counts.
  for (const [name, number] of Object.entries(values)) if (!symbols.has(number)) symbols.set(number, name);
  return { symbols };
}
