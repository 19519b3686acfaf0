import { type Thread, threadKey } from "./thread.js";

/** Remembers threads by what they ask for, those without look-aheads at no price. */
export class SeenThreads {
  private readonly plain: Int32Array;
  private readonly entered: number[] = [];
  private readonly others = new Map<string, number>();

  constructor(steps: number) {
    this.plain = new Int32Array(steps).fill(-1);
  }

  /** Forgets all threads. */
  clear(): void {
    for (const step of this.entered) this.plain[step] = -1;
    this.entered.length = 0;
    this.others.clear();
  }

  /** The number that a like thread was entered with; −1, and the thread is entered, when there was none. */
  enter(thread: Thread, number: number): number {
    const { step, musts, nots } = thread;
    if (musts.length === 0 && nots.length === 0) {
      const known = this.plain[step]!;
      if (known >= 0) return known;
      this.plain[step] = number;
      this.entered.push(step);
      return -1;
    }
    const key = threadKey(thread);
    const known = this.others.get(key);
    if (known !== undefined) return known;
    this.others.set(key, number);
    return -1;
  }
}
