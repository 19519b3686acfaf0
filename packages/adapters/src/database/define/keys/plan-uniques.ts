import type { CatalogType } from "../../catalog/catalog-type.js";
import type { RowCounts } from "../scope/row-counts.js";
import type { ScopedTable } from "../scope/scope.js";
import type { KeyPlan } from "./key-plan.js";
import type { UniqueRule } from "./read-uniques.js";

/** How a table's rows are told apart. */
export interface UniquePlan {
  /** Columns whose values differ alone. */
  readonly alone: ReadonlySet<string>;
  /** Keys whose rows refer to different rows. */
  readonly distinct: ReadonlySet<KeyPlan>;
  /** Sets of columns that differ together. */
  readonly sets: readonly (readonly string[])[];
  /** Columns whose values are chosen by index, alone or in a set. */
  readonly indexed: ReadonlySet<string>;
  readonly folded: ReadonlySet<string>;
  /** Partial rules that are met by leaving all rows out of them. */
  readonly avoided: readonly UniqueRule[];
  /** Keys whose rows differ together, and stand in conditions to each other. */
  readonly tuple?: { readonly keys: readonly KeyPlan[]; readonly columns: readonly string[] };
  /** Most rows there can be. */
  readonly capacity: number;
}

/** What planning needs. */
export interface UniqueContext {
  readonly table: ScopedTable;
  readonly keys: readonly KeyPlan[];
  readonly rows: RowCounts;
  /** Columns computed from others, which cannot be chosen. */
  readonly computed: ReadonlySet<string>;
  /** Tells whether a condition stands between some of the columns. */
  related(columns: readonly string[]): boolean;
}

/**
 * Decides which columns are chosen so that rows differ where they must.
 *
 * @param rules - Keys and unique indexes.
 * @param context - The table and its foreign keys.
 */
export function planUniques(rules: readonly UniqueRule[], context: UniqueContext): UniquePlan {
  const alone = new Set<string>();
  const distinct = new Set<KeyPlan>();
  const sets: string[][] = [];
  const taken = new Set<string>();
  const avoided: UniqueRule[] = [];
  let capacity = Number.POSITIVE_INFINITY;
  let tuple: UniquePlan["tuple"];
  const settled = (names: readonly string[]): boolean =>
    names.some((name) => alone.has(name)) ||
    [...distinct].some(({ key }) => key.columns.every((column) => names.includes(column))) ||
    tuple?.columns.every((name) => names.includes(name)) === true ||
    sets.some((set) => set.every((name) => names.includes(name)));
  const order = [...rules].sort((a, b) => a.columns.length - b.columns.length);
  for (const rule of order) {
    const { columns } = rule;
    if (columns.length === 0 || settled(columns)) continue;
    const members = choosable(columns, context);
    const most = members.reduce((product, { domain }) => product * domain, 1);
    if (rule.where !== undefined && (members.length === 0 || most < wanted(context))) {
      avoided.push(rule);
      continue;
    }
    const whole = wholeKeys(columns, context);
    const covered = whole.length > 1 && columns.every((column) => whole.some(({ key }) => key.columns.includes(column)));
    if (
      tuple === undefined &&
      rule.where === undefined &&
      covered &&
      (context.related(columns) || members.length < whole.length)
    ) {
      tuple = { keys: whole, columns };
      for (const column of columns) taken.add(column);
      continue;
    }
    const free = members.filter(({ column }) => !taken.has(column));
    const wide = free.find(({ column, plan }) => plan === undefined && isWide(column, context));
    if (members.length === 1) {
      const [{ column, plan, domain }] = members as [Member];
      if (plan === undefined) alone.add(column);
      else distinct.add(plan);
      capacity = Math.min(capacity, domain);
    } else if (free.length === members.length && members.length > 1) {
      sets.push(members.map(({ column }) => column));
      for (const { column } of members) taken.add(column);
      capacity = Math.min(capacity, most);
    } else if (wide !== undefined) {
      alone.add(wide.column);
    } else {
      // Nothing is left to choose freely: one of its keys leads each row to another one.
      const [key] = [...whole].sort((a, b) => parentRows(b, context) - parentRows(a, context));
      const single = free[0];
      if (key !== undefined) {
        distinct.add(key);
        capacity = Math.min(capacity, parentRows(key, context));
      } else if (single !== undefined) {
        alone.add(single.column);
        capacity = Math.min(capacity, single.domain);
      } else capacity = Math.min(capacity, 1);
    }
  }
  const kept = sets.filter(
    (set) => !set.some((name) => alone.has(name)) && ![...distinct].some((plan) => set.includes(plan.leader)),
  );
  const indexed = new Set([...alone, ...kept.flat()]);
  const folded = new Set(rules.flatMap((rule) => rule.folded));
  return { alone, distinct, sets: kept, indexed, folded, avoided, capacity, ...(tuple === undefined ? {} : { tuple }) };
}

