import type { GeneratorCarrier, NamedGenerator } from "./named-generator.js";
import type { FieldNode, WhenNode } from "./node.js";

/** Marks a field whose values are those of another field: the type follows the path when the dataset is defined. */
export interface SameAs<Path extends string> {
  readonly sameAs: Path;
}

/** Marks a field that copies another one; null where the reference it follows may be. */
export interface CopyOf<Path extends string> extends SameAs<Path> {
  readonly copied: true;
}

/**
 * A field under construction: an immutable wrapper of its node, typed by the values it will have.
 *
 * `T` is the type of a value; `Paths` are the fields it refers to, checked when the dataset is defined.
 */
export class Field<out T, out Paths extends string = never> implements GeneratorCarrier {
  /** Carries the type of values; never there at run time. */
  declare readonly "~type": T;
  /** Carries the paths referred to; never there at run time. */
  declare readonly "~paths": Paths;
  /** The field as it stands in the document. */
  readonly node: FieldNode;
  /** The built-in generators that the field needs, those of fields inside it included. */
  readonly generators: readonly NamedGenerator[];

  /**
   * @param node - The field as it stands in the document.
   * @param generators - What a function made by `defineField` adds: generators of built-in kinds inside the field.
   */
  constructor(node: FieldNode, generators: readonly NamedGenerator[] = []) {
    this.node = node;
    this.generators = generators;
  }

  private with<U>(more: Partial<FieldNode>): Field<U, Paths> {
    return new Field({ ...this.node, ...more }, this.generators);
  }

  /**
   * Lets some values be null.
   *
   * @param fraction - Share of null values, 0 to 1.
   */
  nullable(fraction = 0.1): Field<T | null, Paths> {
    return this.with({ nullFraction: fraction });
  }

  /**
   * Lets some rows lack the field altogether (`undefined`, no key in JSON).
   *
   * @param fraction - Share of rows without it, 0 to 1.
   */
  optional(fraction = 0.1): Field<T | undefined, Paths> {
    return this.with({ absentFraction: fraction });
  }

  /** Makes values differ between any two rows, by construction. Capacity is checked when the plan is made. */
  unique(): Field<T, Paths> {
    return this.with({ unique: true });
  }

  /** Makes this field the table's primary key: unique, never null. */
  primaryKey(): Field<T, Paths> {
    return this.with({ primaryKey: true });
  }

  /**
   * Makes the value null unless a sibling field has one of the given values.
   *
   * @param condition - For example `{ status: "PAUSED" }` or `{ status: ["PAUSED", "ENDED"] }`; one field.
   */
  when(condition: Readonly<Record<string, WhenNode["in"][number] | WhenNode["in"]>>): Field<T | null, Paths> {
    const name = Object.keys(condition)[0] ?? "";
    const values = condition[name] ?? [];
    const when: WhenNode = { field: name, in: Array.isArray(values) ? values : [values as string] };
    return this.with({ when });
  }

  /**
   * Pins the name that the randomness is keyed by, so that a renamed field keeps its values.
   *
   * @param name - The field's old name.
   */
  keyed(name: string): Field<T, Paths> {
    return this.with({ key: name });
  }

  /**
   * Chooses the locale of this field.
   *
   * @param code - Such as `"de_AT"`; its plugin must be given to `createDataset`.
   */
  locale(code: string): Field<T, Paths> {
    return this.with({ locale: code });
  }

  /**
   * Adds a sentence for readers. Values do not change.
   *
   * @param text - Any text.
   */
  describe(text: string): Field<T, Paths> {
    return this.with({ description: text });
  }
}

/** The type of a field's values as declared, references unresolved. */
export type DeclaredType<F> = F extends { readonly "~type": infer T } ? T : never;

/** The fields a field refers to. */
export type ReferredPaths<F> = F extends { readonly "~paths": infer P } ? P : never;

/** Any field. */
export type AnyField = Field<unknown, string>;
