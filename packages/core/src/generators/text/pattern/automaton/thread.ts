/**
 * One way through a pattern at some position of a text: a step, look-aheads under way that the rest of the text must meet, and
 * such as it must not meet. A look-ahead under way is a set of threads of its own, and has a number.
 */
export interface Thread {
  readonly step: number;
  /** Numbers of sets of threads, each of which must be met; sorted, each once. */
  readonly musts: readonly number[];
  /** Numbers of sets of threads, none of which may be met; sorted, each once. */
  readonly nots: readonly number[];
  /** How likely the way is beside the others. */
  readonly weight: number;
}

/**
 * Names a thread by what it asks for.
 *
 * @param thread - Any thread.
 */
export function threadKey({ step, musts, nots }: Thread): string {
  return musts.length === 0 && nots.length === 0 ? `${step}` : `${step}&${musts.join()}!${nots.join()}`;
}

/**
 * Names a set of threads.
 *
 * @param threads - Different threads.
 */
export function setKey(threads: readonly Thread[]): string {
  return threads.length === 1 ? threadKey(threads[0]!) : threads.map(threadKey).sort().join(";");
}

/**
 * Adds an element to a sorted list, unless it is there.
 *
 * @param list - Sorted, each element once.
 * @param element - The element.
 */
export function insert(list: readonly number[], element: number): readonly number[] {
  if (list.length === 0) return [element];
  if (list.includes(element)) return list;
  const at = list.findIndex((other) => other > element);
  return at < 0 ? [...list, element] : [...list.slice(0, at), element, ...list.slice(at)];
}

/**
 * Leaves out threads that ask for all that another one at the same step asks for: whatever meets them meets the other.
 *
 * @param threads - Different threads.
 */
export function dropImplied(threads: readonly Thread[]): readonly Thread[] {
  if (threads.length < 2 || threads.every(({ musts, nots }) => musts.length + nots.length === 0)) return threads;
  const kept = new Map<number, Thread[]>();
  for (const thread of [...threads].sort((a, b) => a.musts.length + a.nots.length - b.musts.length - b.nots.length)) {
    const same = kept.get(thread.step);
    if (same === undefined) {
      kept.set(thread.step, [thread]);
      continue;
    }
    const at = same.findIndex(({ musts, nots }) => isPart(musts, thread.musts) && isPart(nots, thread.nots));
    if (at < 0) same.push(thread);
    else same[at] = { ...same[at]!, weight: same[at]!.weight + thread.weight };
  }
  return [...kept.values()].flat();
}

function isPart(part: readonly number[], whole: readonly number[]): boolean {
  return part.every((element) => whole.includes(element));
}
