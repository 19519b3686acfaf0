import type { FieldRandom } from "../../../../random/field-random.js";
import type { PatternState } from "../automaton/pattern-state.js";
import { characterAt } from "../sets/character-set.js";
import type { PatternText } from "./pattern-text.js";

/** As many different indices are told apart at most. */
export const MAX_DOMAIN = 9007199254740992;

/**
 * Writes a text of an automaton by chance.
 *
 * @param start - The first state.
 * @param into - Takes the text.
 */
export function walkStates(start: PatternState, into: PatternText): void {
  let state = start;
  while (true) {
    const { accepts, edges, chances } = state;
    if (edges.length === 0) return;
    let edge = edges[0]!;
    if (accepts || edges.length > 1) {
      const rest = into.fraction() * chances[edges.length]!;
      if (accepts && rest < chances[0]!) return;
      let at = 1;
      while (at < edges.length && rest >= chances[at]!) at++;
      edge = edges[at - 1]!;
    }
    into.push(characterAt(edge.set, into.below(edge.set.size)));
    state = edge.to;
  }
}

/**
 * Writes the text at an index of an automaton's texts. Different indices give different texts, whatever the rows.
 *
 * While 2^53 texts or more lie behind some character, chance chooses among such characters; the same beginning leads to the
 * same state, so the index still tells texts apart further on. From there the index is counted through exactly.
 *
 * @param start - The first state.
 * @param index - 0 up to but without the lesser of its count and 2^53.
 * @param random - Where chance comes from.
 * @param row - Row number.
 * @param into - Takes the text.
 */
export function pickStates(start: PatternState, index: number, random: FieldRandom, row: number, into: PatternText): void {
  into.begin(random, row);
  let state = start;
  let rest = index;
  while (true) {
    const rich = state.count < MAX_DOMAIN ? [] : state.edges.filter(({ to }) => to.count >= MAX_DOMAIN);
    if (rich.length > 0) {
      let chosen = into.below(rich.reduce((sum, { set }) => sum + set.size, 0));
      let at = 0;
      for (; chosen >= rich[at]!.set.size; at++) chosen -= rich[at]!.set.size;
      const edge = rich[at]!;
      into.push(characterAt(edge.set, chosen));
      state = edge.to;
      continue;
    }
    if (state.accepts && rest-- === 0) return;
    for (const { set, to } of state.edges) {
      const block = set.size * to.count;
      if (rest >= block) {
        rest -= block;
        continue;
      }
      const character = Math.floor(rest / to.count);
      into.push(characterAt(set, character));
      rest -= character * to.count;
      state = to;
      break;
    }
  }
}
