import type { SchemaNode } from "./document/schema-node.js";
import { own } from "./document/schema-store.js";

/** Keywords whose members are named by the author. */
const NAMED: ReadonlySet<string> = new Set(["properties", "patternProperties", "dependentSchemas", "dependencies"]);
/** Keywords whose members are schemas that stand for themselves, wherever they are used. */
const DEFINITIONS: ReadonlySet<string> = new Set(["$defs", "definitions", "schemas"]);

/**
 * The names around a schema, outermost first: those of the members it stands in, starting from the definition it is part of, or from
 * the title of the document. They depend on the text of the document alone, not on where a definition is used, so that a further use
 * moves no value.
 *
 * @param node - The schema of a member.
 * @returns Without the member's own name.
 */
export function enclosingNames({ pointer, resource }: SchemaNode): readonly string[] {
  const title = typeof resource.root?.value === "object" ? own(resource.root.value, "title") : undefined;
  let names: string[] = typeof title === "string" ? [title] : [];
  const steps = pointer.split("/").slice(1);
  for (let i = 0; i < steps.length; i++) {
    const defines = DEFINITIONS.has(steps[i]!);
    if (!defines && !NAMED.has(steps[i]!)) continue;
    const name = steps[++i];
    if (name === undefined) break;
    if (defines) names = [nameOf(name)];
    else if (steps[i - 1] === "properties") names.push(nameOf(name));
  }
  return names.slice(0, -1);
}

/**
 * Tells whether a schema stands at a member of some name.
 *
 * @param node - A schema.
 * @param name - The member.
 */
export function isMember({ pointer }: SchemaNode, name: string): boolean {
  const steps = pointer.split("/");
  return steps.at(-2) === "properties" && nameOf(steps.at(-1)!) === name;
}

/** A step of a pointer as the name it stands for. */
function nameOf(step: string): string {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}
