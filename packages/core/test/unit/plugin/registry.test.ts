import { describe, expect, it } from "vitest";
import {
  createDataset,
  defineDataset,
  defineField,
  definePlugin,
  Field,
  type FieldBuilder,
  f,
  type Plugin,
  parseDataset,
  table,
} from "../../../src/index.js";
import { catchError } from "../../catch-error.js";

function builder(name: string, value = 1): FieldBuilder<() => Field<number>> {
  return defineField(
    { name, options: (z) => z.strictObject({}), prepare: () => ({ type: { type: "int" }, at: () => value }) },
    () => new Field<number>({ kind: name }),
  );
}
const definition = defineDataset({ t: table(1, { id: f.int() }) });
const make = (...plugins: Plugin[]) => createDataset(definition, { seed: 1, plugins });

describe("plugins", () => {
  it("add kinds to definitions and documents", () => {
    const games = definePlugin({ id: "games", version: "1.0.0", fields: { dice: builder("games.dice", 6) } });
    const document = { seedbed: 1, tables: { t: { rows: 1, fields: { a: { kind: "games.dice" } } } } };
    const parsed = parseDataset(document, { plugins: [games] });
    expect(createDataset(parsed, { seed: 1, plugins: [games] }).tables.t?.at(0)).toEqual({ a: 6 });
    const missing = catchError(() => createDataset(parsed, { seed: 1 }));
    expect(missing.code).toBe("KIND_UNKNOWN");
    expect(missing.hint).toMatch(/plugin "games"/);
  });

  it("may be given in any order", () => {
    const a = definePlugin({ id: "a", version: "1.0.0", requires: ["b"] });
    const b = definePlugin({ id: "b", version: "1.0.0" });
    expect(make(a, b).digest()).toBe(make(b, a).digest());
  });

  it.each<[string, Plugin[], string, RegExp]>([
    [
      "a name without its id",
      [definePlugin({ id: "a", version: "1", fields: { x: builder("b.x") } })],
      "PLUGIN_INVALID",
      /contributes "b\.x"/,
    ],
    [
      "a built-in kind's name",
      [definePlugin({ id: "a", version: "1", setup: (host) => host.addGenerator(builder("int").generator) })],
      "PLUGIN_INVALID",
      /"int"/,
    ],
    [
      "one name twice",
      [definePlugin({ id: "a", version: "1", fields: { x: builder("a.x"), y: builder("a.x") } })],
      "PLUGIN_CLASH",
      /two generators are named "a\.x"/,
    ],
    ["an empty id", [definePlugin({ id: "", version: "1" })], "PLUGIN_INVALID", /no id/],
    [
      "what it requires missing",
      [definePlugin({ id: "a", version: "1", requires: ["nope"] })],
      "PLUGIN_MISSING",
      /requires plugin "nope"/,
    ],
    [
      "two expression engines",
      ["a", "b"].map((id) =>
        definePlugin({ id, version: "1", setup: (host) => host.setExpressionEngine((() => undefined) as never) }),
      ),
      "PLUGIN_CLASH",
      /expression engine/,
    ],
  ])("are refused with %s", (_, plugins, code, message) => {
    const error = catchError(() => make(...plugins));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
  });

  it("cannot use the name of a modifier for an option", () => {
    const kind = defineField(
      {
        name: "a.x",
        options: (z) => z.strictObject({ unique: z.number() }),
        prepare: () => ({ type: { type: "int" }, at: () => 1 }),
      },
      () => new Field<number>({ kind: "a.x" }),
    );
    const plugin = definePlugin({ id: "a", version: "1", fields: { x: kind } });
    expect(catchError(() => parseDataset({ seedbed: 1, tables: {} }, { plugins: [plugin] })).message).toMatch(/option "unique"/);
  });
});
