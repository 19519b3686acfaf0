import { writeUtf8 } from "@seedbed/core";
import { ByteWriter } from "../../../bytes/byte-writer.js";

/** A part of a flatbuffer that others point at. */
export type FlatNode =
  | { readonly kind: "table"; readonly fields: readonly (FlatField | undefined)[] }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "nodes"; readonly items: readonly FlatNode[] }
  | { readonly kind: "structs"; readonly count: number; readonly bytes: Uint8Array };

/** A field of a table: a number of some bytes, or a node. */
export type FlatField = FlatNode | { readonly kind: "number"; readonly size: 1 | 2 | 4 | 8; readonly value: number };

/**
 * A table.
 *
 * @param fields - By their numbers; undefined ones are left out.
 */
export function table(...fields: readonly (FlatField | undefined)[]): FlatNode {
  return { kind: "table", fields };
}

/**
 * A number.
 *
 * @param size - Bytes it takes.
 * @param value - A whole number within ±2^53.
 */
export function number(size: 1 | 2 | 4 | 8, value: number): FlatField {
  return { kind: "number", size, value };
}

/**
 * A text.
 *
 * @param value - Any text.
 */
export function text(value: string): FlatNode {
  return { kind: "text", text: value };
}

/**
 * Writes a flatbuffer, padded to eight bytes. Nodes stand behind what points at them.
 *
 * @param root - A table.
 * @source FlatBuffers, "FlatBuffer Internals".
 */
export function writeFlat(root: FlatNode): Uint8Array {
  const writer = new ByteWriter(1024);
  skip(writer, 4);
  patch(writer, 0, writeNode(root, writer));
  align(writer, 8, 0);
  return writer.written().slice();
}

function writeNode(node: FlatNode, writer: ByteWriter): number {
  switch (node.kind) {
    case "table":
      return writeTable(node.fields, writer);
    case "text": {
      align(writer, 4, 0);
      const start = skip(writer, 4);
      writer.reserve(node.text.length * 3 + 1);
      writer.at = writeUtf8(node.text, writer.bytes, writer.at);
      writer.view.setUint32(start, writer.at - start - 4, true);
      skip(writer, 1);
      return start;
    }
    case "nodes": {
      align(writer, 4, 0);
      const start = skip(writer, 4 + node.items.length * 4);
      writer.view.setUint32(start, node.items.length, true);
      node.items.forEach((item, i) => {
        patch(writer, start + 4 + i * 4, writeNode(item, writer));
      });
      return start;
    }
    case "structs": {
      align(writer, 8, 4);
      const start = skip(writer, 4);
      writer.view.setUint32(start, node.count, true);
      writer.write(node.bytes);
      return start;
    }
  }
}

function writeTable(fields: readonly (FlatField | undefined)[], writer: ByteWriter): number {
  const places: number[] = [];
  let size = 4;
  for (const field of fields) {
    const bytes = field === undefined ? 0 : field.kind === "number" ? field.size : 4;
    if (bytes > 0) size = Math.ceil(size / bytes) * bytes;
    places.push(bytes === 0 ? 0 : size);
    size += bytes;
  }
  const head = 4 + fields.length * 2;
  // The table itself starts at a multiple of eight, so that its numbers do too.
  align(writer, 8, (8 - (head % 8)) % 8);
  const start = skip(writer, head + size);
  const { view } = writer;
  view.setUint16(start, head, true);
  view.setUint16(start + 2, size, true);
  places.forEach((place, i) => {
    view.setUint16(start + 4 + i * 2, place, true);
  });
  const at = start + head;
  view.setInt32(at, head, true);
  fields.forEach((field, i) => {
    if (field === undefined) return;
    const place = at + places[i]!;
    if (field.kind !== "number") patch(writer, place, writeNode(field, writer));
    else if (field.size === 1) writer.view.setInt8(place, field.value);
    else if (field.size === 2) writer.view.setInt16(place, field.value, true);
    else if (field.size === 4) writer.view.setInt32(place, field.value, true);
    else writer.view.setBigInt64(place, BigInt(field.value), true);
  });
  return at;
}

function patch(writer: ByteWriter, place: number, target: number): void {
  writer.view.setUint32(place, target - place, true);
}

/** Zeros, and where they start. */
function skip(writer: ByteWriter, bytes: number): number {
  writer.reserve(bytes);
  const start = writer.at;
  writer.bytes.fill(0, start, start + bytes);
  writer.at += bytes;
  return start;
}

/** Moves on to a place whose remainder is the one given. */
function align(writer: ByteWriter, to: number, remainder: number): void {
  while (writer.at % to !== remainder) skip(writer, 1);
}
