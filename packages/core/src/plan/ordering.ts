import { SeedbedError } from "../errors/seedbed-error.js";
import type { Cells, CellsInit, OrderedCells } from "../generators/contract/cells.js";
import { fromRaw } from "../vector/read-vector.js";
import { isNumberType, type NumberType } from "../vector/value-type.js";

/** One comparison, read as `low < high` or `low <= high`; a number stands for a literal, raw. */
export interface OrderRule {
  readonly low: string | number;
  readonly high: string | number;
  readonly strict: boolean;
  /** The check it comes from. */
  readonly source: string;
}

/** A field that takes part in order rules. */
interface Member {
  readonly type: NumberType;
  readonly order: OrderedCells;
  low: number;
  high: number;
  readonly below: { readonly member: Member; readonly gap: number }[];
  /** The row drawn last: fields above ask for it again. */
  row: number;
  raw: number;
}

/**
 * Makes cells that meet order rules by construction: every field is drawn between the fields below it and what the fields
 * above it leave room for.
 *
 * @param rules - The comparisons, all between fields of `fields` and literals.
 * @param fields - Cells of numbers with `order`, by name.
 * @returns The new cells, by name.
 * @throws SeedbedError `CHECK_UNSATISFIABLE` when the rules form a circle or leave a field no value.
 */
export function orderCells(rules: readonly OrderRule[], fields: ReadonlyMap<string, Cells>): Map<string, CellsInit> {
  const members = new Map<string, Member>();
  for (const [name, cells] of fields) {
    const { order, type } = cells;
    if (order !== undefined && isNumberType(type))
      members.set(name, { type, order, low: order.min, high: order.max, below: [], row: -1, raw: 0 });
  }
  const edges: { low: Member; high: Member; gap: number; source: string }[] = [];
  for (const { low, high, strict, source } of rules) {
    const gapOf = (member: Member): number => (strict ? member.order.step : 0);
    if (typeof low === "number") {
      const member = members.get(high as string)!;
      member.low = Math.max(member.low, strict ? Math.floor(low) + gapOf(member) : Math.ceil(low));
    } else if (typeof high === "number") {
      const member = members.get(low)!;
      member.high = Math.min(member.high, strict ? Math.ceil(high) - gapOf(member) : Math.floor(high));
    } else {
      const above = members.get(high)!;
      const below = members.get(low)!;
      const gap = strict ? Math.max(above.order.step, below.order.step) : 0;
      edges.push({ low: below, high: above, gap, source });
      above.below.push({ member: below, gap });
    }
  }
  // Bellman–Ford over the difference constraints: after as many passes as there are fields, a change means a circle.
  for (let pass = 0; pass <= members.size; pass++) {
    let changed = false;
    for (const { low, high, gap, source } of edges) {
      if (low.low + gap > high.low || high.high - gap < low.high) {
        changed = true;
        high.low = Math.max(high.low, low.low + gap);
        low.high = Math.min(low.high, high.high - gap);
      }
      if (changed && pass === members.size) throw unsatisfiable(source, "the order rules form a circle");
    }
    if (!changed) break;
  }
  assertNoCircle(edges);
  const out = new Map<string, CellsInit>();
  for (const [name, member] of members) {
    if (member.low > member.high) {
      const sources = [...new Set(rules.filter((rule) => rule.low === name || rule.high === name).map((rule) => rule.source))];
      throw unsatisfiable(sources.join(" and "), `no value of ${name} is left`);
    }
    out.set(name, constructed(member));
  }
  return out;
}

/** Rules such as a <= b and b <= a leave only equal values, and no field that could be drawn first. */
function assertNoCircle(edges: readonly { low: Member; high: Member; source: string }[]): void {
  const done = new Set<Member>();
  const above = new Set<Member>();
  const visit = (member: Member): void => {
    if (done.has(member)) return;
    above.add(member);
    for (const { low, source } of edges.filter(({ high }) => high === member)) {
      if (above.has(low)) throw unsatisfiable(source, "the order rules form a circle");
      visit(low);
    }
    above.delete(member);
    done.add(member);
  };
  for (const { high } of edges) visit(high);
}

function unsatisfiable(source: string, why: string): SeedbedError {
  return new SeedbedError("CHECK_UNSATISFIABLE", `the check "${source}" cannot be met: ${why}`, {
    hint: "widen the fields' bounds or change the check",
    details: { check: source },
  });
}

function rawOf(member: Member, row: number): number {
  if (member.row === row) return member.raw;
  let low = member.low;
  for (const { member: other, gap } of member.below) low = Math.max(low, rawOf(other, row) + gap);
  member.raw = member.order.between(row, low, member.high);
  member.row = row;
  return member.raw;
}

function constructed(member: Member): CellsInit {
  const { type } = member;
  return {
    type,
    at: (row) => fromRaw(type, rawOf(member, row)),
    fill(rows) {
      const { length, values: numbers } = rows;
      const values = new Float64Array(length);
      for (let i = 0; i < length; i++) values[i] = rawOf(member, numbers[i]!);
      return { layout: "number", type, length, validity: null, values };
    },
  };
}
