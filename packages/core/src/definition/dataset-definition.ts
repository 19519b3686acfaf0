import { SeedbedError } from "../errors/seedbed-error.js";
import { type GeneratorCarrier, listGenerators, type NamedGenerator } from "./named-generator.js";
import { checkNames } from "./names.js";
import type { DatasetNode, TableNode } from "./node.js";
import type { CheckReferences, Tables } from "./row-types.js";

/**
 * A dataset definition: tables, their fields and relations. A value, with no seed and no data in it.
 *
 * `Ts` carries the row types; a definition read from a document has them unknown.
 */
export class DatasetDefinition<out Ts extends Tables = Tables> implements GeneratorCarrier {
  /** Carries the types of rows; never there at run time. */
  declare readonly "~tables": Ts;
  /** The definition as a document, functions included. */
  readonly node: DatasetNode;
  /** The built-in generators of its fields, so that `createDataset` need not know every kind. */
  readonly generators: readonly NamedGenerator[];

  /**
   * @param node - The definition as a document.
   * @param generators - Those its built-in kinds need; taken from another definition, or found by `parseDataset`.
   */
  constructor(node: DatasetNode, generators: readonly NamedGenerator[] = []) {
    this.node = node;
    this.generators = generators;
  }

  /**
   * The definition as a JSON document.
   *
   * @returns A deep copy that holds JSON values only.
   * @throws SeedbedError `FUNCTION_IN_DOCUMENT` when a field or a check is a TypeScript function, naming each.
   */
  toJSON(): DatasetNode {
    const found: string[] = [];
    const copy = cloneJson(this.node, "", found) as DatasetNode;
    if (found.length > 0) {
      throw new SeedbedError("FUNCTION_IN_DOCUMENT", `functions cannot be written to a document: ${found.join(", ")}`, {
        hint: "use a CEL expression in their place, or keep the definition in TypeScript",
        details: { paths: found },
      });
    }
    return copy;
  }
}

/** One table of a definition: what `shop.users` is. It holds no rows; factories and other tools take it. */
export interface TableHandle<out Ts extends Tables = Tables, out N extends keyof Ts & string = keyof Ts & string> {
  readonly definition: DatasetDefinition<Ts>;
  readonly name: N;
}

/** A definition with its tables as members, `shop.users`; a table named like a member of {@link DatasetDefinition} has none. */
export type DefinedDataset<Ts extends Tables> = DatasetDefinition<Ts> & {
  readonly [N in Exclude<keyof Ts & string, keyof DatasetDefinition>]: TableHandle<Ts, N>;
};

/** The tables of a definition. */
export type TablesOf<D> = D extends { readonly "~tables": infer Ts extends Tables } ? Ts : Tables;

/** Options of a dataset as a whole. */
export interface DatasetOptionsNode {
  /** Default locale, `"en"` unless stated. */
  readonly locale?: string;
  readonly description?: string;
}

/**
 * Defines a dataset from tables. References between tables are checked by the compiler and again when the plan is made.
 *
 * @param tables - Tables by name.
 * @param options - Default locale and description.
 * @returns The definition.
 * @throws SeedbedError `NAME_INVALID` for names that cannot be used.
 * @example
 * ```ts
 * const shop = defineDataset({ users: table(10, { id: f.uuid().primaryKey(), age: f.int({ min: 18, max: 90 }) }) });
 * ```
 */
export function defineDataset<const Ts extends Tables>(
  tables: Ts & CheckReferences<Ts>,
  options: DatasetOptionsNode = {},
): DefinedDataset<Ts> {
  const nodes: Record<string, TableNode> = Object.create(null);
  for (const name of Object.keys(tables)) nodes[name] = (tables as Tables)[name]!.node;
  checkNames(nodes);
  const fields = Object.values(tables as Tables).flatMap((table) => Object.values(table.fields));
  return withHandles(new DatasetDefinition({ seedbed: 1, ...options, tables: nodes }, listGenerators(fields)));
}

function withHandles<Ts extends Tables>(definition: DatasetDefinition): DefinedDataset<Ts> {
  for (const name of Object.keys(definition.node.tables)) {
    if (!(name in definition)) Object.defineProperty(definition, name, { value: Object.freeze({ definition, name }) });
  }
  return definition as DefinedDataset<Ts>;
}

function cloneJson(value: unknown, path: string, found: string[]): unknown {
  if (typeof value === "function") {
    found.push(path);
    return null;
  }
  if (Array.isArray(value)) return value.map((item, i) => cloneJson(item, `${path}[${i}]`, found));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([name, item]) => [name, cloneJson(item, path === "" ? name : `${path}.${name}`, found)]),
  );
}
