import type { Arbitrary } from "fast-check";
import type { FieldNode } from "../../index.js";
import type { FastCheck } from "./fast-check.js";

/** How a reference of a random table chooses its parent. */
export type RefStyle = "plain" | "nullable" | "zipf" | "weight" | "acyclic";

/** What is left to chance in one table. Numbers that stand for tables are taken modulo the number of tables. */
export interface TableChoices {
  readonly rows: number;
  /** Parent table, or −1 for a table with a row count of its own. */
  readonly parent: number;
  readonly children: readonly [min: number, more: number];
  readonly spread: "uniform" | "zipf";
  readonly key: FieldNode;
  readonly plain: readonly FieldNode[];
  readonly refs: readonly { readonly to: number; readonly style: RefStyle; readonly copied: boolean }[];
  readonly check: string | undefined;
  readonly aggregate: "sum" | "min" | "max" | "avg" | "first" | "last" | "count";
  readonly uniqueSet: boolean;
  readonly conditional: boolean;
  readonly computed: boolean;
}

/** Checks over the two numbers that every table has: order rules, a literal, and some that rows are drawn again for. */
const CHECKS = ["low <= high", "low < high && high < 95", "(low + high) % 3 == 0", "low < high || twice > 100"] as const;

/**
 * What is left to chance in one table.
 *
 * @param fc - fast-check.
 * @param fields - Fields that read no other.
 */
export function tableChoices(fc: FastCheck, fields: Arbitrary<FieldNode>): Arbitrary<TableChoices> {
  const modifiers = fc.record(
    { nullFraction: fc.constantFrom(0.3, 1), absentFraction: fc.constantFrom(0.2, 0) },
    { requiredKeys: [] },
  );
  const plain = fc.tuple(fields, modifiers).map(([node, some]) => ({ ...node, ...some }));
  const styles = fc.constantFrom<RefStyle>("plain", "nullable", "zipf", "weight", "acyclic");
  return fc.record({
    rows: fc.integer({ min: 1, max: 30 }),
    parent: fc.integer({ min: -1, max: 3 }),
    children: fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 3 })),
    spread: fc.constantFrom("uniform", "zipf"),
    key: fc.constantFrom<FieldNode>(
      { kind: "sequence" },
      { kind: "uuid" },
      { kind: "int", min: 0, max: 2 ** 40 },
      { kind: "string", length: 6 },
    ),
    plain: fc.array(plain, { maxLength: 4 }),
    refs: fc.array(fc.record({ to: fc.nat({ max: 9 }), style: styles, copied: fc.boolean() }), { maxLength: 3 }),
    check: fc.option(fc.constantFrom(...CHECKS), { nil: undefined }),
    aggregate: fc.constantFrom("sum", "min", "max", "avg", "first", "last", "count"),
    uniqueSet: fc.boolean(),
    conditional: fc.boolean(),
    computed: fc.boolean(),
  });
}
