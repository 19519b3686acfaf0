import type { Dialect } from "../../json-schema/document/dialect.js";
import { KEYWORDS } from "../../json-schema/document/keywords.js";
import { resolveUri } from "../../json-schema/document/resolve-uri.js";
import type { DocumentStore } from "../document/document-store.js";
import { describe } from "../document/faults.js";
import { type Place, step, steps } from "../document/place.js";
import { isObject, own, ownText } from "../document/plain-object.js";
import { dialectOf } from "./dialect-of.js";
import { subschemas } from "./subschemas.js";

const ANCHORS = ["$anchor", "$dynamicAnchor"];

/** Reads over every schema once: faults are reported, own URIs and anchors are noted. */
export class SchemaChecker {
  private readonly store: DocumentStore;
  private readonly seen = new Set<unknown>();
  private readonly references: { readonly from: Place; readonly reference: string }[] = [];
  private readonly open: Place[] = [];

  constructor(store: DocumentStore) {
    this.store = store;
  }

  /** Adds a schema, and all that stand in it. */
  add(place: Place): void {
    this.open.push(place);
    this.drain();
  }

  /** Looks up all references, and reads what they lead to, once every schema of the document was added. */
  finish(): void {
    for (let next = this.references.pop(); next !== undefined; next = this.references.pop()) {
      const { from, reference } = next;
      const target = this.store.find(from, reference);
      if (target === undefined) {
        this.store.reportMissing(from, reference);
        continue;
      }
      this.add(target);
      // A chain of references alone says nothing; following it reports the circle.
      if (Object.keys(from.value as object).length === 1) this.store.follow(from);
    }
  }

  private drain(): void {
    for (let place = this.open.pop(); place !== undefined; place = this.open.pop()) {
      if (typeof place.value === "boolean") continue;
      if (!isObject(place.value)) {
        this.store.faults.add(place, `a schema is an object, this is ${describe(place.value)}`, "write {} for any value");
        continue;
      }
      if (this.seen.has(place.value)) continue;
      this.seen.add(place.value);
      this.check(place);
    }
  }

  private check(place: Place): void {
    const dialect = dialectOf(place.document) ?? "2020-12";
    this.identify(place);
    for (const [keyword, at] of steps(place)) this.checkKeyword(at, keyword, dialect);
    checkDiscriminator(place, this.store);
    for (const keyword of ["$ref", "$dynamicRef"]) {
      const reference = ownText(place.value, keyword);
      if (reference !== undefined) this.references.push({ from: place, reference });
    }
    const base = this.store.baseOf(place);
    for (const { place: inner } of subschemas(place)) {
      if (isObject(inner.value) && base !== place.document.uri) this.store.setBase(inner.value, base);
      this.open.push(inner);
    }
  }

  private identify(place: Place): void {
    if (place.document.version === "3.0") return;
    const id = ownText(place.value, "$id");
    if (id !== undefined) {
      const uri = resolveUri(this.store.baseOf(place), id).replace(/#$/, "");
      this.store.setBase(place.value as object, uri);
      this.store.identify(uri, place);
    }
    for (const keyword of ANCHORS) {
      const anchor = ownText(place.value, keyword);
      if (anchor !== undefined) this.store.identify(`${this.store.baseOf(place)}#${anchor}`, place);
    }
  }

  private checkKeyword(at: Place, keyword: string, dialect: Dialect): void {
    const { value } = at;
    const is30 = at.document.version === "3.0";
    if (keyword === "type" && is30 && typeof value !== "string") {
      this.store.faults.add(
        at,
        `OpenAPI 3.0 knows one type a schema, this is ${describe(value)}`,
        'write "type": "string", "nullable": true',
      );
      return;
    }
    const fault = KEYWORDS.get(keyword)?.fault?.(value, dialect);
    if (fault === undefined) {
      if (keyword === "pattern") this.checkPattern(at);
      return;
    }
    const hint = keyword === "type" && value === "file" ? 'write "type": "string", "format": "binary"' : `give ${fault}`;
    this.store.faults.add(at, `${keyword} must be ${fault}, this is ${describe(value)}`, hint);
  }

  private checkPattern(at: Place): void {
    for (const flags of ["u", ""]) {
      try {
        new RegExp(at.value as string, flags);
        return;
      } catch {
        // Patterns are written for either mode.
      }
    }
    this.store.faults.add(at, `${describe(at.value)} is no regular expression`, "patterns are those of ECMA-262");
  }
}

function checkDiscriminator(place: Place, { faults }: DocumentStore): void {
  const at = step(place, "discriminator");
  // A property of that name stands in `properties`; here it is the keyword.
  if (at.value === undefined) return;
  if (typeof own(at.value, "propertyName") !== "string") {
    faults.add(at, "a discriminator names its property", 'write { "propertyName": "kind" }');
  }
  const mapping = step(at, "mapping");
  if (mapping.value === undefined) return;
  if (!isObject(mapping.value))
    faults.add(mapping, `a mapping is an object, this is ${describe(mapping.value)}`, "map values to schemas");
  for (const [, target] of steps(mapping)) {
    if (typeof target.value !== "string")
      faults.add(target, `a mapping leads to a schema's name, this is ${describe(target.value)}`, "give a name or a reference");
  }
}
