import type { CharacterRanges } from "../sets/ranges.js";

/** Reads one of some characters. */
export interface ReadStep {
  readonly type: "read";
  readonly ranges: CharacterRanges;
  /** 1 for each of the first characters that are among them. */
  readonly low: Uint8Array;
  readonly size: number;
  readonly to: number;
}

/** One step on the way through a pattern. Steps name those that follow by number. */
export type Step =
  | ReadStep
  /** Goes on to any of some steps, each with its likelihood. */
  | { readonly type: "split"; readonly to: readonly number[]; readonly weights: readonly number[] }
  /** The text ends here. */
  | { readonly type: "end" }
  /** A look-around holds, whatever follows. */
  | { readonly type: "done" }
  /** A look-behind ends here. */
  | { readonly type: "mark" }
  /** Goes on at the start of the text, and of lines. */
  | { readonly type: "start"; readonly multiline: boolean; readonly to: number }
  /** Goes on where a character of words stands on one side only. `ahead` reads such a character, `apart` another, and is done. */
  | {
      readonly type: "boundary";
      readonly negate: boolean;
      readonly word: CharacterRanges;
      readonly ahead: number;
      readonly apart: number;
      readonly to: number;
    }
  /** Goes on where another way is open, or is not, beside this one. */
  | { readonly type: "beside"; readonly negate: boolean; readonly body: number; readonly to: number }
  /** Goes on where a text that ends here matches, or does not. */
  | { readonly type: "behind"; readonly negate: boolean; readonly tracker: number; readonly to: number };

/** A pattern as steps. */
export interface Program {
  readonly steps: readonly Step[];
  readonly start: number;
  /** First steps of look-behinds; those inside of others come first. */
  readonly trackers: readonly number[];
  /** True when steps look at the character before. */
  readonly looksBack: boolean;
}

/** The step where the text ends. */
export const END = 0;
/** The step where look-arounds hold. */
export const DONE = 1;
/** The step where look-behinds end. */
export const MARK = 2;
