import { SaxesParser } from "saxes";
import { createFileInvalid, createReadLimit, toFileInvalid } from "../../read/read-errors.js";
import type { ReadLimits } from "../../read/read-limits.js";

/** Told about the elements of a document, by their names without prefix. */
export interface XmlListener {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
}

/**
 * Runs through an XML part of a workbook; a DOCTYPE is refused.
 *
 * @param chunks - The part, as UTF-8.
 * @param file - Name of the file, for messages.
 * @param limits - Length of one text, and nesting.
 * @param listener - Told about each element; after each piece the generator gives way.
 */
export async function* walkXml(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  limits: ReadLimits,
  listener: XmlListener,
): AsyncGenerator<void> {
  const parser = new SaxesParser({ position: true });
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let depth = 0;
  let last = 0;
  const mark = (): void => {
    last = parser.position;
  };
  parser.on("error", (error) => {
    throw createFileInvalid(file, error.message.slice(0, 200));
  });
  parser.on("doctype", () => {
    throw createFileInvalid(file, "has a DOCTYPE, which workbooks have not");
  });
  parser.on("opentag", ({ name, attributes }) => {
    mark();
    if (++depth > limits.depth) throw createReadLimit(file, "depth", `more than ${limits.depth} levels of nesting`);
    listener.open(local(name), attributes as Readonly<Record<string, string>>);
  });
  parser.on("text", (text) => {
    mark();
    listener.text(text);
  });
  parser.on("closetag", ({ name }) => {
    mark();
    depth--;
    listener.close(local(name));
  });
  try {
    for await (const chunk of chunks) {
      parser.write(decoder.decode(chunk, { stream: true }));
      if (parser.position - last > limits.valueBytes)
        throw createReadLimit(file, "valueBytes", `holds a text of more than ${limits.valueBytes} characters`);
      yield;
    }
    parser.write(decoder.decode());
    parser.close();
  } catch (error) {
    throw toFileInvalid(error, file);
  }
  yield;
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
