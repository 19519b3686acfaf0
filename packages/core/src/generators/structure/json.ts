import { type AnyField, Field } from "../../definition/field.js";
import type { FieldNode } from "../../definition/node.js";
import type { FieldRandom } from "../../random/field-random.js";
import { formatTimestamp } from "../../vector/calendar.js";
import { toValues } from "../../vector/read-vector.js";
import type { CellsInit } from "../contract/cells.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator, GeneratorContext } from "../contract/generator.js";
import type { JsonValue } from "./json-value.js";
import { checkNestedNode } from "./nested-node.js";

/** Options of JSON documents. */
export interface JsonOptions {
  /** How many objects and arrays stand inside each other at most, 0 to 8; 3 unless stated. */
  readonly depth?: number;
  /** Most members of an object and elements of an array, 0 to 100; 4 unless stated. */
  readonly size?: number;
}

interface JsonNode extends JsonOptions {
  readonly shape?: FieldNode;
}

/** A value as it stands in a JSON document: moments as text, absent members left out. */
export type Jsonified<T> = T extends Date
  ? string
  : T extends readonly (infer E)[]
    ? Jsonified<E>[]
    : T extends object
      ? { [K in keyof T]: Jsonified<T[K]> }
      : T;

const MAX_DEPTH = 8;
const MAX_SIZE = 100;
/** Values in one document: what is beyond becomes null. */
const MAX_VALUES = 1000;
const WORD = 4294967296;
const NAMES = [
  "id",
  "name",
  "type",
  "value",
  "items",
  "tags",
  "status",
  "count",
  "price",
  "note",
  "code",
  "active",
  "meta",
  "data",
  "size",
  "kind",
];
const WORDS = [
  "alpha",
  "beta",
  "gamma",
  "delta",
  "north",
  "south",
  "red",
  "green",
  "blue",
  "small",
  "large",
  "open",
  "closed",
  "",
];

const generator: Generator<JsonNode, JsonValue> = {
  name: "json",
  options: (z, parts) =>
    z.strictObject({
      depth: z.int().min(0).max(MAX_DEPTH).optional(),
      size: z.int().min(0).max(MAX_SIZE).optional(),
      shape: parts.field.optional(),
    }),
  prepare(options, context) {
    if (options.shape !== undefined) return prepareShape(options, options.shape, context);
    const { depth = 3, size = 4 } = options;
    checkLimit("depth", depth, MAX_DEPTH, context);
    checkLimit("size", size, MAX_SIZE, context);
    const { random } = context;
    return { type: { type: "json" }, at: (row) => new DocumentDraw(random, row, size).document(depth) };
  },
};

function checkLimit(name: string, value: number, most: number, context: GeneratorContext): void {
  if (Number.isInteger(value) && value >= 0 && value <= most) return;
  context.report(name, `${name} is a whole number from 0 to ${most}, got ${String(value)}`, "give for example 3");
}

/** A field's values as documents. */
function prepareShape(options: JsonNode, shape: FieldNode, context: GeneratorContext): CellsInit<JsonValue> {
  for (const name of ["depth", "size"] as const) {
    if (options[name] !== undefined)
      context.report(name, `${name} and shape are both given`, `drop ${name}: the shape decides it`);
  }
  if (!checkNestedNode(shape, "shape", context)) return { type: { type: "json" }, at: () => null };
  const cells = context.nested("shape", shape);
  return {
    type: { type: "json" },
    at: (row) => toJson(cells.at(row)),
    fill(rows) {
      const values = toValues(cells.fill(rows)).map(toJson);
      return { layout: "value", type: { type: "json" }, length: values.length, validity: null, values };
    },
  };
}

function toJson(value: unknown): JsonValue {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return formatTimestamp(value.getTime());
  if (value instanceof Uint8Array) return Array.from(value);
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value !== "object") return value as JsonValue;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([name, member]) => [name, toJson(member)]));
}

/** Draws one document, word by word. */
class DocumentDraw {
  private readonly random: FieldRandom;
  private readonly row: number;
  private readonly size: number;
  private draw = 0;
  private left = MAX_VALUES;

  constructor(random: FieldRandom, row: number, size: number) {
    this.random = random;
    this.row = row;
    this.size = size;
  }

  document(depth: number): JsonValue {
    return depth === 0 ? this.scalar() : this.object(depth);
  }

  private below(limit: number): number {
    return Math.floor((this.random.word(this.row, this.draw++) / WORD) * limit);
  }

  private value(depth: number): JsonValue {
    if (--this.left < 0) return null;
    const choice = this.below(8);
    if (depth === 0 || choice < 5) return this.scalar();
    return choice < 7 ? this.object(depth) : this.list(depth);
  }

  private scalar(): JsonValue {
    switch (this.below(6)) {
      case 0:
        return null;
      case 1:
        return this.below(2) === 1;
      case 2:
        return this.below(2_000_001) - 1_000_000;
      case 3:
        return this.below(1_000_000) / 100;
      default:
        return WORDS[this.below(WORDS.length)]!;
    }
  }

  private object(depth: number): JsonValue {
    const count = this.below(this.size + 1);
    const first = this.below(NAMES.length);
    const out: Record<string, JsonValue> = {};
    for (let i = 0; i < count; i++) {
      // Names follow each other in the list, with a number from the second time round: no two are the same.
      const round = Math.floor(i / NAMES.length);
      const name = NAMES[(first + i) % NAMES.length]! + (round === 0 ? "" : String(round + 1));
      out[name] = this.value(depth - 1);
    }
    return out;
  }

  private list(depth: number): JsonValue {
    return Array.from({ length: this.below(this.size + 1) }, () => this.value(depth - 1));
  }
}

function build(options: JsonOptions | { readonly shape: AnyField } = {}): Field<unknown, string> {
  const { shape, ...rest } = options as { readonly shape?: AnyField };
  return new Field({ kind: "json", ...rest, ...(shape === undefined ? {} : { shape: shape.node }) });
}

/**
 * JSON documents: arbitrary ones within bounds, or those of a field.
 *
 * @param options - `depth` and `size` of arbitrary documents (1000 values each at most); or `shape`, a field whose values are written as JSON.
 * @returns A field of JSON values.
 * @example
 * ```ts
 * f.json({ depth: 2 });
 * f.json({ shape: f.object({ theme: f.enum(["dark", "light"]), columns: f.array(f.string()) }) });
 * ```
 */
export const json: FieldBuilder<{
  <T, Paths extends string>(options: { readonly shape: Field<T, Paths> }): Field<Jsonified<T>, Paths>;
  (options?: JsonOptions): Field<JsonValue>;
}> = /* @__PURE__ */ defineBuiltinField(generator, build as never);
