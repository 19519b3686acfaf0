import { type Issue, SeedbedError } from "../../../index.js";
import { DEFAULT_DIALECT, type Dialect, findDialect, isSince } from "./dialect.js";
import { KEYWORDS, type Keyword } from "./keywords.js";
import { resolveUri, splitUri } from "./resolve-uri.js";
import type { SchemaNode, SchemaObject, SchemaResource } from "./schema-node.js";

/** Schemas in one document at most. */
const MAX_NODES = 500_000;
const METASCHEMA = /^https?:\/\/json-schema\.org\//;

interface Visit {
  readonly value: unknown;
  readonly pointer: string;
  readonly resource: SchemaResource | undefined;
  readonly dialect: Dialect;
}

/** Every schema of a document and of the documents given beside it, found by reference. */
export class SchemaStore {
  /** What is wrong with the schemas read so far. */
  readonly issues: Issue[] = [];
  /** True when some reference depends on how its schema was reached. */
  dynamic = false;
  /** True when some schema refers to a metaschema. */
  metaschemas = false;
  /** True when some keyword does not count where it stands. */
  hidden = false;
  /** True when some member is named like those that every object inherits. */
  inherited = false;
  private readonly nodes = new Map<object, SchemaNode>();
  private readonly resources = new Map<string, SchemaResource>();
  private readonly always: SchemaNode[] = [];
  private count = 0;
  private readonly findMetaschema: (uri: string) => object | undefined;

  /**
   * @param findMetaschema - Knows the metaschemas of the drafts by URI.
   */
  constructor(findMetaschema: (uri: string) => object | undefined) {
    this.findMetaschema = findMetaschema;
  }

  /**
   * Adds a document.
   *
   * @param value - The schema.
   * @param uri - Where it was found, or `""`.
   * @param dialect - Its draft, unless it names one.
   * @returns Its root.
   */
  add(value: unknown, uri: string, dialect: Dialect): SchemaNode {
    const resource = this.createResource(splitUri(uri).uri, dialect);
    const root = this.walk({ value, pointer: "#", resource, dialect });
    resource.root ??= root;
    return root;
  }

  /**
   * The node of a subschema.
   *
   * @param value - A schema in the document.
   * @param parent - A schema it stands in.
   * @param pointer - Where it stands, should it be new.
   */
  node(value: unknown, parent: SchemaNode, pointer: string = parent.pointer): SchemaNode {
    if (typeof value === "boolean") return this.boolean(value, parent);
    return this.nodes.get(value as object) ?? this.walk({ value, pointer, resource: parent.resource, dialect: parent.dialect });
  }

  /** The node of an object that was read as a schema already. */
  known(value: object): SchemaNode | undefined {
    return this.nodes.get(value);
  }

  /** How many schemas were read. */
  get size(): number {
    return this.count;
  }

  /** The resource with a URI. */
  resource(uri: string): SchemaResource | undefined {
    return this.resources.get(uri);
  }

  /** Adds a metaschema that is referred to. */
  addMetaschema(uri: string): SchemaResource | undefined {
    const schema = METASCHEMA.test(uri) ? this.findMetaschema(uri) : undefined;
    if (schema === undefined) return undefined;
    this.metaschemas = true;
    this.add(schema, uri, DEFAULT_DIALECT);
    return this.resources.get(uri);
  }

  /** Tells whether a keyword counts in a schema: known to its draft, and not beside a reference that hides it. */
  static knows(keyword: Keyword, dialect: Dialect): boolean {
    return (
      (keyword.since === undefined || isSince(dialect, keyword.since)) &&
      (keyword.until === undefined || isSince(keyword.until, dialect))
    );
  }

  private boolean(value: boolean, parent: SchemaNode): SchemaNode {
    const at = value ? 1 : 0;
    this.always[at] ??= { ...parent, id: this.count++, value, pointer: parent.pointer };
    return this.always[at]!;
  }

  private createResource(uri: string, dialect: Dialect): SchemaResource {
    const resource: SchemaResource = { uri, dialect, root: undefined, anchors: new Map(), dynamicAnchors: new Map() };
    if (!this.resources.has(uri)) this.resources.set(uri, resource);
    return resource;
  }

  /** Reads a schema and all inside it, without recursion: documents may be nested as deep as they like. */
  private walk(start: Visit): SchemaNode {
    const open: Visit[] = [start];
    let first: SchemaNode | undefined;
    for (let visit = open.pop(); visit !== undefined; visit = open.pop()) {
      const node = this.read(visit, open);
      first ??= node;
    }
    return first!;
  }

  private read(visit: Visit, open: Visit[]): SchemaNode {
    const { value, pointer } = visit;
    let { dialect } = visit;
    const booleans = typeof value === "boolean" && (dialect !== "draft-04" || pointer.length > 1);
    if (!booleans && (typeof value !== "object" || value === null || Array.isArray(value))) {
      this.fault(pointer, `a schema is an object${dialect === "draft-04" ? "" : ", true or false"}, got ${describe(value)}`);
    }
    if (typeof value !== "object" || value === null) {
      return { id: this.count++, value: value !== false, pointer, dialect, resource: visit.resource! };
    }
    const known = this.nodes.get(value);
    if (known !== undefined) return known;
    if (this.count > MAX_NODES) {
      throw new SeedbedError("SCHEMA_UNSUPPORTED", `the document holds more than ${MAX_NODES} schemas`, {
        hint: "give the part that is needed",
        details: { pointer },
      });
    }
    const schema = value as SchemaObject;
    dialect = findDialect(own(schema, "$schema")) ?? dialect;
    const resource = this.enterResource(schema, visit.resource!, dialect);
    const node: SchemaNode = { id: this.count++, value: schema, pointer, dialect, resource };
    this.nodes.set(value, node);
    if (resource.root === undefined) resource.root = node;
    this.readAnchors(schema, node);
    this.readKeywords(schema, node, open);
    return node;
  }

