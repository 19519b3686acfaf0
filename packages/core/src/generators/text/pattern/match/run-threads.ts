import { DONE, type Program } from "../automaton/step.js";
import type { Thread } from "../automaton/thread.js";
import { Threads, TooTangled } from "../automaton/threads.js";

/**
 * Follows all ways through a text at once: time grows with the text, never with the number of ways.
 *
 * @param program - Steps of a pattern, which end in {@link DONE}: what follows a match does not matter.
 * @param codes - The text's characters.
 * @param work - How much work may be spent, in threads followed.
 * @returns Whether the pattern matches somewhere, or undefined when that takes more work.
 * @source K. Thompson, "Regular expression search algorithm" (1968).
 */
export function runThreads(program: Program, codes: readonly number[], work: number): boolean | undefined {
  try {
    return search(new Threads(program, work), codes);
  } catch (error) {
    if (error instanceof TooTangled) return undefined;
    throw error;
  }
}

function search(walk: Threads, codes: readonly number[]): boolean {
  let { position, threads } = walk.begin();
  const begin: Thread = { step: walk.program.start, musts: [], nots: [], weight: 1 };
  for (const code of codes) {
    if (threads.some(isMet)) return true;
    const next = walk.step(position, code);
    threads = walk.settle([...walk.read(threads, code, next), begin], next);
    position = next;
  }
  return threads.some((thread) => walk.isAccepting(thread));
}

/** A way that is through, and no look-ahead waits. */
function isMet({ step, musts, nots }: Thread): boolean {
  return step === DONE && musts.length === 0 && nots.length === 0;
}
