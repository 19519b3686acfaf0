import type { FieldNode } from "../../../index.js";
import { nothing, type SchemaDocument } from "../document/schema-document.js";
import { type Tag, tagName } from "./tag.js";

/** Bounds of a count or a size, both included. */
export interface SizeBounds {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** A field that stands in for a schema. */
export interface MarkedField {
  /** Its place, which its randomness is keyed by. */
  readonly path: string;
  readonly node: FieldNode;
}

/** Keyword that says why no value can be made, on schemas that then allow none. */
export const UNSUPPORTED = "x-seedbed-unsupported";
/** Keyword of a hint. */
export const HINT = "x-seedbed";

/** How many more elements than they must sets and maps have at most. */
const SPARE = 4;

/**
 * Schemas of what JSON cannot hold, and what is needed to bring such values back to life.
 *
 * Parts that are no JSON, such as functions and class instances, are kept here under a number; the number is a constant
 * of the document, so that it moves no randomness.
 */
export class Marks {
  /** Values and functions by number. */
  readonly parts: unknown[] = [];
  /** Fields, with the numbers of the parts their cells take. */
  readonly fields: (MarkedField & { readonly part: number })[] = [];

  /** A date; the content is milliseconds since 1970, or a text that `Date` reads. */
  date(content: SchemaDocument): SchemaDocument {
    return mark("D", content);
  }

  /** A bigint; the content is a whole number or its digits. */
  bigint(content: SchemaDocument): SchemaDocument {
    return mark("B", content);
  }

  /**
   * A bigint beyond 2^53: `base + step × k`, where `k` comes from words.
   *
   * @param base - Least value.
   * @param step - Distance between values.
   * @param count - How many values there are.
   */
  wideBigint(base: bigint, step: bigint, count: bigint): SchemaDocument {
    const words = Math.ceil(count.toString(2).length / 32) + 1;
    const word = { type: "integer", minimum: 0, maximum: 4294967295 };
    return this.withPart("W", { base, step, count }, { type: "array", items: word, minItems: words, maxItems: words });
  }

  /** A map; keys differ by construction. */
  map(key: SchemaDocument, value: SchemaDocument, size: SizeBounds): SchemaDocument {
    const { minItems, maxItems } = countOf(size);
    return mark("M", {
      type: "object",
      properties: {
        keys: { type: "array", items: key, uniqueItems: true, minItems, maxItems },
        values: { type: "array", items: value, minItems: maxItems, maxItems },
      },
      required: ["keys", "values"],
      additionalProperties: false,
    });
  }

  /** A set. */
  set(item: SchemaDocument, size: SizeBounds): SchemaDocument {
    return mark("S", { type: "array", items: item, uniqueItems: true, ...countOf(size) });
  }

  /** `undefined`, where a value must stand. */
  undefined(): SchemaDocument {
    return mark("U", { const: true });
  }

  /** `NaN`. */
  nan(): SchemaDocument {
    return mark("N", { const: true });
  }

  /** A file or a blob, with a size in bytes and one of some media types. */
  file(size: SizeBounds, types: readonly string[] | undefined, as: "File" | "Blob"): SchemaDocument {
    if (typeof (globalThis as Record<string, unknown>)[as] !== "function")
      return this.unsupported(`there is no ${as} on this platform`);
    if (types?.length === 0) return nothing();
    const minimum = Math.max(0, size.min ?? 0);
    return mark("F", {
      type: "object",
      properties: {
        bytes: { type: "integer", minimum, maximum: Math.min(size.max ?? Infinity, minimum + 1024) },
        media: { enum: types ?? ["text/plain"] },
        as: { const: as },
      },
      required: ["bytes", "media", "as"],
      additionalProperties: false,
    });
  }

  /** One of some values of any kind. */
  oneOf(values: readonly unknown[]): SchemaDocument {
    if (values.length === 0) return nothing();
    return this.withPart("V", values, { type: "integer", minimum: 0, maximum: values.length - 1 });
  }

  /** What a function makes of a value. */
  converted(content: SchemaDocument, convert: (value: unknown) => unknown): SchemaDocument {
    return this.withPart("C", convert, content);
  }

  /**
   * A value of a field of core: of the row in hand, or of a row of its own inside lists.
   *
   * @param field - What the field is; its cells are made when the document is prepared.
   */
  ofField(field: MarkedField): SchemaDocument {
    this.fields.push({ ...field, part: this.parts.length });
    return this.withPart("K", undefined, { type: "integer", minimum: 0, maximum: 9007199254740991 });
  }

  /** No value, and why. */
  unsupported(reason: string): SchemaDocument {
    return { ...nothing(), [UNSUPPORTED]: reason };
  }

  private withPart(tag: Tag, part: unknown, content: SchemaDocument): SchemaDocument {
    const number = this.parts.push(part) - 1;
    return mark(tag, { type: "array", prefixItems: [{ const: number }, content], items: false, minItems: 2, maxItems: 2 });
  }
}

function mark(tag: Tag, content: SchemaDocument): SchemaDocument {
  const name = tagName(tag);
  return { type: "object", properties: { [name]: content }, required: [name], additionalProperties: false };
}

function countOf({ min = 0, max = Infinity }: SizeBounds): { minItems: number; maxItems: number } {
  return { minItems: min, maxItems: Math.max(0, Math.min(max, min + SPARE)) };
}
