import { type ChildReport, runChild } from "./run-child.js";
import { median, spread } from "./statistics.js";

/** What to compare, and how thoroughly. */
export interface ComparisonOptions {
  /** Folder of the compiled programs. */
  readonly folder: string;
  readonly workload: string;
  readonly contestants: readonly string[];
  /** Row counts are multiplied by this; 1 is the workload as described. */
  readonly scale: number;
  /** Contestants that do a part of the workload, because they are slow and cost the same per row throughout. */
  readonly parts?: Readonly<Record<string, number>>;
  /** How often every contestant has its turn, in a new process each time. */
  readonly rounds: number;
  /** Warm runs in each process; with none, the cold run counts. */
  readonly runs: number;
}

/** Which of a process's runs: the first one, or those after it. */
export type Phase = "cold" | "warm";
/** Which time: of all threads on the processors, or by the clock. */
export type Clock = "cpu" | "wall";

/** Times of every contestant in nanoseconds per unit of work, one for each round. */
export class Comparison {
  private readonly times: ReadonlyMap<string, readonly number[]>;

  /** @param times - By `contestant phase clock`. */
  constructor(times: ReadonlyMap<string, readonly number[]>) {
    this.times = times;
  }

  /** True when the contestant ran. */
  has(contestant: string): boolean {
    return this.times.has(keyOf(contestant, "warm", "cpu"));
  }

  /** Median time per unit of work, in nanoseconds. */
  nanoseconds(contestant: string, clock: Clock): number {
    return median(this.of(contestant, "warm", clock));
  }

  /** Spread of a contestant's times over the rounds, as a fraction of the median. */
  spread(contestant: string, clock: Clock): number {
    return spread(this.of(contestant, "warm", clock));
  }

  /**
   * How many times as fast one is as another: the median over the rounds of the ratios within a round.
   *
   * @param contestant - The one.
   * @param other - The other; 1 when both are alike, above 1 when `contestant` is faster.
   * @param phase - First runs or later ones.
   * @param clock - Which time.
   */
  speedup(contestant: string, other: string, phase: Phase, clock: Clock): number {
    const theirs = this.of(other, phase, clock);
    return median(this.of(contestant, phase, clock).map((time, round) => theirs[round]! / time));
  }

  private of(contestant: string, phase: Phase, clock: Clock): readonly number[] {
    return this.times.get(keyOf(contestant, phase, clock))!;
  }
}

function keyOf(contestant: string, phase: Phase, clock: Clock): string {
  return `${contestant} ${phase} ${clock}`;
}

/**
 * Checks every contestant's result, then times all of them in turn: A B C, B C A, C A B, …
 *
 * @param options - What to compare.
 * @throws Error when a result is wrong; nothing is timed then.
 */
export async function compare(options: ComparisonOptions): Promise<Comparison> {
  const { folder, workload, contestants, rounds, runs } = options;
  const order = (contestant: string, check: boolean) => ({
    workload,
    contestant,
    scale: options.scale * (options.parts?.[contestant] ?? 1),
    check,
    runs,
  });
  for (const contestant of contestants) await runChild(folder, order(contestant, true));
  const times = new Map<string, number[]>();
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < contestants.length; turn++) {
      const contestant = contestants[(round + turn) % contestants.length]!;
      addTimes(times, contestant, await runChild(folder, order(contestant, false)));
    }
  }
  return new Comparison(times);
}

function addTimes(times: Map<string, number[]>, contestant: string, report: ChildReport): void {
  for (const clock of ["cpu", "wall"] as const) {
    const cold = report.cold![`${clock}Ms`];
    const warm = report.warm.length === 0 ? cold : median(report.warm.map((time) => time[`${clock}Ms`]));
    for (const [phase, timeMs] of [
      ["cold", cold],
      ["warm", warm],
    ] as const) {
      const key = keyOf(contestant, phase, clock);
      times.set(key, [...(times.get(key) ?? []), (timeMs * 1e6) / report.size]);
    }
  }
}
