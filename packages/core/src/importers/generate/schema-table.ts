import type { StandardSchemaV1 } from "@standard-schema/spec";
import {
  type AnyField,
  Field,
  type FieldNode,
  type Fields,
  f,
  fromValues,
  type Generator,
  type PerOptions,
  SeedbedError,
  type Table,
  table as tableOfFields,
} from "../../index.js";
import type { ValueMaker } from "../contract/value-maker.js";
import { isField, isHint, toHintField } from "../json-schema/override-hint.js";
import type { Override } from "../json-schema/overrides.js";
import type { Location } from "../json-schema/place/location.js";
import type { StandardSchemaOptions } from "../standard-schema/compile-standard-schema.js";
import type { SchemaFields } from "../standard-schema/schema-fields.js";
import { isStandardSchema, type SchemaValue } from "../standard-schema/standard-schema.js";
import type { RowSchema } from "./row-schema.js";
import { compileOnce, generatorsOf, prepareValues, type SchemaNode } from "./schema-cells.js";
import type { SchemaOptions } from "./schema-options.js";

const KIND = "schema.member";
/** The key that the row's randomness hangs on, whichever member it is that makes the row. */
const ROW_KEY = "#row";

interface MemberNode {
  readonly source: SchemaNode;
  readonly name: string;
  /** The member whose field makes the row; left out by that member itself. */
  readonly of?: string;
  readonly absent: boolean;
}

type Row = Readonly<Record<string, unknown>>;

/** Rows of one table: made as a whole, for all of its fields. */
interface Whole {
  at(row: number): Row;
}

/** The rows behind a field's cells, by the cells' type: the one object that fields see of each other. */
const wholes = new WeakMap<object, Whole>();

/** The kind of fields that are members of rows made by a schema. */
export const memberGenerator: Generator<MemberNode> = {
  name: KIND,
  options: (z) =>
    z.strictObject({
      source: z.record(z.string(), z.unknown()),
      name: z.string(),
      of: z.string().optional(),
      absent: z.boolean(),
    }),
  prepare({ source, name, of, absent }, context) {
    const type = { type: "json" as const };
    const whole = of === undefined ? createWhole(prepareValues(source, context)) : wholes.get(context.cells(of).type);
    if (whole === undefined) {
      context.report("of", `"${of}" is not made by a schema`, "write the table with table(rows, schema)");
      return { type, at: () => null };
    }
    wholes.set(type, whole);
    const member = (row: Row): unknown => (Object.hasOwn(row, name) ? row[name] : undefined);
    return {
      type,
      nullable: true,
      optional: absent,
      at: (row) => member(whole.at(row)),
      fill(rows) {
        const made = rows.once(whole, ({ values }) => Array.from(values, (row) => whole.at(row)));
        return fromValues(type, made.map(member));
      },
    };
  },
};

/** The fields of a row are read one after the other: the row made last is kept. */
function createWhole(maker: ValueMaker): Whole {
  let last = -1;
  let value: Row = {};
  return {
    at(row) {
      if (row !== last) {
        value = maker.make(row, 64) as Row;
        last = row;
      }
      return value;
    },
  };
}

/** Options of tables made by a library's schema: rows are what `parse` returns. */
export interface StandardTableOptions<Overrides> extends SchemaOptions, Omit<StandardSchemaOptions, "side"> {
  readonly overrides?: Overrides & Readonly<Record<string, Override>>;
}

/** Options of tables made by a schema. */
export type SchemaTableOptions = SchemaOptions;

/**
 * Declares a table: by fields, as the `table` of `@seedbed/core` does, or by the schema of its rows.
 *
 * A row is made as one value, so that whatever the schema says across members holds; its members are the fields.
 *
 * @param rows - Number of rows, or `{ per, between }` for children of each parent row.
 * @param shape - Fields by name, or a schema of objects: of a library that speaks Standard Schema, or a JSON Schema.
 * @param options - How the schema is read; `overrides` puts fields, such as keys and references, in the place of members.
 * @returns A table for `defineDataset`.
 * @throws SeedbedError `SCHEMA_UNSUPPORTED` when the schema's values are no objects with members, and those of `generate`.
 * @example
 * ```ts
 * const user = { type: "object", properties: { id: { type: "integer" }, name: { type: "string" } }, required: ["id"] };
 * table(100, user, { overrides: { id: f.sequence().primaryKey() } });
 * ```
 */
