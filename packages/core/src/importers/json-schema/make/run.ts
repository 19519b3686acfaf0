import { type Cells, FieldRandom } from "../../../index.js";
import { Draws } from "../../contract/draws.js";
import { escapeStep } from "../document/schema-store.js";
import type { RedrawPlan } from "./redraw-plan.js";

/** How often parts of one value may be drawn again, all together. */
const MAX_REDRAWS = 4000;
/** Values inside one value, beyond which nothing is added that need not be there. */
const ROOM = 20_000;

const fixed = /* @__PURE__ */ new FieldRandom([0, 0, 0, 0]);
const FIXED: { readonly random: FieldRandom; readonly draws: Draws } = { random: fixed, draws: /* @__PURE__ */ new Draws(fixed) };

/** A value to be replaced once the whole is made: a text by a date, say. */
export interface Marked {
  readonly owner: Record<string | number, unknown>;
  readonly key: string | number;
  readonly mark: unknown;
}

/** What makers share while values are made: the randomness of the field in hand, and how much may still be tried. */
export class Run {
  random: FieldRandom = FIXED.random;
  draws: Draws = FIXED.draws;
  /** Cells of kinds that stand in for members, by number. */
  cells: readonly (Cells | undefined)[] = [];
  redraws = 0;
  /** How many values may still be made inside this one, before what need not be there is left out. */
  room: number = ROOM;
  /** Parts that are drawn again, while a value is made anew. */
  redrawn: RedrawPlan | undefined;
  /** JSON pointer to what is being made, kept while parts are drawn again. */
  path = "";
  /** Values to be replaced, inner ones first. */
  marked: Marked[] = [];

  /** Switches to the randomness of a field. */
  use(random: FieldRandom, draws: Draws, cells: readonly (Cells | undefined)[]): void {
    this.random = random;
    this.draws = draws;
    this.cells = cells;
  }

  /** Does something with a randomness that is always the same. */
  aside(action: () => void): void {
    const { random, draws, cells } = this;
    if (random === FIXED.random) {
      action();
      return;
    }
    this.use(FIXED.random, FIXED.draws, []);
    try {
      action();
    } finally {
      this.use(random, draws, cells);
    }
  }

  /** Starts a value. */
  begin(): void {
    this.redraws = MAX_REDRAWS;
    this.room = ROOM;
    this.path = "";
    if (this.marked.length > 0) this.marked = [];
  }

  /**
   * Goes into a part of a value; whoever calls puts the path back afterwards.
   *
   * @param step - The part's name or position.
   * @param row - The row it is made at.
   * @returns That row, or another when the part is drawn again.
   */
  enter(step: string | number, row: number): number {
    if (this.redrawn === undefined) return row;
    this.path += `/${typeof step === "number" ? step : escapeStep(step)}`;
    return this.redrawn.rowOf(this.path, row);
  }

  /** True while parts may be drawn again. */
  spend(): boolean {
    return --this.redraws > 0;
  }
}
