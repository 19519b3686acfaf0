/** Functions by name, as faker's modules are. */
export type FakerModule = Readonly<Record<string, (...args: unknown[]) => unknown>>;

/** What a faker instance offers here; typed by structure, so that core does not load faker. */
export interface FakerLike {
  readonly [module: string]: unknown;
}

/** Where a faker instance takes its randomness from. */
export interface Randomizer {
  /** A number in [0, 1). */
  next(): number;
  seed(seed: number | number[]): void;
}

/** The data and methods of one locale; a locale plugin provides it. */
export interface Locale {
  /** Such as `"de_AT"`. */
  readonly code: string;
  /** This locale, then those it falls back to: `["de_AT", "de", "en", "base"]`. */
  readonly chain: readonly string[];
  /** Where addresses of the locale lie: ISO 3166-1 code, and the name in the locale's language. */
  readonly country?: { readonly code: string; readonly name: string };
  /**
   * Looks locale data up.
   *
   * @param path - Such as `"person.first_name"`.
   * @returns The data and the locale of the chain that has it; undefined when none has.
   */
  find(path: string): { readonly data: unknown; readonly from: string } | undefined;
  /**
   * Makes a faker instance over this locale's chain.
   *
   * @param randomizer - Where its randomness comes from.
   * @param now - What its date methods take for the present, milliseconds since 1970.
   * @param onRead - Told of each entry of locale data that a method reads, such as `"person.first_name"`.
   */
  createFaker(randomizer: Randomizer, now: number, onRead?: (path: string) => void): FakerLike;
}
