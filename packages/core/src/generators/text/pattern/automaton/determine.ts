import { LINE_ENDS } from "../sets/class-value.js";
import { type CharacterRange, type CharacterRanges, countCharacters, hasCharacter, joinRanges } from "../sets/ranges.js";
import type { Program } from "./step.js";
import { setKey, type Thread } from "./thread.js";
import { type Position, Threads, TooTangled } from "./threads.js";

/** One state of a deterministic automaton, as found: dead ends are not cut yet. */
export interface RawState {
  readonly accepts: boolean;
  /** How likely a text ends here, beside the weights of the edges. */
  readonly stop: number;
  readonly edges: readonly RawEdge[];
}

/** Characters that lead to the same state. */
export interface RawEdge {
  readonly ranges: CharacterRanges;
  readonly weight: number;
  /** Number of the state. */
  readonly to: number;
}

interface OpenState {
  readonly position: Position;
  readonly threads: readonly Thread[];
}

/** Characters that the same sets hold. */
interface Group {
  readonly ranges: CharacterRanges;
  readonly size: number;
}

/**
 * Makes an automaton in which every text leads along one way only, however ambiguous its program is.
 *
 * @param program - The program.
 * @param work - How much work may be spent, in threads followed.
 * @returns States, the first one first, or undefined when there would be too many.
 * @source M. O. Rabin and D. Scott, "Finite automata and their decision problems" (1959), subset construction; A. K. Chandra,
 * D. Kozen and L. Stockmeyer, "Alternation" (1981), for threads that must hold together.
 */
export function determine(program: Program, work: number): readonly RawState[] | undefined {
  try {
    return new Determiner(program, work).run();
  } catch (error) {
    if (error instanceof TooTangled) return undefined;
    throw error;
  }
}

class Determiner {
  private readonly threads: Threads;
  private readonly states = new Map<string, { readonly number: number; readonly state: OpenState }>();
  private readonly groups = new Map<string, readonly Group[]>();
  private readonly rangeNumbers = new Map<CharacterRanges, number>();
  private readonly rangesByNumber: CharacterRanges[] = [];
  /** Sets that the character before is looked up in. */
  private readonly context: readonly CharacterRanges[];

  constructor(program: Program, work: number) {
    this.threads = new Threads(program, work);
    const words = program.steps.flatMap((step) => (step.type === "boundary" ? [step.word] : []));
    this.context = program.looksBack ? [...new Set(words), LINE_ENDS] : [];
  }

  run(): RawState[] {
    const raw: RawState[] = [];
    this.enter(this.threads.begin());
    // A map is walked in the order of insertion, new entries included.
    for (const { state } of this.states.values()) raw.push(this.expand(state));
    return raw;
  }

  private enter(state: OpenState): number {
    const key = [state.threads, ...state.position.trackers].map(setKey).join("|");
    const known = this.states.get(key);
    if (known !== undefined) return known.number;
    const number = this.states.size;
    this.states.set(key, { number, state: { position: state.position, threads: balance(state.threads) } });
    return number;
  }

  private expand({ position, threads }: OpenState): RawState {
    const edges: RawEdge[] = [];
    const total = threads.reduce((sum, { weight }) => sum + weight, 0);
    for (const { ranges, size } of this.split(threads, position)) {
      const code = ranges[0]![0];
      const next = this.threads.step(position, code);
      const reading = this.threads.read(threads, code, next);
      if (reading.length === 0) continue;
      const settled = this.threads.settle(reading, next);
      if (settled.length === 0) continue;
      const weight = reading.reduce((sum, thread) => sum + thread.weight * size, 0);
      edges.push({ ranges, weight, to: this.enter({ position: next, threads: settled }) });
    }
    const accepting = threads.filter((thread) => this.threads.isAccepting(thread));
    const stop = accepting.reduce((sum, { weight }) => sum + weight, 0);
    return { accepts: accepting.length > 0, stop: total === 0 ? 0 : stop, edges };
  }

  /** Cuts all characters that threads may read into groups that they read alike. */
  private split(threads: readonly Thread[], { trackers }: Position): readonly Group[] {
    const involved = new Set<number>();
    for (const set of [threads, ...trackers]) {
      for (const at of this.threads.reading(set)) {
        const step = this.threads.program.steps[at]!;
        if (step.type === "read") involved.add(this.numberOf(step.ranges));
      }
    }
    if (involved.size === 0) return [];
    for (const ranges of this.context) involved.add(this.numberOf(ranges));
    const numbers = [...involved].sort((a, b) => a - b);
    const key = numbers.join();
    let groups = this.groups.get(key);
    if (groups === undefined) {
      groups = this.cut(numbers.map((number) => this.rangesByNumber[number]!));
      this.groups.set(key, groups);
    }
    this.threads.spend(groups.length);
    return groups;
  }

  private cut(sets: readonly CharacterRanges[]): Group[] {
    if (sets.length === 1) return [{ ranges: sets[0]!, size: countCharacters(sets[0]!) }];
    const cuts = new Set<number>();
    for (const ranges of sets) for (const [first, last] of ranges) cuts.add(first).add(last + 1);
    const bounds = [...cuts].sort((a, b) => a - b);
    const groups = new Map<string, CharacterRange[]>();
    this.threads.spend(bounds.length * sets.length);
    for (let i = 0; i + 1 < bounds.length; i++) {
      const code = bounds[i]!;
      const key = sets.map((ranges) => (hasCharacter(ranges, code) ? "1" : "0")).join("");
      if (!key.includes("1")) continue;
      const group = groups.get(key);
      const piece: CharacterRange = [code, bounds[i + 1]! - 1];
      if (group === undefined) groups.set(key, [piece]);
      else group.push(piece);
    }
    return [...groups.values()].map((pieces) => {
      const ranges = joinRanges(pieces);
      return { ranges, size: countCharacters(ranges) };
    });
  }

  private numberOf(ranges: CharacterRanges): number {
    const known = this.rangeNumbers.get(ranges);
    if (known !== undefined) return known;
    const number = this.rangesByNumber.push(ranges) - 1;
    this.rangeNumbers.set(ranges, number);
    return number;
  }
}

/** Weights that add up to 1, so that they stay far from the ends of what numbers can hold. */
function balance(threads: readonly Thread[]): readonly Thread[] {
  const total = threads.reduce((sum, { weight }) => sum + weight, 0);
  return total > 0 ? threads.map((thread) => ({ ...thread, weight: thread.weight / total })) : threads;
}
