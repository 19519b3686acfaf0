import type { Goal } from "../goal/goal.js";
import { createEdge, type Edge, mixRow } from "../make/mix-row.js";
import type { Run } from "../make/run.js";
import type { Conflict } from "../shape/draft.js";
import type { JsonType } from "../values/json-type.js";

/** How often a place draws again before it leaves the fault to whoever asked. */
const ATTEMPTS = 32;
const WEIGHTS = { string: 4, number: 3, object: 3, array: 2, boolean: 2, null: 1 } as const;
const attempts: readonly Edge[] = /* @__PURE__ */ Array.from({ length: ATTEMPTS }, (_, i) => createEdge(`#attempt ${i}`));

/** One way to make values of a place: of one type, with all choices taken. */
export interface Alternative {
  readonly type: JsonType;
  /** The members an object names, and whether they must be there. */
  readonly members?: ReadonlyMap<string, boolean>;
  /** True when values must be checked against the goals. */
  readonly soft: boolean;
  /** Makes the value of a row. */
  make(row: number, size: number): unknown;
  /** Tells at once, where that is possible, whether a value made elsewhere is one of these; all but what is soft. */
  fits?(value: unknown): boolean;
  /** Places whose values must be there. */
  readonly needs: readonly Location[];
  /** Places of which some must be there: so many of those that count once, or any of those that count as often as needed. */
  readonly fill?: { readonly count: number; readonly once: readonly Location[]; readonly often: readonly Location[] };
  /** Places whose values may be there. */
  readonly offers: readonly Location[];
  /** Values in the smallest value made, those of `needs` left out. */
  readonly own: number;
  /** How many values of each of `needs` there are at least, in order; 1 unless stated. */
  readonly times?: readonly number[];
  /** All values, where they are few. */
  readonly values?: readonly unknown[];
}

/** What compiles places. */
export interface LocationOwner {
  readonly run: Run;
  readonly evaluator: { meetsAll(goals: readonly Goal[], value: unknown): boolean };
  compile(location: Location): void;
}

/** The keyword that says what a value stands for; see `convert` in the options of `compileSchema`. */
export const MARK = "x-seedbed-mark";

function findMark(goals: readonly Goal[]): unknown {
  for (const { node, negative } of goals) {
    if (!negative && typeof node.value === "object" && Object.hasOwn(node.value, MARK)) return node.value[MARK];
  }
  return undefined;
}

/** A place for values: what is asked of them, and how they are made. Places that ask the same are one. */
export class Location {
  readonly id: number;
  readonly goals: readonly Goal[];
  state: "new" | "open" | "done" = "new";
  alternatives: readonly Alternative[] = [];
  conflict: Conflict | undefined;
  /** False when the search for alternatives was cut short. */
  complete = true;
  /** Least depth of a value, infinite when there is none. */
  rank: number = Number.POSITIVE_INFINITY;
  /** Values in a smallest value. */
  cost: number = Number.POSITIVE_INFINITY;
  /** True once rank and recursion are known. */
  ranked = false;
  /** True when values here may hold values of this same place. */
  recursive = false;
  /** What a size is divided by on the way in, where that is recursive. */
  fanOut = 2;
  /** What values here stand for, where JSON cannot hold it. */
  readonly mark: unknown;
  private readonly owner: LocationOwner;
  private readonly run: Run;
  private smallest: Alternative | undefined;
  private bounds: Float64Array = new Float64Array(0);

  constructor(id: number, goals: readonly Goal[], owner: LocationOwner) {
    this.id = id;
    this.goals = goals;
    this.mark = findMark(goals);
    this.owner = owner;
    this.run = owner.run;
  }

  /** True when it is known that there is no value; compiles the place unless that is under way. */
  isEmpty(): boolean {
    if (this.state === "new") this.owner.compile(this);
    return this.dead;
  }

  /** True when no value can be made, as far as is known. */
  get dead(): boolean {
    return this.state === "done" && this.alternatives.length === 0;
  }

  /** All values, where they are few. */
  values(): readonly unknown[] | undefined {
    if (this.state !== "done" || this.alternatives.length === 0) return undefined;
    const out: unknown[] = [];
    for (const { values } of this.alternatives) {
      if (values === undefined) return undefined;
      out.push(...values);
    }
    return out;
  }

  /** Tells whether a value is one of this place's. */
  accepts(value: unknown): boolean {
    return this.owner.evaluator.meetsAll(this.goals, value);
  }

  /** The same, at once where an alternative can tell. */
  fits(value: unknown): boolean {
    for (const alternative of this.alternatives) if (!alternative.soft && alternative.fits?.(value) === true) return true;
    return this.accepts(value);
  }

  /** Keeps the alternatives that end, the smallest of them known. */
  settle(alternatives: readonly Alternative[], smallest: Alternative | undefined): void {
    if (alternatives.length === 0 && this.alternatives.length > 0) this.conflict = undefined;
    this.alternatives = alternatives;
    this.smallest = smallest;
    const counts = new Map<string, number>();
    for (const { type } of alternatives) counts.set(type, (counts.get(type) ?? 0) + 1);
    this.bounds = new Float64Array(alternatives.length);
    let sum = 0;
    alternatives.forEach(({ type, values }, i) => {
      // Listed values count as often as there are, so that a list beside a null is not half nulls.
      sum += WEIGHTS[type] / counts.get(type)! + (values === undefined ? 0 : Math.min(8, values.length - 1) / 4);
      this.bounds[i] = sum;
    });
  }

  /**
   * Makes a value.
   *
   * @param row - The row of this place.
   * @param size - How much may still be nested.
   */
  make(row: number, size: number): unknown {
    this.run.room--;
    const first = this.choose(row, size);
    let value = first.make(row, size);
    if (!first.soft || this.accepts(value)) return value;
    for (let attempt = 1; attempt < ATTEMPTS && this.run.spend(); attempt++) {
      const other = mixRow(row, attempts[attempt]!);
      const alternative = this.choose(other, size);
      value = alternative.make(other, size);
      if (!alternative.soft || this.accepts(value)) return value;
    }
    return value;
  }

  private choose(row: number, size: number): Alternative {
    const { alternatives, bounds } = this;
    if (alternatives.length === 1) return alternatives[0]!;
    if (size <= 0 && this.smallest !== undefined) return this.smallest;
    const at = this.run.random.uniform(row, 0) * bounds[bounds.length - 1]!;
    let low = 0;
    let high = bounds.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (bounds[middle]! <= at) low = middle + 1;
      else high = middle;
    }
    return alternatives[low]!;
  }
}
