import { resolveUri, splitUri } from "../../json-schema/document/resolve-uri.js";
import { Faults } from "./faults.js";
import { loadDocument, type ParseText } from "./load-document.js";
import type { Place, SourceDocument } from "./place.js";
import { isObject, ownText } from "./plain-object.js";
import { readPointer, splitPointer } from "./pointer.js";

/** References that lead to references, at most. */
const MAX_HOPS = 100;

/** What {@link DocumentStore} is made of. */
export interface DocumentStoreOptions {
  /** Where the main document was found, for references relative to it. */
  readonly uri?: string | undefined;
  /** Other documents by URI, absolute or relative to the main one. Nothing is fetched. */
  readonly documents?: Readonly<Record<string, unknown>> | undefined;
  readonly parse?: ParseText | undefined;
}

/** The main document and those beside it; finds what references lead to. */
export class DocumentStore {
  readonly main: Place;
  readonly faults: Faults = new Faults();
  private readonly given = new Map<string, unknown>();
  private readonly loaded = new Map<string, SourceDocument>();
  private readonly parse: ParseText | undefined;
  /** Schemas by their own URI, `$id`, and by anchor, `$id#anchor`. */
  private readonly identified = new Map<string, Place>();
  /** The base URI of objects below an `$id`. */
  private readonly bases = new WeakMap<object, string>();

  constructor(input: unknown, options: DocumentStoreOptions) {
    const { uri = "", documents = {}, parse } = options;
    this.parse = parse;
    const document = loadDocument(input, splitUri(uri).uri, parse);
    for (const key of Object.keys(documents)) this.given.set(splitUri(resolveUri(document.uri, key)).uri, documents[key]);
    this.loaded.set(document.uri, document);
    this.main = { document, pointer: "#", value: document.root };
  }

  /**
   * Notes that a schema has a URI of its own, or an anchor.
   *
   * @param uri - `$id` resolved, with `#anchor` for anchors.
   * @param place - The schema.
   */
  identify(uri: string, place: Place): void {
    if (!this.identified.has(uri)) this.identified.set(uri, place);
  }

  /**
   * The URI that references inside an object start from.
   *
   * @param place - The object.
   */
  baseOf(place: Place): string {
    return (isObject(place.value) ? this.bases.get(place.value) : undefined) ?? place.document.uri;
  }

  /**
   * Sets what references inside an object start from.
   *
   * @param value - The object.
   * @param uri - Its base.
   */
  setBase(value: object, uri: string): void {
    this.bases.set(value, uri);
  }

  /**
   * The place that a reference names.
   *
   * @param from - The object that holds the reference.
   * @param reference - The value of `$ref`.
   * @returns Undefined when there is nothing.
   * @throws SeedbedError `OPENAPI_INVALID` when the document it names cannot be read.
   */
  find(from: Place, reference: string): Place | undefined {
    const absolute = resolveUri(this.baseOf(from), reference);
    const { uri, fragment = "" } = splitUri(absolute);
    const anchored = this.identified.get(fragment === "" ? uri : absolute);
    if (anchored !== undefined && uri !== from.document.uri) return anchored;
    const steps = splitPointer(fragment);
    if (steps === undefined) return anchored;
    const root = this.identified.get(uri);
    const document = root === undefined ? this.load(uri, from.document.version) : root.document;
    if (document === undefined) return undefined;
    const inside = root === undefined ? undefined : readPointer(root.value, steps);
    if (root !== undefined && inside !== undefined) return { document, pointer: root.pointer + toPointer(steps), value: inside };
    // Below an $id, "#/components/…" names a part of that schema; nearly everyone who writes it means the document.
    const value = readPointer(document.root, steps);
    return value === undefined ? undefined : { document, pointer: `#${toPointer(steps)}`, value };
  }

  /**
   * Goes where references lead, for objects that may be a reference instead.
   *
   * @param place - Where to start.
   * @returns The first place that is no reference; undefined, with the fault reported, when there is none.
   */
  follow(place: Place): Place | undefined {
    const start = place;
    let at = place;
    for (let hops = 0; hops < MAX_HOPS; hops++) {
      const reference = ownText(at.value, "$ref");
      if (reference === undefined) return at;
      const found = this.find(at, reference);
      if (found === undefined) {
        this.reportMissing(at, reference);
        return undefined;
      }
      at = found;
    }
    this.faults.add(start, "the reference leads to itself", "let it end at an object that is no reference");
    return undefined;
  }

  /**
   * Reports a reference to nothing.
   *
   * @param from - The object that holds it.
   * @param reference - The value of `$ref`.
   */
  reportMissing(from: Place, reference: string): void {
    const { uri, fragment = "" } = splitUri(resolveUri(this.baseOf(from), reference));
    const isKnown = this.loaded.has(uri) || this.given.has(uri) || this.identified.has(uri);
    const hint = isKnown
      ? `there is no "#${fragment.slice(0, 100)}" in ${uri === "" ? "the document" : uri}`
      : `nothing is fetched: pass the document as documents: { ${JSON.stringify(uri)}: … }`;
    this.faults.add(from, `it refers to ${JSON.stringify(reference.slice(0, 200))}, which is not there`, hint);
  }

  private load(uri: string, version: SourceDocument["version"]): SourceDocument | undefined {
    const known = this.loaded.get(uri);
    if (known !== undefined || !this.given.has(uri)) return known;
    const document = loadDocument(this.given.get(uri), uri, this.parse, version);
    this.loaded.set(uri, document);
    return document;
  }
}

function toPointer(steps: readonly string[]): string {
  return steps.map((name) => `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
