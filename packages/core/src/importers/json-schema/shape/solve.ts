import type { Choice, Conflict, Draft, Option } from "./draft.js";
import { expandGoal, type Reading } from "./expand.js";
import { negateGoal } from "./negate.js";

/** Drafts looked at for one place at most. */
const MAX_WORK = 3000;
/** Alternatives kept for one place, unless one choice alone has more. */
const MAX_ALTERNATIVES = 24;
const MAX_OPTIONS = 512;

/** What became of solving. */
export interface Solution<T> {
  readonly found: readonly T[];
  /** The first contradiction met. */
  readonly conflict: Conflict | undefined;
  /** False when the search was cut short. */
  readonly complete: boolean;
}

/**
 * Finds the ways in which a draft's goals can be met: reads the goals, then takes one option of each choice.
 *
 * With many choices only some of the ways are found, spread over the options of the first choices.
 *
 * @param start - A draft with goals.
 * @param reading - References and quick answers.
 * @param complete - Turns a draft without choices into what is wanted; undefined when it allows no value.
 */
export function solve<T>(start: Draft, reading: Reading, complete: (draft: Draft) => T | undefined): Solution<T> {
  const found: T[] = [];
  let conflict: Conflict | undefined;
  let work = 0;
  let whole = true;

  const explore = (draft: Draft, cap: number, salt: number): number => {
    if (++work > MAX_WORK) {
      whole = false;
      return 0;
    }
    if (!settle(draft, reading)) {
      conflict ??= draft.conflict;
      return 0;
    }
    const choice = draft.finite === undefined ? smallest(draft.choices) : undefined;
    if (choice === undefined) {
      const made = complete(draft);
      if (made === undefined) {
        if (conflict?.limit === undefined && (conflict === undefined || draft.conflict?.limit !== undefined))
          conflict = draft.conflict;
        return 0;
      }
      found.push(made);
      return 1;
    }
    const options = order(choice, cap === 1 ? salt : 0);
    const rest = draft.choices.filter((other) => other !== choice);
    let count = 0;
    options.forEach((option, i) => {
      if (cap === 1 && count > 0) return;
      const fork = draft.fork();
      fork.choices = rest;
      if (!option.apply(fork)) {
        conflict ??= fork.conflict;
        return;
      }
      const share = Math.max(1, Math.floor((cap - count) / (options.length - i)));
      count += explore(fork, share, salt * 31 + i + 1);
    });
    return count;
  };

  explore(start, MAX_ALTERNATIVES, 0);
  return { found, conflict, complete: whole };
}

/** Reads all goals, and takes options where only one is left. */
function settle(draft: Draft, reading: Reading): boolean {
  for (;;) {
    for (let task = draft.next(); task !== undefined; task = draft.next()) {
      if (task.goal.negative && reading.lenient) draft.soft = true;
      else if (!(task.goal.negative ? negateGoal : expandGoal)(task, draft, reading)) return false;
    }
    let forced: Option | undefined;
    const open: Choice[] = [];
    for (const choice of draft.choices) {
      if (choice.options.some((option) => option.holds?.(draft) === true)) continue;
      const options = choice.options.filter((option) => option.fails?.(draft) !== true);
      if (options.length === 0) return draft.fail(choice.pointer, choice.keyword);
      if (options.length === 1 && forced === undefined) forced = options[0];
      else open.push(options.length === choice.options.length ? choice : { ...choice, options });
    }
    draft.choices = open;
    if (forced === undefined) return true;
    if (!forced.apply(draft)) return false;
  }
}

function smallest(choices: readonly Choice[]): Choice | undefined {
  let best: Choice | undefined;
  for (const choice of choices) if (best === undefined || choice.options.length < best.options.length) best = choice;
  return best;
}

/** Options in the order they are tried; in a way of its own for each place in the search, unless some are to be preferred. */
function order({ options, ranked }: Choice, salt: number): readonly Option[] {
  const most =
    options.length > MAX_OPTIONS ? options.filter((_, i) => i % Math.ceil(options.length / MAX_OPTIONS) === 0) : options;
  if (ranked === true) return most;
  const turn = salt % most.length;
  return turn === 0 ? most : [...most.slice(turn), ...most.slice(0, turn)];
}
