import type { SchemaDocument } from "../document/schema-document.js";
import type { Marks } from "./marks.js";
import { dateBetween } from "./moments.js";

type Constructor = new (argument: unknown) => unknown;

/**
 * Instances of a class, where it is one that can be made of plain values.
 *
 * @param type - The class.
 * @param marks - Where marks are made.
 */
export function instanceDocument(type: unknown, marks: Marks): SchemaDocument {
  const platform = globalThis as unknown as Readonly<Record<string, unknown>>;
  const isOneOf = (...names: string[]): boolean => names.some((name) => platform[name] !== undefined && platform[name] === type);
  if (type === Date) return dateBetween(marks, undefined, undefined);
  if (type === Map) return marks.map({ type: "string" }, {}, {});
  if (type === Set) return marks.set({ type: "string" }, {});
  if (isOneOf("File")) return marks.file({}, undefined, "File");
  if (isOneOf("Blob")) return marks.file({}, undefined, "Blob");
  if (isOneOf("URL")) return marks.converted({ type: "string", format: "url" }, (text) => new (type as Constructor)(text));
  if (type === Uint8Array) {
    const byte = { type: "integer", minimum: 0, maximum: 255 };
    return marks.converted({ type: "array", items: byte, maxItems: 32 }, (bytes) => Uint8Array.from(bytes as number[]));
  }
  const name = typeof type === "function" && type.name !== "" ? type.name : "a class";
  return marks.unsupported(`instances of ${name}`);
}
