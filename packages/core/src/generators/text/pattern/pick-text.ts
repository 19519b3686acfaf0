import type { PatternState } from "./automaton.js";
import { characterAt } from "./character-set.js";
import type { PatternText } from "./generate.js";

const MAX_DOMAIN = 9007199254740992;

/**
 * Makes the text at an index of a pattern's texts. Different indices give different texts, whatever the rows.
 *
 * While 2^53 texts or more lie behind some character, chance chooses among such characters; the same beginning leads to the
 * same state, so the index still tells texts apart further on. From there the index is counted through exactly.
 *
 * @param start - The pattern's automaton.
 * @param index - 0 up to but without the lesser of its count and 2^53.
 * @param row - Where chance comes from.
 * @param into - Takes the text.
 */
export function pickText(start: PatternState, index: number, row: number, into: PatternText): void {
  into.begin(row);
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
