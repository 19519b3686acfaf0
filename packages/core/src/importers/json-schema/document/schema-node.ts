import type { Dialect } from "./dialect.js";

/** A schema's keywords. */
export type SchemaObject = Readonly<Record<string, unknown>>;

/** One schema inside a document. Each object of the document has one node, however it is reached. */
export interface SchemaNode {
  /** Its number, in the order of discovery. */
  readonly id: number;
  readonly value: SchemaObject | boolean;
  /** Where it stands, as a URI fragment: `"#/properties/age"`. */
  readonly pointer: string;
  readonly dialect: Dialect;
  /** The resource that its references start from. */
  readonly resource: SchemaResource;
}

/** A schema with a URI of its own. */
export interface SchemaResource {
  readonly uri: string;
  readonly dialect: Dialect;
  /** Set once the root is known. */
  root: SchemaNode | undefined;
  readonly anchors: Map<string, SchemaNode>;
  readonly dynamicAnchors: Map<string, SchemaNode>;
}
