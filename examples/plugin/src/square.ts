import { defineField, Field, type FieldBuilder, type Generator } from "@seedbed/core";

/** Which squares of the board. */
export interface SquareOptions {
  readonly colour?: "light" | "dark";
}

/** A square of a chess board, such as `e4`. */
export type Square = `${"a" | "b" | "c" | "d" | "e" | "f" | "g" | "h"}${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`;

const generator: Generator<SquareOptions, Square> = {
  name: "chess.square",
  // zod comes as a parameter: the plugin does not load it, and a bundle that parses no documents holds none.
  options: (z) => z.strictObject({ colour: z.enum(["light", "dark"]).optional() }),
  prepare(options, context) {
    const { colour } = options;
    if (colour !== undefined && colour !== "light" && colour !== "dark") {
      context.report("colour", `there is no colour "${String(colour)}"`, 'use "light" or "dark"');
    }
    const squares = allSquares().filter((_, i) => colour === undefined || ((i + (i >> 3)) % 2 === 1) === (colour === "light"));
    return {
      type: { type: "string" },
      // A domain and a pick make unique() work; without them it would be refused.
      domain: squares.length,
      at: (row) => squares[Math.floor(context.random.uniform(row, 0) * squares.length)]!,
      pick: (index) => squares[index]!,
    };
  },
};

/** a1, b1, … h1, a2, … h8. */
function allSquares(): Square[] {
  return Array.from({ length: 64 }, (_, i) => `${"abcdefgh"[i % 8]}${Math.floor(i / 8) + 1}` as Square);
}

/** A field of chess squares. */
export const square: FieldBuilder<(options?: SquareOptions) => Field<Square>> = defineField(
  generator,
  (options: SquareOptions = {}) => new Field<Square>({ kind: "chess.square", ...options }),
);
