import { describe, expectTypeOf, it } from "vitest";
import {
  createDataset,
  defineDataset,
  defineField,
  definePlugin,
  Field,
  type FieldBuilder,
  type Plugin,
  table,
  withPlugins,
} from "../../src/index.js";

const dice: FieldBuilder<(sides: 6 | 20) => Field<number>> = defineField(
  {
    name: "games.dice",
    options: (z) => z.strictObject({ sides: z.number() }),
    prepare: () => ({ type: { type: "int" }, at: () => 1 }),
  },
  (sides: 6 | 20) => new Field<number>({ kind: "games.dice", sides }),
);
const games = definePlugin({ id: "games", version: "1.0.0", fields: { dice } });

describe("plugins", () => {
  it("keep their id and the types of their fields", () => {
    expectTypeOf(games).toEqualTypeOf<Plugin<"games", { readonly dice: typeof dice }>>();
    const { f, createDataset: create } = withPlugins([games]);
    const definition = defineDataset({ t: table(1, { roll: f.games.dice(6), id: f.uuid() }) });
    expectTypeOf(create(definition, { seed: 1 }).t.at(0)).toEqualTypeOf<{ roll: number; id: string }>();
    expectTypeOf(createDataset(definition, { seed: 1, plugins: [games] }).t.at(0).roll).toEqualTypeOf<number>();
    // @ts-expect-error no such dice
    f.games.dice(7);
    // @ts-expect-error no such plugin
    f.chess;
  });
});
