import { LINE_ENDS } from "../sets/class-value.js";
import { hasCharacter } from "../sets/ranges.js";
import { SeenThreads } from "./seen-threads.js";
import { DONE, MARK, type Program, type ReadStep } from "./step.js";
import { dropImplied, insert, setKey, type Thread } from "./thread.js";

/** A position of a text: what came before it. */
export interface Position {
  /** The character before; −1 at the start. */
  readonly before: number;
  /** The threads of look-behinds. */
  readonly trackers: readonly (readonly Thread[])[];
}

/** Too many threads to go on. */
export class TooTangled extends Error {}

const MET = "met";
const NOTHING_BESIDE: Pick<Thread, "musts" | "nots"> = { musts: [], nots: [] };

/** Follows threads along a program, as far as they get without reading, and over characters. */
export class Threads {
  readonly program: Program;
  /** Look-aheads under way, by number. */
  private readonly sets: (readonly Thread[])[] = [];
  private readonly numbers = new Map<string, number>();
  /** What becomes of look-aheads over characters; only where nothing that came before matters but the character. */
  private readonly advanced: Map<number, number | typeof MET | undefined>[] = [];
  private readonly seen: SeenThreads[] = [];
  private depth = 0;
  private work: number;

  constructor(program: Program, work: number) {
    this.program = program;
    this.work = work;
  }

  /** Counts work done, and stops when it is too much. */
  spend(work: number): void {
    this.work -= work;
    if (this.work < 0) throw new TooTangled();
  }

  /** The position before the first character, and the threads there. */
  begin(): { readonly position: Position; readonly threads: readonly Thread[] } {
    const position = this.track(-1, () => []);
    return { position, threads: this.settle([threadAt(this.program.start)], position) };
  }

  /** The position behind a further character. */
  step(position: Position, code: number): Position {
    return this.track(code, (i, next) => this.read(position.trackers[i]!, code, next));
  }

  /** Tells whether a text may end where a thread stands. */
  isAccepting({ step, musts, nots }: Thread): boolean {
    const { type } = this.program.steps[step]!;
    return (
      (type === "end" || type === "done") &&
      musts.every((number) => this.sets[number]!.some((thread) => this.isAccepting(thread))) &&
      !nots.some((number) => this.sets[number]!.some((thread) => this.isAccepting(thread)))
    );
  }

  /** All steps that some threads, and look-aheads under way, may read next. */
  *reading(threads: readonly Thread[]): Generator<number> {
    for (const { step, musts, nots } of threads) {
      yield step;
      for (const number of musts) yield* this.reading(this.sets[number]!);
      for (const number of nots) yield* this.reading(this.sets[number]!);
    }
  }

  private track(before: number, read: (i: number, next: Position) => readonly Thread[]): Position {
    const trackers: (readonly Thread[])[] = [];
    const next = { before, trackers };
    for (const [i, start] of this.program.trackers.entries()) {
      trackers.push(this.settle([...read(i, next), threadAt(start)], next));
    }
    return next;
  }

  /** The threads that read a character, where they stand then; their weights are shared out among the characters they read. */
  read(threads: readonly Thread[], code: number, next: Position): Thread[] {
    const out: Thread[] = [];
    for (const { step: at, musts, nots, weight } of threads) {
      const step = this.program.steps[at]!;
      this.spend(1);
      if (step.type === "read" ? !reads(step, code) : step.type !== "done") continue;
      const left = this.readBeside(musts, nots, code, next);
      if (left === undefined) continue;
      const reading = step.type === "read";
      out.push({
        step: reading ? step.to : DONE,
        musts: left.musts,
        nots: left.nots,
        weight: reading ? weight / step.size : weight,
      });
    }
    return out;
  }

  /** What look-aheads still ask for; undefined when one is not met that must be, or the other way round. */
  private readBeside(
    musts: readonly number[],
    nots: readonly number[],
    code: number,
    next: Position,
  ): Pick<Thread, "musts" | "nots"> | undefined {
    if (musts.length === 0 && nots.length === 0) return NOTHING_BESIDE;
    let leftMusts: readonly number[] = [];
    let leftNots: readonly number[] = [];
    for (const number of musts) {
      const left = this.advanceSet(number, code, next);
      if (left === undefined) return undefined;
      if (left !== MET) leftMusts = insert(leftMusts, left);
    }
    for (const number of nots) {
      const left = this.advanceSet(number, code, next);
      if (left === MET) return undefined;
      if (left !== undefined) leftNots = insert(leftNots, left);
    }
    return { musts: leftMusts, nots: leftNots };
  }