/** Keys all of whose columns are among the given ones. */
function wholeKeys(columns: readonly string[], { keys }: UniqueContext): readonly KeyPlan[] {
  return keys.filter(
    ({ key, target, form }) =>
      target !== undefined && (form === "reference" || form === "row") && key.columns.every((column) => columns.includes(column)),
  );
}

interface Member {
  readonly column: string;
  readonly domain: number;
  /** The key whose leader it is. */
  readonly plan: KeyPlan | undefined;
}

/** The columns of a set that can be chosen by index, the leaders of whole keys among them. */
function choosable(columns: readonly string[], context: UniqueContext): readonly Member[] {
  return columns.flatMap((column): Member[] => {
    const plan = context.keys.find(({ own }) => own.includes(column));
    if (plan !== undefined) {
      const whole = plan.key.columns.every((name) => columns.includes(name));
      if (plan.form === "row" && whole && plan.key.columns.length === columns.length && column === plan.own[0]) {
        return [{ column, domain: parentRows(plan, context), plan }];
      }
      if (plan.form !== "reference") return [];
      // A part of a key tells rows apart as the whole does where its values differ by themselves.
      const enough = whole ? column === plan.leader : isCounting(plan, column);
      return enough ? [{ column: plan.leader, domain: parentRows(plan, context), plan }] : [];
    }
    const type = context.table.source.columns.find(({ name }) => name === column)?.type;
    if (type === undefined || context.computed.has(column) || !context.table.fields.has(column)) return [];
    return [{ column, domain: domainOf(type), plan: undefined }];
  });
}

/** True when a column refers to numbers that count up. */
function isCounting({ key, target }: KeyPlan, column: string): boolean {
  const theirs = key.targetColumns[key.columns.indexOf(column)];
  const found = target?.source.columns.find(({ name }) => name === theirs);
  return found !== undefined && (found.identity !== undefined || /nextval|autoincrement/i.test(found.default ?? ""));
}

function parentRows({ target }: KeyPlan, { rows }: UniqueContext): number {
  return target === undefined ? 0 : (rows.counts.get(target) ?? 0);
}

function wanted({ table, rows }: UniqueContext): number {
  return rows.counts.get(table) ?? 0;
}

/** About how many values a type has. */
function domainOf(type: CatalogType): number {
  switch (type.kind) {
    case "bool":
      return 2;
    case "enum":
      return Math.max(1, type.values?.length ?? 1);
    case "text":
      return type.length === undefined ? 1e15 : 36 ** Math.min(type.length, 9);
    case "int":
      return type.range === undefined ? 1e9 : Math.min(1e15, Number(type.range[1]));
    case "year":
      return 100;
    case "date":
      return 1800;
    case "time":
      return 86_400;
    default:
      return 1e9;
  }
}

function isWide(column: string, { table }: UniqueContext): boolean {
  const type = table.source.columns.find(({ name }) => name === column)?.type;
  return (
    type !== undefined && ["text", "uuid", "int", "decimal", "timestamp", "bytes"].includes(type.kind) && domainOf(type) > 1e4
  );
}
