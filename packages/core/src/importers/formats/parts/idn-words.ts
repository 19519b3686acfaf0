import type { Draws } from "../../contract/draws.js";
import { WORDS } from "./words.js";

/**
 * Words beyond ASCII that are valid in host names: lower case, composed, left to right, one script each.
 *
 * @source RFC 5892: every letter is PVALID; RFC 5893: none is right-to-left.
 */
export const UNICODE_WORDS: readonly string[] =
  "bücher müller köln grün äpfel café crêpe élan forêt año niño señal łódź żaba žena růže ångström sjö blåbær smörgås coração pão książka ő tűz пример книга город река весна россия український παράδειγμα βιβλίο θάλασσα 例え 中文 网站 图书 世界 日本 東京 テスト サクラ 예시 한국 도서관 바다".split(
    " ",
  );

/** Names beyond ASCII, in lower case. */
export const UNICODE_NAMES: readonly string[] =
  "jürgen søren zoë łukasz jiří žofia ágnes björn françois anaïs iñaki joão müller маша иван ольга γιάννα ελένη 李 佐藤 田中 김민준 이서연".split(
    " ",
  );

/** Ends that belong to nobody. */
const ENDS = [".example", ".test", ".example.com", ".example.org"];

/**
 * A host name with a label beyond ASCII, `shop.bücher.example`.
 *
 * @param draws - Where randomness comes from.
 */
export function drawIdnHost(draws: Draws): string {
  const ahead = draws.chance(0.7) ? `${draws.pick(WORDS)}.` : "";
  const behind = draws.chance(0.4) ? `-${draws.between(1, 99)}` : "";
  return `${ahead}${draws.pick(UNICODE_WORDS)}${behind}${draws.pick(ENDS)}`;
}
