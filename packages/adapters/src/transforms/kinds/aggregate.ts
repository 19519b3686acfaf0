import { type ColumnSchema, fromValues, type TableSchema, toValues, type ValueType } from "@seedbed/core";
import { z } from "zod";
import { createAdapterError } from "../../errors/adapter-error.js";
import { defineTransform, findColumn, type TransformKind } from "../contract/transform.js";
import { type Aggregate, createAggregate, resultType } from "../rows/aggregates.js";
import { groupKeys } from "../rows/row-keys.js";

/** How a field of a group is computed: `{ sum: "amount" }`; `{ count: "*" }` counts rows. */
export type AggregateField = Readonly<Partial<Record<Aggregate, string>>>;

/** What rows become one. */
export interface AggregateNode {
  readonly kind: "aggregate";
  /** Fields whose values make a group; none makes one group of all rows. */
  readonly by: readonly string[];
  /** Computed fields by name. */
  readonly fields: Readonly<Record<string, AggregateField>>;
}

const ROWS = 8192;
const name = z.string().optional();

/** Makes one row of each group, in the order in which groups first appear. Groups are held in memory. */
export const aggregateTransform: TransformKind = defineTransform<AggregateNode>({
  kind: "aggregate",
  summary: "makes one row of each group: counts, sums, means, bounds",
  node: z.strictObject({
    kind: z.literal("aggregate"),
    by: z.array(z.string()),
    fields: z.record(
      z.string().min(1),
      z
        .strictObject({ count: name, countDistinct: name, sum: name, avg: name, min: name, max: name, first: name, last: name })
        .refine((field) => Object.keys(field).length === 1, "names one way to compute, such as { sum: … }"),
    ),
  }) as z.ZodType<AggregateNode>,
  plan({ by, fields }, input, { heldRows }) {
    const keys = by.map((key) => findColumn(input, key, "aggregate"));
    const computed = Object.entries(fields).map(([field, how]) => readField(field, how, input));
    const columns: ColumnSchema[] = [
      ...keys.map((column) => ({ ...column, primaryKey: false, unique: by.length === 1 })),
      ...computed.map(({ field, type }) => ({
        name: field,
        type,
        nullable: true,
        optional: false,
        primaryKey: false,
        unique: false,
      })),
    ];
    const clash = computed.find(({ field }) => by.includes(field));
    if (clash !== undefined) {
      throw createAdapterError("TRANSFORM_INVALID", `aggregate: "${clash.field}" is the name of a group's field`, {
        details: { kind: "aggregate", field: clash.field },
      });
    }
    return {
      schema: { name: input.name, columns },
      lineage: {
        fields: {
          ...Object.fromEntries(by.map((key) => [key, [key]])),
          ...Object.fromEntries(computed.map(({ field, of }) => [field, of === undefined ? [] : [of]])),
        },
        rows: [...by],
      },
      async *run(batches) {
        const groups = new Map<
          string,
          { readonly key: readonly unknown[]; readonly states: ReturnType<typeof createAggregate>[] }
        >();
        for await (const batch of batches) {
          const texts = groupKeys(batch, by);
          const keyValues = by.map((key) => toValues(batch.columns[key]!));
          const inputs = computed.map(({ of }) => (of === undefined ? undefined : toValues(batch.columns[of]!)));
          for (let row = 0; row < batch.length; row++) {
            let group = groups.get(texts[row]!);
            if (group === undefined) {
              if (groups.size >= heldRows) {
                throw createAdapterError("TRANSFORM_LIMIT", `aggregate: more than ${heldRows} groups of ${input.name}`, {
                  details: { kind: "aggregate", heldRows },
                });
              }
              group = {
                key: keyValues.map((values) => values[row]),
                states: computed.map(({ how, from }) => createAggregate(how, from)),
              };
              groups.set(texts[row]!, group);
            }
            for (let i = 0; i < computed.length; i++) group.states[i]!.add(inputs[i] === undefined ? true : inputs[i]![row]);
          }
        }
        const rows = [...groups.values()];
        for (let from = 0; from < rows.length; from += ROWS) {
          const some = rows.slice(from, from + ROWS);
          const made = columns.map(({ name: column, type }, c) => {
            const values = some.map(({ key, states }) => (c < by.length ? key[c] : states[c - by.length]!.result()));
            return [column, fromValues(type, values)] as const;
          });
          yield { table: input.name, from, length: some.length, columns: Object.fromEntries(made) };
        }
      },
    };
  },
});

interface ComputedField {
  readonly field: string;
  readonly how: Aggregate;
  /** Field it is computed from; none for counts of rows. */
  readonly of: string | undefined;
  readonly from: ValueType;
  readonly type: ValueType;
}

function readField(field: string, node: AggregateField, input: TableSchema): ComputedField {
  const [how, of] = Object.entries(node)[0] as [Aggregate, string];
  if (how === "count" && of === "*") return { field, how, of: undefined, from: { type: "bool" }, type: { type: "int" } };
  const from = findColumn(input, of, "aggregate").type;
  const type = resultType(how, from);
  if (type !== undefined) return { field, how, of, from, type };
  throw createAdapterError("TRANSFORM_INVALID", `aggregate: there is no ${how} of "${of}", which is of type ${from.type}`, {
    details: { kind: "aggregate", field: of, type: from.type },
  });
}
