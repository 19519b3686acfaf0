import type { FieldNode } from "../../../index.js";

/** JSON types that names are read for. */
export type HintType = "string" | "number" | "integer" | "boolean" | "array" | "object";

/** What a schema tells of a value besides its constraints. */
export interface NameHint {
  /** Name of the property or column, in any case style. */
  readonly name: string;
  /** Names on the way to it, joined by dots or slashes; read when `parents` is left out. */
  readonly path?: string;
  /** Names around it, outermost first: tables, properties, titles of schemas. */
  readonly parents?: readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly type: HintType;
  /** Type of the elements of an array; strings unless stated. */
  readonly items?: HintType;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Most characters of a text. */
  readonly maxLength?: number;
  readonly enum?: readonly unknown[];
}

/** A guess at what a value means. */
export interface Inference {
  /** The kind of field that makes such values; of arrays, a field of kind `array`. */
  readonly node: FieldNode;
  /** How sure the guess is, 0 to 1. */
  readonly score: number;
  /** One sentence on what the guess rests. */
  readonly reason: string;
  /** True when the kind needs a locale, such as `en`. */
  readonly needsLocale: boolean;
}
