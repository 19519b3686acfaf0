import { SaxesParser } from "saxes";
import { createFileInvalid, createReadLimit, toFileInvalid } from "../../read/read-errors.js";
import type { ReadLimits } from "../../read/read-limits.js";
import type { ValueRow } from "../../tabular/table/value-chunk.js";

/** An element that is open. */
interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly texts: string[];
  readonly children: Map<string, unknown[]>;
}

/**
 * Reads rows from XML, piece by piece, with saxes.
 *
 * Entities of a document's own are refused with its DOCTYPE, whatever they say, so none can grow; files and addresses are never read.
 */
export class XmlRows {
  private readonly parser = new SaxesParser({ position: true });
  private readonly file: string;
  private readonly limits: ReadLimits;
  private readonly open: OpenElement[] = [];
  private rows: ValueRow[] = [];
  private lastEvent = 0;
  private line = 1;
  private rowBytes = 0;

  /**
   * @param file - Name of the file, for messages.
   * @param limits - Bytes of one row, nesting, columns.
   */
  constructor(file: string, limits: ReadLimits) {
    this.file = file;
    this.limits = limits;
    const { parser } = this;
    parser.on("error", (error) => {
      throw createFileInvalid(file, error.message.slice(0, 200));
    });
    parser.on("doctype", (doctype) => {
      if (/[[&%]|ENTITY|SYSTEM|PUBLIC/i.test(doctype))
        throw createFileInvalid(file, "has a DOCTYPE with declarations, which is refused");
    });
    parser.on("opentag", ({ name, attributes }) => {
      this.enter(name, attributes as Readonly<Record<string, string>>);
    });
    parser.on("text", (text) => {
      this.take(text);
    });
    parser.on("cdata", (text) => {
      this.take(text);
    });
    parser.on("closetag", () => {
      this.leave();
    });
  }

  /**
   * Takes the next piece.
   *
   * @param text - Follows what came before.
   * @returns The rows that have ended.
   */
  push(text: string): readonly ValueRow[] {
    return this.run(() => {
      this.parser.write(text);
      if (this.parser.position - this.lastEvent > this.limits.valueBytes) this.tooLong();
    });
  }

  /** Ends the document. */
  end(): readonly ValueRow[] {
    return this.run(() => {
      this.parser.close();
    });
  }

  private run(work: () => void): readonly ValueRow[] {
    this.rows = [];
    try {
      work();
    } catch (error) {
      throw toFileInvalid(error, this.file);
    }
    return this.rows;
  }

  private enter(name: string, attributes: Readonly<Record<string, string>>): void {
    this.lastEvent = this.parser.position;
    if (this.open.length === 1) {
      this.line = this.parser.line;
      this.rowBytes = this.parser.position;
    }
    if (this.open.length > this.limits.depth) {
      throw createReadLimit(this.file, "depth", `line ${this.parser.line}: more than ${this.limits.depth} levels of nesting`);
    }
    this.open.push({ name, attributes: new Map(Object.entries(attributes)), texts: [], children: new Map() });
  }

  private take(text: string): void {
    this.lastEvent = this.parser.position;
    this.open.at(-1)?.texts.push(text);
    if (this.open.length > 1 && this.parser.position - this.rowBytes > this.limits.valueBytes) this.tooLong();
  }

  private leave(): void {
    this.lastEvent = this.parser.position;
    const element = this.open.pop()!;
    if (this.open.length === 0) return;
    if (this.open.length === 1) {
      this.rows.push(this.toRow(element));
      return;
    }
    const parent = this.open.at(-1)!;
    const isField = this.open.length === 2 && element.name === "field" && element.attributes.has("name");
    const name = isField ? element.attributes.get("name")! : element.name;
    const values = parent.children.get(name);
    if (values === undefined) parent.children.set(name, [toValue(element, isField)]);
    else values.push(toValue(element, isField));
    if (this.open.length > 1 && this.parser.position - this.rowBytes > this.limits.valueBytes) this.tooLong();
  }

  private toRow({ attributes, children, texts }: OpenElement): ValueRow {
    const values = new Map<string, unknown>(attributes);
    for (const [name, some] of children) values.set(name, some.length === 1 ? some[0] : some);
    if (values.size === 0 && texts.join("").trim() !== "")
      return { values: undefined, fault: "has a text instead of fields", line: this.line };
    return { values, line: this.line };
  }

  private tooLong(): never {
    throw createReadLimit(
      this.file,
      "valueBytes",
      `line ${this.line}: a row or text of more than ${this.limits.valueBytes} characters`,
    );
  }
}

/** An element's text; an object where it has children, or attributes that are not ours. */
function toValue({ attributes, children, texts }: OpenElement, isField: boolean): unknown {
  const own = new Map(
    [...attributes].filter(([name]) => !(isField && name === "name") && !/^(?:xsi:)?nil$|^encoding$/.test(name)),
  );
  if (children.size === 0 && own.size === 0) {
    if (/^(?:true|1)$/.test(attributes.get("nil") ?? attributes.get("xsi:nil") ?? "")) return null;
    const text = texts.join("");
    return attributes.get("encoding") === "base64" ? Buffer.from(text, "base64").toString("utf8") : text;
  }
  const members: [string, unknown][] = [...own];
  for (const [name, some] of children) members.push([name, some.length === 1 ? some[0] : some]);
  const text = texts.join("").trim();
  return Object.fromEntries(text === "" ? members : [...members, ["text", text]]);
}
