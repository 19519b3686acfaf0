import { type AnyField, type DeclaredType, Field, type ReferredPaths } from "../../definition/field.js";
import type { FieldNode, WhenNode } from "../../definition/node.js";
import type { Fields } from "../../definition/table.js";
import { SeedbedError } from "../../errors/seedbed-error.js";
import { enumeration } from "../scalars/enum.js";

/** One branch of a `oneOf`: how often it is taken, and the fields that only its rows have. */
export interface Branch {
  /** How often the branch is taken, relative to the others; 1 unless stated. */
  readonly weight?: number;
  readonly fields?: Fields;
}

/** Branches by the discriminator's value. */
export type Branches = Readonly<Record<string, Branch>>;

type BranchFields<B extends Branches> = { [K in keyof B]: B[K] extends { readonly fields: infer F } ? F : never }[keyof B];

type NamesOf<F> = F extends unknown ? keyof F & string : never;

type FieldOf<F, N extends string> = F extends { readonly [K in N]: infer Member } ? Member : never;

/** The discriminator, and every branch's fields, null in the rows of other branches. */
export type OneOfFields<Name extends string, B extends Branches> = {
  readonly [K in Name]: Field<keyof B & string>;
} & {
  readonly [K in NamesOf<BranchFields<B>>]: Field<
    DeclaredType<FieldOf<BranchFields<B>, K>> | null,
    ReferredPaths<FieldOf<BranchFields<B>, K>> & string
  >;
};

/**
 * Conditional groups of fields: a discriminator chooses the branch, and a branch's fields are set in its rows only. Returns
 * plain fields, to be spread into a table or an object.
 *
 * A field that several branches share, with equal options, is set in the rows of all of them.
 *
 * @param name - Name of the discriminator.
 * @param branches - By the discriminator's value: a weight, and fields.
 * @returns Fields by name: the discriminator first.
 * @throws SeedbedError `ONE_OF_INVALID` when there is no branch, or when branches declare a field differently.
 * @example
 * ```ts
 * table(100, {
 *   id: f.sequence(),
 *   ...f.oneOf("state", { ACTIVE: { weight: 9 }, PAUSED: { fields: { pausedReason: f.string() } } }),
 * });
 * ```
 */
export function oneOf<const Name extends string, const B extends Branches>(name: Name, branches: B): OneOfFields<Name, B> {
  const values = Object.keys(branches);
  if (values.length === 0) throw invalid(`oneOf "${name}" has no branch`, "give at least one, such as { ACTIVE: {} }");
  const found = new Map<string, { field: AnyField; values: string[] }>();
  for (const value of values) {
    for (const [member, field] of Object.entries(branches[value]!.fields ?? {})) {
      if (member === name)
        throw invalid(`branch "${value}" of oneOf "${name}" has a field of the discriminator's name`, "rename one of them");
      const known = found.get(member);
      if (known === undefined) found.set(member, { field, values: [value] });
      else if (writeNode(known.field.node) === writeNode(field.node)) known.values.push(value);
      else {
        const where = `branches "${known.values[0]}" and "${value}" of oneOf "${name}"`;
        throw invalid(
          `${where} declare the field "${member}" differently`,
          "give the fields different names, or the same options",
        );
      }
    }
  }
  const fields: Record<string, AnyField> = {
    [name]: enumeration(Object.fromEntries(values.map((value) => [value, branches[value]!.weight ?? 1]))),
  };
  for (const [member, { field, values: taken }] of found) {
    fields[member] = new Field(withCondition(field.node, name, taken, found), field.generators);
  }
  return fields as never;
}

/** A field's own condition may stay where it hangs on another field of the group, which is null outside its branch. */
function withCondition(
  node: FieldNode,
  name: string,
  values: readonly string[],
  group: ReadonlyMap<string, { values: string[] }>,
): FieldNode {
  const when: WhenNode = { field: name, in: values };
  if (node.when === undefined) return { ...node, when };
  const owner = group.get(node.when.field);
  if (owner?.values.every((value) => values.includes(value))) return node;
  throw invalid(
    `a field of oneOf "${name}" already depends on "${node.when.field}"`,
    "a field has one condition: drop when(), or nest a oneOf inside the branch",
  );
}

/** A node as text, member names sorted, functions by their source. */
function writeNode(node: unknown): string {
  return JSON.stringify(node, (_, value: unknown) => {
    if (typeof value === "function") return `function ${String(value)}`;
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

function invalid(message: string, hint: string): SeedbedError {
  return new SeedbedError("ONE_OF_INVALID", message, { hint });
}
