/** One way to do a workload, made ready in a process of its own. */
export interface Contestant<Result = unknown> {
  /**
   * Does the workload once.
   *
   * @returns What it made, for the check.
   */
  run(): Result | Promise<Result>;
}

/** Makes a contestant; what it needs is loaded here, so that the others' processes do not load it. */
export type LoadContestant<Result = unknown> = (scale: number) => Promise<Contestant<Result>>;

/** A workload: who competes, and what a correct result is. */
export interface Workload<Result = unknown> {
  readonly contestants: Readonly<Record<string, LoadContestant<Result>>>;
  /**
   * Asserts that a result is correct. Runs in a process of its own, before any timing.
   *
   * @param result - What a contestant made.
   * @param contestant - Its name.
   * @throws Error naming what is wrong.
   */
  check(result: Result, contestant: string): void | Promise<void>;
  /**
   * Amount of work in a result: rows, or bytes.
   *
   * @param result - What a contestant made.
   */
  size(result: Result): number;
}
