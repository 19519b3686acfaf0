import { isObject } from "../document/plain-object.js";
import type { JsonSchema } from "./json-schema.js";

/** Objects in the schemas whose compiled parts are kept: about 300 MB of them at worst. */
const MAX_OBJECTS = 8_000;

/** What was made of one schema, and may be made again. */
interface Kept<T> {
  readonly parts: T;
  readonly objects: number;
}

/** Keeps what was made of the schemas used last, so that memory does not grow with the document. */
export class PartsShelf<T> {
  private readonly kept = new Map<object, Kept<T>>();
  private objects = 0;

  /**
   * What was made of a schema.
   *
   * @param owner - Stands for the schema.
   * @returns Undefined when there is nothing, or nothing any more.
   */
  find(owner: object): T | undefined {
    const found = this.kept.get(owner);
    if (found === undefined) return undefined;
    // What is used goes to the end of the queue.
    this.kept.delete(owner);
    this.kept.set(owner, found);
    return found.parts;
  }

  /**
   * Keeps what was made of a schema, and drops what was used longest ago where that is too much.
   *
   * @param owner - Stands for the schema.
   * @param schema - The schema, which is measured.
   * @param parts - What was made of it.
   */
  keep(owner: object, schema: JsonSchema, parts: T): T {
    const objects = countObjects(schema);
    this.objects += objects - (this.kept.get(owner)?.objects ?? 0);
    this.kept.delete(owner);
    this.kept.set(owner, { parts, objects });
    for (const [other, old] of this.kept) {
      if (this.objects <= MAX_OBJECTS || other === owner) break;
      this.kept.delete(other);
      this.objects -= old.objects;
    }
    return parts;
  }
}

function countObjects(schema: JsonSchema): number {
  let count = 0;
  const open: unknown[] = [schema];
  while (open.length > 0) {
    const value = open.pop();
    if (isObject(value)) count++;
    if (isObject(value) || Array.isArray(value))
      for (const inner of Object.values(value)) if (typeof inner === "object") open.push(inner);
  }
  return count + 1;
}
