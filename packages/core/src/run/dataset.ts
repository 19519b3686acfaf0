import type { DatasetDefinition, TablesOf } from "../definition/dataset-definition.js";
import { listGenerators } from "../definition/named-generator.js";
import type { RowOf, Tables } from "../definition/row-types.js";
import { SeedbedError } from "../errors/seedbed-error.js";
import { suggestName } from "../errors/suggest-name.js";
import type { Generator } from "../generators/contract/generator.js";
import { createPlan } from "../plan/create-plan.js";
import type { Plan } from "../plan/plan.js";
import type { Plugin } from "../plugin/plugin.js";
import { createRegistry } from "../plugin/registry.js";
import type { Seed } from "../random/seed-key.js";
import { parseTimestamp } from "../vector/calendar.js";
import { combineDigests } from "./digest.js";
import { type Explanation, explainPlan } from "./explain.js";
import { TableData } from "./table-data.js";

/** What a dataset is made with. */
export interface CreateDatasetOptions {
  /** Fixes every value, together with the definition. A number and its decimal string are the same seed. */
  readonly seed: Seed;
  /** Locales, field kinds and whatever else the definition needs. */
  readonly plugins?: readonly Plugin[];
  /** Row counts that replace the definition's, by table. */
  readonly rows?: Readonly<Record<string, number>>;
  /** The fixed present as ISO 8601 text; 2025-01-01T00:00:00Z unless stated. The clock is never read. */
  readonly now?: string;
  /** Version of the algorithm that maps the seed to values; the newest unless stated. */
  readonly streamVersion?: number;
}

/** The present of datasets that name none. */
const DEFAULT_NOW = "2025-01-01T00:00:00Z";

/** A plan one can read: lazily, at any row. Tables are members: `data.users`. */
export class DatasetReader<Ts extends Tables = Tables> {
  /** Tables by name. */
  readonly tables: { readonly [N in keyof Ts]: TableData<RowOf<Ts, N>> };
  readonly #plan: Plan;

  constructor(plan: Plan) {
    this.#plan = plan;
    const tables: Record<string, TableData<unknown>> = Object.create(null);
    for (const [name, table] of plan.tables) tables[name] = new TableData(table);
    this.tables = tables as { [N in keyof Ts]: TableData<RowOf<Ts, N>> };
    for (const name of Object.keys(tables)) {
      // A table named like a method, such as "digest", is found under `tables` only.
      if (!(name in this)) Object.defineProperty(this, name, { value: tables[name], enumerable: true });
    }
  }

  /** Version of the algorithm the values come from. */
  get streamVersion(): number {
    return this.#plan.streamVersion;
  }

  /**
   * One hash of the whole dataset. Equal datasets have equal digests on every machine.
   *
   * @returns 32 hexadecimal digits.
   */
  digest(): string {
    const parts = new Map<string, string>();
    for (const [name, table] of Object.entries(this.tables)) parts.set(name, (table as TableData).digest());
    return combineDigests(parts);
  }

  /** Says what the plan does: order, domains, capacities, and why each field has its values. */
  explain(): Explanation {
    return explainPlan(this.#plan);
  }
}

/** A dataset: its tables as members, beside the methods of {@link DatasetReader}. */
export type Dataset<Ts extends Tables = Tables> = DatasetReader<Ts> & {
  readonly [N in Exclude<keyof Ts, keyof DatasetReader>]: TableData<RowOf<Ts, N>>;
};

/**
 * Makes a dataset from a definition and a seed. Rows are made when they are read.
 *
 * @param definition - What `defineDataset` or `parseDataset` returned.
 * @param options - Seed, plugins, row counts.
 * @returns The dataset.
 * @throws SeedbedError when the definition cannot be satisfied; `issues` holds every problem with path and hint.
 * @example
 * ```ts
 * const data = createDataset(shop, { seed: "demo", plugins: [en] });
 * data.users.at(41);
 * ```
 */
export function createDataset<D extends DatasetDefinition>(definition: D, options: CreateDatasetOptions): Dataset<TablesOf<D>> {
  if (!isDefinition(definition)) {
    throw new SeedbedError("DEFINITION_INVALID", "the first argument is no dataset definition", {
      hint: "make one with defineDataset, or read a document with parseDataset(document)",
    });
  }
  if (typeof options !== "object" || options === null || options.seed === undefined) {
    throw new SeedbedError("SEED_INVALID", "a dataset needs a seed", { hint: 'pass for example { seed: "demo" }' });
  }
  assertOptions(options);
  const now = parseTimestamp(options.now ?? DEFAULT_NOW);
  if (now === undefined) {
    throw new SeedbedError("NOW_INVALID", `now must be ISO 8601 text, got ${String(options.now)}`, {
      hint: `such as "${DEFAULT_NOW}"`,
    });
  }
  const registry = createRegistry(listGenerators([definition]) as readonly Generator[], options.plugins ?? []);
  const plan = createPlan(definition.node, registry, {
    seed: options.seed,
    now,
    ...(options.rows === undefined ? {} : { rows: options.rows }),
    ...(options.streamVersion === undefined ? {} : { streamVersion: options.streamVersion }),
  });
  return new DatasetReader(plan) as unknown as Dataset<TablesOf<D>>;
}

const OPTIONS: readonly (keyof CreateDatasetOptions)[] = ["seed", "plugins", "rows", "now", "streamVersion"];

function assertOptions(options: CreateDatasetOptions): void {
  const unknown = Object.keys(options).find((name) => !(OPTIONS as readonly string[]).includes(name));
  if (unknown !== undefined) {
    throw new SeedbedError("OPTION_UNKNOWN", `createDataset has no option "${unknown}"`, {
      hint: suggestName(unknown, OPTIONS) ?? `it has ${OPTIONS.join(", ")}`,
    });
  }
  const { plugins, rows } = options;
  if (plugins !== undefined && !Array.isArray(plugins)) {
    throw new SeedbedError("OPTION_INVALID", "plugins is a list of plugins", { hint: "write plugins: [en]" });
  }
  if (rows !== undefined && (typeof rows !== "object" || rows === null || Array.isArray(rows))) {
    throw new SeedbedError("OPTION_INVALID", "rows is an object of row counts by table", { hint: "write rows: { users: 1000 }" });
  }
}

/** By shape: a definition may come from another copy of the package, ESM beside CommonJS. */
function isDefinition(value: unknown): value is DatasetDefinition {
  const node = (value as { node?: { tables?: unknown } } | null | undefined)?.node;
  return typeof node === "object" && node !== null && typeof node.tables === "object" && node.tables !== null;
}
