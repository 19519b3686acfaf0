import type { FieldModifiers, FieldNode } from "../../definition/node.js";
import type { GeneratorContext } from "../contract/generator.js";

/** Modifiers that belong to a table's own fields. */
const TABLE_ONLY = ["unique", "primaryKey"] as const satisfies readonly (keyof FieldModifiers)[];

/**
 * Checks that a nested field is one, and that it claims nothing only a table's own field can be.
 *
 * @param node - The nested field's node.
 * @param option - Where it stands below the field, such as `"of"`.
 * @param context - Where faults are reported.
 * @returns True when it can be prepared.
 */
export function checkNestedNode(node: unknown, option: string, context: GeneratorContext): node is FieldNode {
  if (typeof node !== "object" || node === null || typeof (node as FieldNode).kind !== "string") {
    context.report(
      option,
      "a nested field is an object with a kind",
      'write for example f.int() or { "kind": "int" }',
      "FIELD_INVALID",
    );
    return false;
  }
  for (const name of TABLE_ONLY) {
    if ((node as FieldNode)[name] !== true) continue;
    context.report(
      option,
      `a nested field cannot be ${name}: rows are told apart by a table's own fields`,
      "drop it there",
      "UNIQUE_UNSUPPORTED",
    );
    return false;
  }
  return true;
}
