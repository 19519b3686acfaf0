import { writeUtf8 } from "../../index.js";
import type { Draws } from "../contract/draws.js";
import { jsonStringFormat } from "../formats/json-string.js";
import { drawBytes } from "../formats/parts/base64.js";
import { WORDS } from "../formats/parts/words.js";
import type { Encoding } from "./encodings.js";

/** What a text holds. */
export interface Content {
  /** How its bytes are written; as they are unless stated. */
  readonly encoding?: Encoding | undefined;
  /** What the bytes are. */
  readonly media: "json" | "text" | "bytes";
  /** Bounds of the text's length, in characters. */
  readonly min: number;
  readonly max: number;
}

/** Bytes of contents whose length is free. */
const FEWEST = 8;
const MOST = 48;
const LINES = [2, 9] as const;

/**
 * Makes a text that holds something.
 *
 * @param content - What it holds.
 * @param draws - Where randomness comes from.
 * @param value - The JSON value it holds, where one is made already, in a box.
 * @returns The text; its length may be out of bounds where the content has a length of its own.
 */
export function makeContent(content: Content, draws: Draws, value?: { readonly value: unknown }): string {
  const { encoding, media, min, max } = content;
  if (media === "bytes" && encoding !== undefined)
    return encoding.encode(drawBytes(draws, countBytes(encoding, draws, min, max)));
  const lengths = encoding === undefined ? { min: Math.max(1, min), max } : { min: 1, max: Number.POSITIVE_INFINITY };
  const plain =
    media === "json"
      ? value === undefined
        ? (jsonStringFormat.make(draws, lengths) ?? "{}")
        : JSON.stringify(value.value)
      : Array.from({ length: draws.between(...LINES) }, () => draws.pick(WORDS)).join(" ");
  return encoding === undefined ? plain : encoding.encode(toUtf8(plain));
}

/** A number of bytes whose text keeps to the bounds, if there is one. */
function countBytes(encoding: Encoding, draws: Draws, min: number, max: number): number {
  const { lengthOf } = encoding;
  let least = 0;
  while (lengthOf(least) < min) least++;
  let most = least;
  const usual = Math.max(least + MOST - FEWEST, MOST);
  while (most < usual && lengthOf(most + 1) <= max) most++;
  const from = Math.min(most, Math.max(least, FEWEST));
  return draws.between(from, most);
}

function toUtf8(text: string): number[] {
  const bytes = new Uint8Array(text.length * 3);
  return [...bytes.subarray(0, writeUtf8(text, bytes, 0))];
}