  private advanceSet(number: number, code: number, next: Position): number | typeof MET | undefined {
    if (next.trackers.length > 0) return this.keep(this.settle(this.read(this.sets[number]!, code, next), next));
    this.advanced[number] ??= new Map();
    const known = this.advanced[number];
    if (!known.has(code)) known.set(code, this.keep(this.settle(this.read(this.sets[number]!, code, next), next)));
    return known.get(code);
  }

  /** Gives a set a number; undefined when it can no longer be met. */
  private keep(threads: readonly Thread[]): number | typeof MET | undefined {
    if (threads.length === 0) return undefined;
    if (threads.some(({ step, musts, nots }) => step === DONE && musts.length === 0 && nots.length === 0)) return MET;
    const key = setKey(threads);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.sets.length);
    return this.sets.push(threads) - 1;
  }

  /** Follows threads until they read, or end. */
  settle(seeds: readonly Thread[], position: Position): readonly Thread[] {
    // Look-aheads are settled while what they stand in is.
    const seen = (this.seen[this.depth] ??= new SeenThreads(this.program.steps.length));
    this.depth++;
    seen.clear();
    const settled: Thread[] = [];
    const stack = [...seeds].reverse();
    for (let thread = stack.pop(); thread !== undefined; thread = stack.pop()) {
      this.spend(1);
      const known = seen.enter(thread, settled.length);
      const { type } = this.program.steps[thread.step]!;
      if (type === "read" || type === "end" || type === "done" || type === "mark") {
        if (known < 0) settled.push(thread);
        else settled[known] = { ...thread, weight: settled[known]!.weight + thread.weight };
      } else if (known < 0) this.follow(thread, position, stack);
    }
    this.depth--;
    return dropImplied(settled);
  }

  /** Puts the threads that a thread becomes once it has taken a step that reads nothing. */
  private follow(thread: Thread, position: Position, out: Thread[]): void {
    const step = this.program.steps[thread.step]!;
    switch (step.type) {
      case "split": {
        const total = step.weights.reduce((sum, weight) => sum + weight, 0);
        for (let i = step.to.length - 1; i >= 0; i--) {
          const weight = (thread.weight * step.weights[i]!) / total;
          out.push({ step: step.to[i]!, musts: thread.musts, nots: thread.nots, weight });
        }
        return;
      }
      case "start": {
        const { before } = position;
        if (before < 0 || (step.multiline && hasCharacter(LINE_ENDS, before))) out.push({ ...thread, step: step.to });
        return;
      }
      case "boundary": {
        const inWord = position.before >= 0 && hasCharacter(step.word, position.before);
        const body = inWord === step.negate ? step.ahead : step.apart;
        this.beside(this.settle([threadAt(body)], position), false, thread, step.to, out);
        return;
      }
      case "beside":
        this.beside(this.settle([threadAt(step.body)], position), step.negate, thread, step.to, out);
        return;
      case "behind": {
        const ends = position.trackers[step.tracker]!.filter((end) => end.step === MARK).map((end) => ({ ...end, step: DONE }));
        this.beside(ends, step.negate, thread, step.to, out);
      }
    }
  }

  private beside(threads: readonly Thread[], negate: boolean, thread: Thread, to: number, out: Thread[]): void {
    const number = this.keep(threads);
    if (number === (negate ? MET : undefined)) return;
    if (typeof number !== "number") out.push({ ...thread, step: to });
    else if (negate) out.push({ ...thread, step: to, nots: insert(thread.nots, number) });
    else out.push({ ...thread, step: to, musts: insert(thread.musts, number) });
  }
}

function reads({ low, ranges }: ReadStep, code: number): boolean {
  return code < low.length ? low[code] === 1 : hasCharacter(ranges, code);
}

function threadAt(step: number): Thread {
  return { step, musts: [], nots: [], weight: 1 };
}
