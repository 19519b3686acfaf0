import { z } from "zod";
import { createMissingCheck, toOneMissing } from "../../columnar/missing-values.js";
import type { ContainerFormat } from "../../format/format.js";
import { defineFormat, type FormatKind } from "../../format/format-kind.js";

/** Options of the Protobuf format: it needs a descriptor, as text or as a set. */
export interface ProtobufOptions {
  /** Text of a `.proto` file. */
  readonly proto?: string | undefined;
  /** A `FileDescriptorSet`, in base64, as `protoc --descriptor_set_out` writes it. */
  readonly descriptorSet?: string | undefined;
  /** Message of the rows; the one that is named like the table, in the singular or plural, unless stated. */
  readonly message?: string | undefined;
  /** What is done with absent values where null means something else: `refuse` unless stated, or `null`. */
  readonly absent?: "refuse" | "null" | undefined;
}

interface CompleteOptions extends ProtobufOptions {
  readonly absent: "refuse" | "null";
}

const protobufOptions: z.ZodType<CompleteOptions> = z
  .strictObject({
    proto: z.string().optional().describe("text of a .proto file"),
    descriptorSet: z.base64().optional().describe("a FileDescriptorSet, in base64"),
    message: z.string().optional().describe("message of the rows"),
    absent: z
      .enum(["refuse", "null"])
      .default("refuse")
      .describe("what is done with absent values where null means something else"),
  })
  .refine(
    ({ proto, descriptorSet }) => (proto === undefined) !== (descriptorSet === undefined),
    "needs either proto or descriptorSet",
  );

/** Messages of a descriptor, each with its length in front. */
export const protobufFormat: FormatKind<ProtobufOptions, ContainerFormat> = defineFormat<
  ProtobufOptions,
  CompleteOptions,
  ContainerFormat
>({
  name: "protobuf",
  summary: "messages of a descriptor, each with its length in front",
  options: protobufOptions,
  create: (options) => ({
    name: "protobuf",
    layout: "container",
    extension: "binpb",
    options: { ...options },
    async open(schema) {
      const columns = toOneMissing(schema, "Protobuf", options.absent);
      const [{ loadMessages }, { findMessage }, { createProtobufEncoder }] = await Promise.all([
        import("./schema/load-messages.js"),
        import("./schema/find-message.js"),
        import("./write/protobuf-encoder.js"),
      ]);
      const message = findMessage(await loadMessages(options), schema.name, options.message);
      return createProtobufEncoder(columns, message, createMissingCheck(columns, "Protobuf", options.absent));
    },
    async read(input, context) {
      const [{ loadMessages }, { readProtobuf }] = await Promise.all([
        import("./schema/load-messages.js"),
        import("./read/read-protobuf.js"),
      ]);
      return readProtobuf(input, await loadMessages(options), options.message, context);
    },
  }),
});
