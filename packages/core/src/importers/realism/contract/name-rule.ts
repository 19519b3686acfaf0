import type { FieldNode } from "../../../index.js";
import type { HintType, NameHint } from "./name-hint.js";

/** One way to read names: which names, of which values, mean what. */
export interface NameRule {
  /** What such a value is, with an article: `"a first name"`. */
  readonly subject: string;
  /**
   * What names end with, as words: `"first name"` stands for `firstName`, `first_name`, `customer-first-name` and `firstname`.
   * Words are singular where an array of such values would be plural.
   */
  readonly names: readonly string[];
  /** Types of values it holds for; strings unless stated. */
  readonly types?: readonly HintType[];
  /** Formats it holds for, besides no format at all: any other format says more than a name does. */
  readonly formats?: readonly string[];
  /** True when no word may stand ahead: `code` is one thing, `errorCode` another. A word of `context` may. */
  readonly alone?: boolean;
  /** Words one of which must stand just ahead, or, when nothing stands ahead, name what encloses the value. */
  readonly context?: readonly string[];
  /** Words that may not stand just ahead, nor name what encloses the value. */
  readonly not?: readonly string[];
  /** How sure the rule is when the name is just that, 0 to 1. */
  readonly score: number;
  /** True when the kind needs a locale; `fake` and texts of people, places and words do. */
  readonly needsLocale?: boolean;
  /** The kind of field; a function where it depends on type or format, which may decline. */
  readonly node: FieldNode | ((hint: NameHint) => FieldNode | undefined);
}
