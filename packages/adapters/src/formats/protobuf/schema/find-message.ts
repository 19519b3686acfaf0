import { invalidDescriptor } from "./load-messages.js";
import type { ProtoField, ProtoMessage } from "./proto-message.js";

/**
 * The message of a table's rows.
 *
 * @param messages - Messages of the descriptor.
 * @param table - Name of the table, whose message may be in the singular.
 * @param name - Name of the message, with or without its package; undefined to go by the table.
 * @throws SeedbedError `FORMAT_OPTIONS_INVALID`.
 */
export function findMessage(messages: readonly ProtoMessage[], table: string, name: string | undefined): ProtoMessage {
  const short = (message: ProtoMessage): string => message.name.slice(message.name.lastIndexOf(".") + 1);
  const plain = normalise(table);
  const found =
    name === undefined
      ? (messages.find((message) => [plain, plain.replace(/s$/, "")].includes(normalise(short(message)))) ??
        (messages.length === 1 ? messages[0] : undefined))
      : messages.find((message) => message.name === name || short(message) === name);
  if (found !== undefined) return found;
  const known = messages.map((message) => message.name).join(", ");
  throw invalidDescriptor(
    name === undefined ? `no message for the table ${table} among ${known}` : `no message ${name} among ${known}`,
  );
}

/**
 * The field of a column.
 *
 * @param message - The message.
 * @param column - Name of the column; its spelling may differ in case and underscores.
 */
export function findField(message: ProtoMessage, column: string): ProtoField | undefined {
  return (
    message.fields.find(({ name }) => name === column) ?? message.fields.find(({ name }) => normalise(name) === normalise(column))
  );
}

function normalise(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}
