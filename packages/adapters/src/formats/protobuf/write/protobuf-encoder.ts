import type { Batch, TableSchema } from "@seedbed/core";
import { ByteWriter } from "../../../bytes/byte-writer.js";
import type { ContainerEncoder } from "../../../format/format.js";
import type { ProtoMessage } from "../schema/proto-message.js";
import { createFieldEncoders } from "./field-encoder.js";
import { writeDelimited } from "./write-varint.js";

/**
 * Makes the encoder of a file of messages, each with its length in front.
 *
 * @param schema - The table.
 * @param message - Message of a row.
 * @param check - Checks a batch before it is added.
 * @throws SeedbedError `TYPE_UNSUPPORTED` for columns that the message cannot hold.
 */
export function createProtobufEncoder(
  schema: TableSchema,
  message: ProtoMessage,
  check: (batch: Batch) => void,
): ContainerEncoder {
  const columns = schema.columns.map(({ name, type, nullable, optional }) => ({ name, type, missable: nullable || optional }));
  const fields = createFieldEncoders(message, columns, schema.name);
  const writer = new ByteWriter(1 << 16);
  return {
    add(batch) {
      check(batch);
      writer.clear();
      for (let i = 0; i < batch.length; i++) {
        writeDelimited(writer, () => {
          for (const [name, write] of fields) write(batch.columns[name]!, i, writer);
        });
      }
      return writer.written().slice();
    },
    finish: () => new Uint8Array(0),
  };
}
