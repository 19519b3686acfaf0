import { SeedbedError } from "../../../index.js";
import { resolveUri, splitUri } from "./resolve-uri.js";
import type { SchemaNode, SchemaResource } from "./schema-node.js";
import { own, type SchemaStore } from "./schema-store.js";

/**
 * Finds the schema that a reference names.
 *
 * @param store - All schemas.
 * @param from - The schema that holds the reference.
 * @param reference - The value of `$ref` or a relative of it.
 * @throws SeedbedError `SCHEMA_REFERENCE_UNKNOWN`.
 */
export function resolveReference(store: SchemaStore, from: SchemaNode, reference: string): SchemaNode {
  const { uri, fragment = "" } = splitUri(resolveUri(from.resource.uri, reference));
  const resource = uri === from.resource.uri ? from.resource : (store.resource(uri) ?? store.addMetaschema(uri));
  const found = resource === undefined ? undefined : findInResource(store, resource, decode(fragment));
  if (found !== undefined) return found;
  throw new SeedbedError("SCHEMA_REFERENCE_UNKNOWN", `${from.pointer} refers to "${reference}", which is not there`, {
    hint:
      resource === undefined
        ? `nothing is fetched: pass the document as remotes: { ${JSON.stringify(uri)}: … }`
        : `there is no "#${fragment}" in ${uri === "" ? "the document" : uri}`,
    details: { pointer: from.pointer, reference, uri },
  });
}

function findInResource(store: SchemaStore, resource: SchemaResource, fragment: string): SchemaNode | undefined {
  const { root } = resource;
  if (root === undefined) return undefined;
  if (fragment === "") return root;
  if (!fragment.startsWith("/")) return resource.anchors.get(fragment);
  let parent = root;
  let value: unknown = root.value;
  for (const step of fragment.slice(1).split("/")) {
    const name = step.replaceAll("~1", "/").replaceAll("~0", "~");
    if (typeof value !== "object" || value === null) return undefined;
    value = own(value, name);
    if (typeof value === "object" && value !== null) parent = store.known(value) ?? parent;
  }
  const isSchema = typeof value === "boolean" || (typeof value === "object" && value !== null && !Array.isArray(value));
  return isSchema ? store.node(value, parent, `#${fragment}`) : undefined;
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
