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

/** Times of every contestant, per unit of work, paired by round. */
export class Comparison {
  private readonly warm: ReadonlyMap<string, readonly number[]>;
  private readonly cold: ReadonlyMap<string, readonly number[]>;

  constructor(warm: ReadonlyMap<string, readonly number[]>, cold: ReadonlyMap<string, readonly number[]>) {
    this.warm = warm;
    this.cold = cold;
  }

  /** Names of those that ran. */
  get contestants(): readonly string[] {
    return [...this.warm.keys()];
  }

  /** Median time per unit of work, in nanoseconds. */
  nanoseconds(contestant: string): number {
    return median(this.warm.get(contestant)!);
  }

  /** Median time per unit of work in the first run of a process, in nanoseconds. */
  coldNanoseconds(contestant: string): number {
    return median(this.cold.get(contestant)!);
  }

  /** Spread of a contestant's times over the rounds, as a fraction of the median. */
  spread(contestant: string): number {
    return spread(this.warm.get(contestant)!);
  }

  /**
   * How many times as fast one is as another: the median over the rounds of the ratios within a round.
   *
   * @param contestant - The one.
   * @param other - The other; 1 when both are alike, above 1 when `contestant` is faster.
   */
  speedup(contestant: string, other: string): number {
    return pairedSpeedup(this.warm.get(contestant)!, this.warm.get(other)!);
  }

  /** The same for first runs. */
  coldSpeedup(contestant: string, other: string): number {
    return pairedSpeedup(this.cold.get(contestant)!, this.cold.get(other)!);
  }
}

function pairedSpeedup(mine: readonly number[], theirs: readonly number[]): number {
  return median(mine.map((time, round) => theirs[round]! / time));
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
  const warm = new Map<string, number[]>(contestants.map((name) => [name, []]));
  const cold = new Map<string, number[]>(contestants.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < contestants.length; turn++) {
      const contestant = contestants[(round + turn) % contestants.length]!;
      const report = await runChild(folder, order(contestant, false));
      const coldNs = perUnit(report, report.coldMs);
      cold.get(contestant)!.push(coldNs);
      // Whatever else runs on the machine only adds time, so the fastest run of a process says most.
      warm.get(contestant)!.push(runs === 0 ? coldNs : perUnit(report, Math.min(...report.warmMs)));
    }
  }
  return new Comparison(warm, cold);
}

function perUnit(report: ChildReport, elapsedMs: number): number {
  return (elapsedMs * 1e6) / report.size;
}