  private enterResource(schema: SchemaObject, outer: SchemaResource, dialect: Dialect): SchemaResource {
    const id = own(schema, dialect === "draft-04" ? "id" : "$id");
    if (typeof id !== "string" || id.startsWith("#") || hidesSiblings(schema, dialect)) return outer;
    const uri = splitUri(resolveUri(outer.uri, id)).uri;
    if (uri === outer.uri && outer.root === undefined) return outer;
    if (outer.root === undefined) {
      // The root has an id of its own: what was given as its address stays another name for it.
      const resource = this.createResource(uri, dialect);
      this.resources.set(outer.uri, resource);
      return resource;
    }
    return this.createResource(uri, dialect);
  }

  private readAnchors(schema: SchemaObject, node: SchemaNode): void {
    const { anchors, dynamicAnchors } = node.resource;
    const { dialect } = node;
    if (isSince(dialect, "2019-09")) {
      const anchor = own(schema, "$anchor");
      if (typeof anchor === "string") anchors.set(anchor, node);
      const dynamic = dialect === "2020-12" ? own(schema, "$dynamicAnchor") : undefined;
      if (typeof dynamic === "string") {
        anchors.set(dynamic, node);
        dynamicAnchors.set(dynamic, node);
      }
      if (Object.hasOwn(schema, "$dynamicRef") || Object.hasOwn(schema, "$recursiveRef")) this.dynamic = true;
      return;
    }
    const id = own(schema, dialect === "draft-04" ? "id" : "$id");
    if (typeof id !== "string" || hidesSiblings(schema, dialect)) return;
    const { fragment } = splitUri(id);
    if (fragment !== undefined && fragment !== "") anchors.set(fragment, node);
  }

  private readKeywords(schema: SchemaObject, node: SchemaNode, open: Visit[]): void {
    const { dialect, pointer, resource } = node;
    const hidden = hidesSiblings(schema, dialect);
    const children: Visit[] = [];
    const visit = (value: unknown, ...steps: string[]): void => {
      const at = steps.reduce((path, step) => `${path}/${escapeStep(step)}`, pointer);
      children.push({ value, pointer: at, resource, dialect });
    };
    for (const name of Object.keys(schema)) {
      const keyword = KEYWORDS.get(name);
      if (keyword === undefined) continue;
      const isContainer = name === "definitions" || name === "$defs";
      if (!SchemaStore.knows(keyword, dialect) || (hidden && name !== "$ref" && !isContainer)) {
        this.hidden = true;
        continue;
      }
      const value = schema[name];
      const fault = keyword.fault?.(value, dialect);
      if (fault !== undefined) {
        this.fault(`${pointer}/${escapeStep(name)}`, `${name} is ${fault}, got ${describe(value)}`);
        continue;
      }
      if (name === "required" || name === "properties") this.findInherited(value as object);
      if (name === "pattern") this.checkPattern(value as string, `${pointer}/pattern`);
      if (name === "patternProperties") {
        for (const source of Object.keys(value as object)) this.checkPattern(source, `${pointer}/patternProperties`);
      }
      switch (keyword.placement) {
        case undefined:
          break;
        case "schema":
          visit(value, name);
          break;
        case "list":
          (value as unknown[]).forEach((item, i) => {
            visit(item, name, String(i));
          });
          break;
        case "map":
          for (const key of Object.keys(value as object)) visit((value as SchemaObject)[key], name, key);
          break;
        case "schema-or-list":
          if (Array.isArray(value) && dialect !== "2020-12") {
            value.forEach((item, i) => {
              visit(item, name, String(i));
            });
          } else visit(value, name);
          break;
        case "dependencies":
          for (const key of Object.keys(value as object)) {
            const item = (value as SchemaObject)[key];
            if (!Array.isArray(item)) visit(item, name, key);
          }
      }
    }
    for (let i = children.length - 1; i >= 0; i--) open.push(children[i]!);
  }

  private findInherited(names: object): void {
    for (const name of Array.isArray(names) ? names : Object.keys(names)) if (name in Object.prototype) this.inherited = true;
  }

  private checkPattern(source: string, pointer: string): void {
    try {
      new RegExp(source, "u");
    } catch {
      try {
        new RegExp(source);
      } catch {
        this.fault(pointer, `${source.slice(0, 100)} is no regular expression`);
      }
    }
  }

  private fault(pointer: string, message: string): void {
    this.issues.push({ code: "SCHEMA_INVALID", path: pointer, message, severity: "error" });
  }
}

/**
 * A member of an object's own.
 *
 * @param object - Any object.
 * @param name - Its name.
 */
export function own(object: object, name: string): unknown {
  return Object.hasOwn(object, name) ? (object as Record<string, unknown>)[name] : undefined;
}

/** Up to draft 7, nothing beside `$ref` counts. */
export function hidesSiblings(schema: SchemaObject, dialect: Dialect): boolean {
  return !isSince(dialect, "2019-09") && typeof own(schema, "$ref") === "string";
}

/** A step of a JSON pointer. */
export function escapeStep(step: string): string {
  return step.replaceAll("~", "~0").replaceAll("/", "~1");
}

function describe(value: unknown): string {
  if (value === null || typeof value !== "object")
    return typeof value === "string" ? JSON.stringify(value.slice(0, 60)) : String(value);
  return Array.isArray(value) ? `a list of ${value.length}` : "an object";
}
