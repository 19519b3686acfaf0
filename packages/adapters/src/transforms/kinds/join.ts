import { type Batch, type ColumnSchema, fromValues, toValues, type Vector } from "@seedbed/core";
import { z } from "zod";
import { takeRows } from "../../columnar/take-rows.js";
import { createAdapterError } from "../../errors/adapter-error.js";
import { defineTransform, findColumn, type Transform, type TransformContext, type TransformKind } from "../contract/transform.js";
import { rowKeys } from "../rows/row-keys.js";

/** A table whose fields are added. */
export interface JoinNode {
  readonly kind: "join";
  /** Name of the other table. */
  readonly with: string;
  /** Fields of this table, each with the field of the other that has the same value. */
  readonly on: Readonly<Record<string, string>>;
  /** Fields of the other table that are added; all but those of `on` unless stated. */
  readonly fields?: readonly string[] | undefined;
  /** Put before the names of added fields. */
  readonly prefix?: string | undefined;
  /** Whether rows without a partner stay, with nulls: `inner` unless stated. */
  readonly type?: "inner" | "left" | undefined;
}

/** Adds fields of another table by equal keys. The other table is held in memory; missing keys equal nothing, as in SQL. */
export const joinTransform: TransformKind = defineTransform<JoinNode>({
  kind: "join",
  summary: "adds fields of another table by equal keys",
  node: z.strictObject({
    kind: z.literal("join"),
    with: z.string(),
    on: z.record(z.string(), z.string()).refine((on) => Object.keys(on).length > 0, "names at least one field"),
    fields: z.array(z.string()).optional(),
    prefix: z.string().optional(),
    type: z.enum(["inner", "left"]).optional(),
  }),
  plan(node, input, context) {
    const { with: name, on, prefix = "", type = "inner" } = node;
    const other = Object.hasOwn(context.sources, name) ? context.sources[name] : undefined;
    if (other === undefined) {
      const known = Object.keys(context.sources);
      throw createAdapterError("TRANSFORM_INVALID", `join: there is no table "${name}" to join with`, {
        hint: known.length === 0 ? "pass it in sources" : `the tables are ${known.join(", ")}`,
        details: { kind: "join", table: name, known },
      });
    }
    const keys = Object.keys(on).map((key) => findColumn(input, key, "join").name);
    const otherKeys = Object.values(on).map((key) => findColumn(other.schema, key, "join").name);
    const added = (
      node.fields ?? other.schema.columns.map((column) => column.name).filter((key) => !otherKeys.includes(key))
    ).map((field): ColumnSchema & { readonly source: string } => ({
      ...findColumn(other.schema, field, "join"),
      name: `${prefix}${field}`,
      source: field,
      nullable: true,
      primaryKey: false,
      unique: false,
    }));
    const clash = added.find((column) => input.columns.some((own) => own.name === column.name));
    if (clash !== undefined) {
      throw createAdapterError("TRANSFORM_INVALID", `join: ${input.name} has a field "${clash.name}" already`, {
        hint: "set prefix, or list the fields to add",
        details: { kind: "join", field: clash.name },
      });
    }
    const columns = [
      ...input.columns.map((column) => ({ ...column, primaryKey: false, unique: false })),
      ...added.map(({ source: _, ...column }) => column),
    ];
    const partners = otherKeys.map((key) => `${other.schema.name}.${key}`);
    return {
      schema: { name: input.name, columns },
      lineage: {
        fields: {
          ...Object.fromEntries(input.columns.map((column) => [column.name, [column.name]])),
          ...Object.fromEntries(added.map((column) => [column.name, [`${other.schema.name}.${column.source}`]])),
        },
        rows: [...keys, ...partners],
      },
      run: createRun({ input: input.name, keys, otherKeys, added, keepAll: type === "left" }, other, context),
    };
  },
});

interface JoinPlan {
  readonly input: string;
  readonly keys: readonly string[];
  readonly otherKeys: readonly string[];
  readonly added: readonly (ColumnSchema & { readonly source: string })[];
  readonly keepAll: boolean;
}

/** Rows of the other table: values of the added fields, and the numbers of the rows with each key. */
interface HeldRows {
  readonly values: Readonly<Record<string, readonly unknown[]>>;
  readonly rowsOf: ReadonlyMap<string, readonly number[]>;
}

function createRun(plan: JoinPlan, other: TransformContext["sources"][string], { heldRows }: TransformContext): Transform["run"] {
  return async function* run(batches) {
    const held = await holdRows(plan, other, heldRows);
    let from = 0;
    for await (const batch of batches) {
      const rows: number[] = [];
      const partners: number[] = [];
      rowKeys(batch, plan.keys).forEach((key, row) => {
        const found = key === undefined ? undefined : held.rowsOf.get(key);
        for (const partner of found ?? (plan.keepAll ? [-1] : [])) {
          rows.push(row);
          partners.push(partner);
        }
      });
      if (rows.length === 0) continue;
      const taken: Batch = takeRows(batch, Int32Array.from(rows));
      const made: Record<string, Vector> = {};
      for (const { name, type, source } of plan.added) {
        const values = held.values[source]!;
        made[name] = fromValues(
          type,
          partners.map((partner) => (partner < 0 ? null : values[partner])),
        );
      }
      yield { ...taken, table: plan.input, from, columns: { ...taken.columns, ...made } };
      from += rows.length;
    }
  };
}

async function holdRows(plan: JoinPlan, other: TransformContext["sources"][string], heldRows: number): Promise<HeldRows> {
  const values: Record<string, unknown[]> = Object.create(null);
  for (const { source } of plan.added) values[source] = [];
  const rowsOf = new Map<string, number[]>();
  let count = 0;
  for await (const batch of other.batches()) {
    if (count + batch.length > heldRows) {
      throw createAdapterError("TRANSFORM_LIMIT", `join: ${other.schema.name} has more than ${heldRows} rows`, {
        details: { kind: "join", table: other.schema.name, heldRows },
      });
    }
    for (const [source, list] of Object.entries(values)) for (const value of toValues(batch.columns[source]!)) list.push(value);
    rowKeys(batch, plan.otherKeys).forEach((key, row) => {
      if (key === undefined) return;
      const list = rowsOf.get(key);
      if (list === undefined) rowsOf.set(key, [count + row]);
      else list.push(count + row);
    });
    count += batch.length;
  }
  return { values, rowsOf };
}
