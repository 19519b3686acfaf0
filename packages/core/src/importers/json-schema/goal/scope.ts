import type { SchemaNode, SchemaResource } from "../document/schema-node.js";
import { own } from "../document/schema-store.js";

/**
 * The resources entered on the way to a schema that dynamic references may lead to, outermost first.
 *
 * Scopes are shared: the same way leads to the same object.
 */
export class Scope {
  readonly id: number;
  readonly resources: readonly SchemaResource[];
  private readonly entered = new Map<SchemaResource, Scope>();
  private readonly numbers: { next: number };

  constructor(resources: readonly SchemaResource[] = [], numbers: { next: number } = { next: 0 }) {
    this.resources = resources;
    this.numbers = numbers;
    this.id = numbers.next++;
  }

  /** The scope inside a resource. One that says nothing new changes nothing, for only the outermost of a name counts. */
  enter(resource: SchemaResource): Scope {
    if (!this.isNew(resource)) return this;
    let scope = this.entered.get(resource);
    if (scope === undefined) {
      scope = new Scope([...this.resources, resource], this.numbers);
      this.entered.set(resource, scope);
    }
    return scope;
  }

  private isNew(resource: SchemaResource): boolean {
    for (const name of resource.dynamicAnchors.keys()) {
      if (!this.resources.some(({ dynamicAnchors }) => dynamicAnchors.has(name))) return true;
    }
    return isRecursive(resource.root) && !this.resources.some(({ root }) => isRecursive(root));
  }
}

/**
 * Tells whether a schema says that references to it are recursive ones.
 *
 * @param node - The root of a resource.
 */
export function isRecursive(node: SchemaNode | undefined): boolean {
  return typeof node?.value === "object" && own(node.value, "$recursiveAnchor") === true;
}
