import type { CellsInit } from "../contract/cells.js";
import type { SymbolSet } from "./locale-text.js";

const MAX_DOMAIN = 9007199254740992;

/**
 * Unique values of formats such as `"+1!##!######"`: of the formats, largest first, those that can never give a text
 * that an earlier one gives.
 *
 * @param formats - Formats of one character a symbol.
 * @param symbols - What symbols stand for, one ASCII character each.
 * @returns `domain` and `pick`.
 */
export function pickDisjoint(formats: readonly string[], symbols: SymbolSet): Pick<CellsInit<string>, "domain" | "pick"> {
  const alphabets = Object.fromEntries(
    Object.entries(symbols).map(([symbol, source]) => [symbol, listTexts(source.enumerate(""))]),
  );
  const spread = formats.map((format) => [...format].map((character) => alphabets[character] ?? [character]));
  const sizes = new Map(
    spread.map((places) => [places, places.reduce((size, { length }) => Math.min(MAX_DOMAIN, size * length), 1)]),
  );
  const chosen: (readonly string[])[][] = [];
  for (const places of spread.sort((a, b) => sizes.get(b)! - sizes.get(a)!)) {
    if (chosen.every((other) => areDisjoint(places, other))) chosen.push(places);
  }
  const domain = Math.min(
    MAX_DOMAIN,
    chosen.reduce((sum, places) => sum + sizes.get(places)!, 0),
  );
  return {
    domain,
    pick(index) {
      let rest = index;
      for (const places of chosen) {
        const size = sizes.get(places)!;
        if (rest < size) return write(places, rest);
        rest -= size;
      }
      return "";
    },
  };
}

function listTexts(all: { readonly size: number; pick(index: number): string } | undefined): readonly string[] {
  return Array.from({ length: all?.size ?? 0 }, (_, i) => all!.pick(i));
}

function areDisjoint(a: readonly (readonly string[])[], b: readonly (readonly string[])[]): boolean {
  return a.length !== b.length || a.some((place, i) => !place.some((character) => b[i]!.includes(character)));
}

/** Mixed-radix digits, the last place changing fastest. */
function write(places: readonly (readonly string[])[], index: number): string {
  let out = "";
  let rest = index;
  for (let i = places.length - 1; i >= 0; i--) {
    const place = places[i]!;
    const quotient = Math.floor(rest / place.length);
    out = place[rest - quotient * place.length]! + out;
    rest = quotient;
  }
  return out;
}
