import { createEdge, type Edge, mixRow } from "./mix-row.js";

/** How often a part of a value is drawn again before what holds it is. */
const PART_DRAWS = 6;
/** Faults after which the whole value is drawn again. */
const PART_FAULTS = 40;
const MOST = 64;

const draws: readonly Edge[] = /* @__PURE__ */ Array.from({ length: MOST }, (_, i) => createEdge(`#value ${i + 1}`));

/**
 * Which parts of a value are drawn again, by JSON pointer, and for which time.
 *
 * What the judge finds fault with is drawn again by itself, so that everything beside it stays; only when that does not help
 * is what holds it drawn again, and in the end the whole value.
 */
export class RedrawPlan {
  private readonly times = new Map<string, number>();
  private readonly faults = new Map<string, number>();
  private count = 0;

  /**
   * Notes a fault.
   *
   * @param path - JSON pointer to the value at fault.
   */
  add(path: string): void {
    const before = this.faults.get(path) ?? 0;
    this.faults.set(path, before + 1);
    const steps = path.split("/").slice(1);
    const up =
      ++this.count > PART_FAULTS ? steps.length : Math.min(Math.floor(before / PART_DRAWS), Math.max(0, steps.length - 1));
    const part = steps
      .slice(0, steps.length - up)
      .map((step) => `/${step}`)
      .join("");
    this.times.set(part, (this.times.get(part) ?? 0) + 1);
  }

  /** The row that a part is made at: its own, or another when it is drawn again. */
  rowOf(path: string, row: number): number {
    const times = this.times.get(path);
    return times === undefined ? row : mixRow(row, draws[(times - 1) % MOST]!);
  }
}
