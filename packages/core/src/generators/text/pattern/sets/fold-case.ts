import { type ClassValue, single } from "./class-value.js";
import { type CharacterRange, type CharacterRanges, hasCharacter, joinRanges } from "./ranges.js";

/** Up to here, letters with one partner are folded; from here on they only may match. */
const LAST_FOLDED = 0x52f;
/** k and s, and the Kelvin sign and the long s that fold to them under the flags i and u. */
const FOLDED_TO = [0x4b, 0x53, 0x6b, 0x73, 0x17f, 0x212a];

interface Partners {
  /** The other case of letters that have exactly one. */
  readonly partner: ReadonlyMap<number, number>;
  /** Letters beyond ASCII that fold in other ways, or in ways that are not known here. */
  readonly odd: CharacterRanges;
}

let known: Partners | undefined;

/**
 * What a class matches under the flag i.
 *
 * @param value - What it matches without.
 * @returns The other case of Latin, Greek and Cyrillic letters added; what is beyond them may match.
 */
export function foldCase(value: ClassValue): ClassValue {
  known ??= findPartners();
  const { partner, odd } = known;
  const close = (ranges: CharacterRanges): CharacterRange[] => {
    const out = [...ranges];
    for (const [code, other] of partner) if (hasCharacter(ranges, code)) out.push([other, other]);
    return out;
  };
  const may = close(value.may);
  if (may.some(([, last]) => last > 0x7f)) may.push(...odd);
  if (FOLDED_TO.some((code) => hasCharacter(value.may, code))) may.push(...FOLDED_TO.map(single));
  return { is: joinRanges(close(value.is)), may: joinRanges(may) };
}

function findPartners(): Partners {
  const partner = new Map<number, number>();
  const odd: CharacterRange[] = [[LAST_FOLDED + 1, 0x10ffff]];
  for (let code = 0x41; code <= LAST_FOLDED; code++) {
    const letter = String.fromCharCode(code);
    const lower = letter.toLowerCase();
    const upper = letter.toUpperCase();
    if (lower === upper) continue;
    const other = lower === letter ? upper : lower;
    const back = lower === letter ? other.toLowerCase() : other.toUpperCase();
    const folds = other.length === 1 && back === letter && other.charCodeAt(0) <= LAST_FOLDED;
    if (folds && !hasOddKin(code)) partner.set(code, other.charCodeAt(0));
    else if (code > 0x7f) odd.push([code, code]);
  }
  return { partner, odd: joinRanges(odd) };
}

/** Letters that a third letter folds to: β, ε, θ, ι, κ, μ, π, ρ, σ, φ, ω, Å and ß. ASCII's k and s are dealt with apart. */
function hasOddKin(code: number): boolean {
  return (
    "ΒβΕεΘθΙιΚκΜμΠπΡρΣσΦφΩωÅåß".includes(String.fromCharCode(code)) ||
    (code >= 0x1c4 && code <= 0x1cc) ||
    (code >= 0x1f1 && code <= 0x1f3)
  );
}
