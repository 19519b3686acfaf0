import { own } from "../document/plain-object.js";
import type { Generation } from "../generate/generation.js";
import { readScalar } from "../parameters/scalar-text.js";
import { readShape } from "../parameters/value-shape.js";
import type { ApiSchema } from "../schema/api-schema.js";

/** Rows drawn for one id until it differs from those before. */
const ATTEMPTS = 50;

/** The ids of a collection's rows. */
export interface Ids {
  /** How many rows there are: fewer than asked for where a schema has fewer ids. */
  readonly count: number;
  /** The id of a row; of rows beyond the count, those that things created later get. */
  at(row: number): unknown;
  /** The row of an id, as it stands in a path. */
  rowOf(text: string): number | undefined;
  /** Reads an id that no row has; undefined when it is none. */
  parse(text: string): unknown;
}

/**
 * Ids by the schema: counted up from the least for whole numbers, else drawn.
 *
 * @param schema - Of the id.
 * @param count - How many rows are asked for.
 * @param label - Ids under different labels are unrelated.
 * @param generation - Seed and plugins.
 */
export function createIds(schema: ApiSchema, count: number, label: string, generation: Generation): Ids {
  const shape = readShape(schema.jsonSchema);
  const parse = (text: string): unknown => readScalar(text, shape).find((value) => schema.accepts(value));
  const isWhole = shape.types.has("integer") && !shape.types.has("string");
  return (isWhole ? countedIds(schema, count, parse) : undefined) ?? drawnIds(schema, count, label, generation, parse);
}

function countedIds(schema: ApiSchema, count: number, parse: Ids["parse"]): Ids | undefined {
  const unit = own(schema.jsonSchema, "multipleOf");
  const stepSize = typeof unit === "number" && Number.isSafeInteger(unit) ? unit : 1;
  const least = own(schema.jsonSchema, "minimum");
  const above = own(schema.jsonSchema, "exclusiveMinimum");
  const from = Math.max(
    1,
    typeof least === "number" ? Math.ceil(least) : 1,
    typeof above === "number" ? Math.floor(above) + 1 : 1,
  );
  const first = Math.ceil(from / stepSize) * stepSize;
  const at = (row: number): number => first + row * stepSize;
  if (count === 0 || !schema.accepts(at(0)) || !schema.accepts(at(count - 1))) return undefined;
  return {
    count,
    at,
    parse,
    rowOf(text) {
      const row = (Number(text) - first) / stepSize;
      return Number.isSafeInteger(row) && row >= 0 && String(at(row)) === text ? row : undefined;
    },
  };
}

function drawnIds(schema: ApiSchema, count: number, label: string, generation: Generation, parse: Ids["parse"]): Ids {
  const ids: unknown[] = [];
  const rows = new Map<string, number>();
  let isExhausted = false;
  const grow = (to: number): void => {
    while (ids.length < to && !isExhausted) {
      isExhausted = true;
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const id = generation.makePlain(schema, generation.rows.row(`id ${label} ${attempt}`, ids.length));
        const text = String(id);
        if (id === null || text === "" || text === "." || text === ".." || rows.has(text)) continue;
        rows.set(text, ids.length);
        ids.push(id);
        isExhausted = false;
        break;
      }
    }
  };
  grow(count);
  const size = Math.min(count, ids.length);
  return {
    count: size,
    parse,
    at(row) {
      grow(row + 1);
      return ids[row];
    },
    rowOf: (text) => rows.get(text),
  };
}
