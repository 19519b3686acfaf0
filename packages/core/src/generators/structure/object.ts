import { type AnyField, Field, type ReferredPaths } from "../../definition/field.js";
import { findNameFault } from "../../definition/names.js";
import type { FieldNode } from "../../definition/node.js";
import type { ObjectOf } from "../../definition/row-types.js";
import { type Fields, toNodes } from "../../definition/table.js";
import type { ValueType } from "../../vector/value-type.js";
import type { Vector } from "../../vector/vector.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator, GeneratorContext } from "../contract/generator.js";
import { checkNestedNode } from "./nested-node.js";

interface ObjectNode {
  readonly fields: Readonly<Record<string, FieldNode>>;
}

const generator: Generator<ObjectNode, Record<string, unknown>> = {
  name: "object",
  options: (z, parts) => z.strictObject({ fields: z.record(z.string(), parts.field) }),
  prepare({ fields }, context) {
    const members = [...context.members(checkMembers(fields, context))];
    const types: Record<string, ValueType> = {};
    for (const [name, cells] of members) types[name] = cells.type;
    return {
      optionalMembers: [...members].flatMap(([name, cells]) => (cells.optional === true ? [name] : [])),
      type: { type: "struct", fields: types },
      fixed: members.every(([, cells]) => cells.fixed === true),
      at(row) {
        const out: Record<string, unknown> = {};
        for (const [name, cells] of members) {
          const value = cells.at(row);
          if (value !== undefined) out[name] = value;
        }
        return out;
      },
      fill(rows) {
        const children: Record<string, Vector> = {};
        for (const [name, cells] of members) children[name] = cells.fill(rows);
        return { layout: "struct", type: { type: "struct", fields: types }, length: rows.length, validity: null, children };
      },
    };
  },
};

/** The members that can be prepared; what is wrong with the others is reported. */
function checkMembers(fields: unknown, context: GeneratorContext): Record<string, FieldNode> {
  const sound: Record<string, FieldNode> = {};
  if (typeof fields !== "object" || fields === null || Object.keys(fields).length === 0) {
    context.report("fields", "an object needs at least one field", "write f.object({ city: f.string() })");
    return sound;
  }
  const keys = new Map<string, string>();
  for (const [name, node] of Object.entries(fields)) {
    const fault = findNameFault(name);
    if (fault !== undefined) {
      context.report(`fields.${name}`, fault, "choose another name", "NAME_INVALID");
      continue;
    }
    if (!checkNestedNode(node, `fields.${name}`, context)) continue;
    const key = node.key ?? name;
    const other = keys.get(key);
    if (other !== undefined)
      context.report(`fields.${name}`, `"${name}" and "${other}" share the key "${key}"`, "give each its own key", "KEY_CLASH");
    keys.set(key, name);
    sound[name] = node;
  }
  return sound;
}

/** The paths that members refer to, beside the members themselves. */
type OuterPaths<F extends Fields> = Exclude<ReferredPaths<F[keyof F]>, (keyof F & string) | `${keyof F & string}.${string}`>;

/**
 * Objects of named fields. A member reads others of the same object by their names, and fields of the row by theirs.
 *
 * @param fields - The fields by name.
 * @returns A field of objects.
 * @example
 * ```ts
 * f.object({ width: f.int({ min: 1, max: 9 }), height: f.int({ min: 1, max: 9 }), area: f.derived("width * height") });
 * ```
 */
export const object: FieldBuilder<<const F extends Fields>(fields: F) => Field<ObjectOf<F>, OuterPaths<F>>> =
  /* @__PURE__ */ defineBuiltinField(
    generator,
    ((fields: Readonly<Record<string, AnyField>>) => new Field({ kind: "object", fields: toNodes(fields) })) as never,
  );
