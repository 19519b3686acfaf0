import { createDataset, defineDataset, isSeedbedError, table, withPlugins } from "@seedbed/core";
import { describe, expect, expectTypeOf, it } from "vitest";
import { chess } from "../src/chess.js";
import type { Square } from "../src/square.js";

const { f, fieldOf, ...seedbed } = withPlugins([chess]);

const moves = defineDataset({
  moves: table(500, { id: f.sequence().primaryKey(), from: f.chess.square(), to: fieldOf("chess.square", { colour: "dark" }) }),
  pieces: table(32, { on: f.chess.square().unique() }),
});

describe("a plugin's field kind", () => {
  const data = seedbed.createDataset(moves, { seed: "demo" });

  it("gives typed values of the kind", () => {
    const move = data.moves.at(0);
    expectTypeOf(move.from).toEqualTypeOf<Square>();
    expect(move.from).toMatch(/^[a-h][1-8]$/);
    for (const { to } of data.moves) expect((to.charCodeAt(0) + Number(to[1])) % 2).toBe(0);
  });

  it("can be unique, since it has a domain", () => {
    expect(new Set(data.pieces.toArray().map((piece) => piece.on)).size).toBe(32);
  });

  it("goes through documents", () => {
    const document = JSON.parse(JSON.stringify(moves));
    const again = seedbed.createDataset(seedbed.parseDataset(document), { seed: "demo" });
    expect(again.digest()).toBe(data.digest());
  });

  it("is asked for by name when it is missing", () => {
    try {
      createDataset(moves, { seed: "demo" });
      expect.unreachable();
    } catch (error) {
      expect(isSeedbedError(error) && error.issues.map((issue) => [issue.code, issue.hint])).toContainEqual([
        "KIND_UNKNOWN",
        'add the plugin "chess" to plugins',
      ]);
    }
  });
});