export function table<const F extends Fields>(rows: number | PerOptions, shape: F): Table<F>;
export function table<
  S extends StandardSchemaV1,
  const Overrides extends Readonly<Record<string, unknown>> = Record<never, never>,
>(rows: number | PerOptions, shape: S, options?: StandardTableOptions<Overrides>): Table<SchemaFields<SchemaValue<S>, Overrides>>;
export function table<S extends RowSchema>(
  rows: number | PerOptions,
  shape: S,
  options?: SchemaTableOptions,
): Table<Record<string, Field<unknown>>>;
export function table(rows: number | PerOptions, shape: object, options: SchemaTableOptions = {}): Table<Fields> {
  const members = Object.values(shape);
  if (members.length > 0 && members.every(isField)) return tableOfFields(rows, shape as Fields);
  return tableOfFields(rows, createMemberFields(shape, options));
}

/**
 * The members of a schema's objects as fields.
 *
 * @param schema - A JSON Schema of objects.
 * @param options - How it is read.
 */
export function createMemberFields(schema: unknown, options: SchemaOptions): Record<string, Field<unknown>> {
  const { overrides = {}, ...rest } = options;
  const columns: Record<string, Override> = Object.create(null);
  const inner: Record<string, Override> = Object.create(null);
  for (const [path, override] of Object.entries(overrides)) {
    if (/[.[]/.test(path) || (isStandardSchema(schema) && !needsTable(override))) inner[path] = override;
    else columns[path] = override;
  }
  const source: SchemaNode = { ...rest, overrides: inner, schema };
  const members = listMembers(compileOnce(source).place);
  const generators = [memberGenerator as Generator, ...generatorsOf(source)];
  const fields: Record<string, Field<unknown>> = Object.create(null);
  let first: string | undefined;
  for (const [name, required] of members) {
    if (Object.hasOwn(columns, name)) continue;
    const node = { kind: KIND, source, name, absent: !required };
    fields[name] = new Field(first === undefined ? { ...node, key: ROW_KEY } : { ...node, of: first }, generators);
    first ??= name;
  }
  const out: Record<string, Field<unknown>> = Object.create(null);
  for (const name of new Set([...members.keys(), ...Object.keys(columns)])) {
    out[name] = Object.hasOwn(columns, name) ? toField(columns[name]) : fields[name]!;
  }
  return out;
}

/** Kinds that read other rows or fields. */
const BOUND_KINDS: ReadonlySet<string> = new Set([
  "ref",
  "copy",
  "derived",
  "sequence",
  "timeSeries",
  "count",
  "sum",
  "min",
  "max",
  "avg",
  "first",
  "last",
]);

/** True for fields that mean something only as a column: the others are made, and judged, as part of the row. */
function needsTable(override: Override): boolean {
  if (!isHint(override)) return false;
  const { kind, unique, primaryKey, when } = (isField(override) ? override.node : override) as Partial<FieldNode>;
  return unique === true || primaryKey === true || when !== undefined || BOUND_KINDS.has(kind ?? "");
}

function toField(override: Override): Field<unknown> {
  if (isHint(override)) return toHintField(override) as AnyField as Field<unknown>;
  if (typeof override === "function") return f.derived(override as (row: Row) => unknown);
  return f.constant(override as never) as Field<unknown>;
}

/** The members that objects name, and whether all objects have them. */
function listMembers({ alternatives }: Location): Map<string, boolean> {
  const objects = alternatives.filter(({ type }) => type === "object");
  const out = new Map<string, boolean>();
  for (const { members, values } of objects) {
    const named = members ?? listedMembers(values);
    for (const [name, required] of named) out.set(name, required && (out.get(name) ?? true));
  }
  for (const name of out.keys()) {
    if (!objects.every(({ members, values }) => (members ?? listedMembers(values)).get(name) === true)) out.set(name, false);
  }
  if (out.size > 0 && objects.length === alternatives.length) return out;
  throw new SeedbedError("SCHEMA_UNSUPPORTED", "the rows of a table are objects with members that the schema names", {
    hint: 'give a schema of type "object" with properties; put others into a field with fromSchema',
  });
}

function listedMembers(values: readonly unknown[] = []): Map<string, boolean> {
  const out = new Map<string, boolean>();
  for (const value of values) for (const name of Object.keys(value as object)) out.set(name, true);
  for (const name of out.keys()) if (!values.every((value) => Object.hasOwn(value as object, name))) out.set(name, false);
  return out;
}
