import { cel } from "@seedbed/core/cel";
import { describe, expect, it } from "vitest";
import {
  type CreateDatasetOptions,
  createDataset,
  defineDataset,
  definePlugin,
  f,
  parseDataset,
  table,
} from "../../../src/index.js";
import { en } from "../../../src/locale/en.js";
import { catchError } from "../../catch-error.js";

const definition = defineDataset({
  users: table(9, { id: f.sequence().primaryKey(), n: f.int() }),
  notes: table({ per: "users", between: [1, 1] }, { userId: f.ref("users.id") }),
});
const make = (options: object) => () => createDataset(definition, options as CreateDatasetOptions);
const plugin = definePlugin({ id: "a", version: "1.0.0" });

describe("createDataset", () => {
  it.each([
    ["no options", make(undefined as never), "SEED_INVALID", /needs a seed/],
    ["no seed", make({}), "SEED_INVALID", /needs a seed/],
    ["null for a seed", make({ seed: null }), "SEED_INVALID", /got null/],
    ["NaN for a seed", make({ seed: Number.NaN }), "SEED_INVALID", /NaN/],
    ["an endless seed", make({ seed: Number.POSITIVE_INFINITY }), "SEED_INVALID", /Infinity/],
    ["an object for a seed", make({ seed: {} }), "SEED_INVALID", /string or a finite number/],
    ["a misspelt option", make({ seed: 1, plugin: [en] }), "OPTION_UNKNOWN", /"plugin"/],
    ["plugins that are no list", make({ seed: 1, plugins: en }), "OPTION_INVALID", /list/],
    ["null for rows", make({ seed: 1, rows: null }), "OPTION_INVALID", /rows/],
    ["a number for rows", make({ seed: 1, rows: 5 }), "OPTION_INVALID", /rows/],
    ["rows of an unknown table", make({ seed: 1, rows: { usres: 5 } }), "TABLE_UNKNOWN", /usres/],
    ["rows as text", make({ seed: 1, rows: { users: "5" } }), "ROWS_INVALID", /got 5/],
    ["negative rows", make({ seed: 1, rows: { users: -5 } }), "ROWS_INVALID", /got -5/],
    ["rows beyond 2^53", make({ seed: 1, rows: { users: 2 ** 53 } }), "ROWS_INVALID", /2\^53/],
    ["rows of a table per parent", make({ seed: 1, rows: { notes: 5 } }), "ROWS_INVALID", /per users/],
    ["a present that is none", make({ seed: 1, now: "now" }), "NOW_INVALID", /now/],
    ["a present in numbers", make({ seed: 1, now: 5 }), "NOW_INVALID", /5/],
    ["an unknown stream version", make({ seed: 1, streamVersion: 99 }), "STREAM_VERSION_UNKNOWN", /99/],
    ["no plugin at all", make({ seed: 1, plugins: [undefined] }), "PLUGIN_INVALID", /no id/],
    ["a plugin twice", make({ seed: 1, plugins: [plugin, plugin] }), "PLUGIN_CLASH", /"a" is given twice/],
    ["a locale twice", make({ seed: 1, plugins: [en, { ...en, id: "other" }] }), "PLUGIN_CLASH", /locale "en"/],
    ["a plugin without what it needs", make({ seed: 1, plugins: [{ ...plugin, requires: ["b"] }] }), "PLUGIN_MISSING", /"b"/],
    [
      "a document in place of a definition",
      () => createDataset({ seedbed: 1, tables: {} } as never, { seed: 1 }),
      "DEFINITION_INVALID",
      /no dataset definition/,
    ],
    [
      "nothing in place of a definition",
      () => createDataset(undefined as never, { seed: 1 }),
      "DEFINITION_INVALID",
      /no dataset definition/,
    ],
  ] as const)("refuses %s", (_, action, code, message) => {
    const error = catchError(action);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
    expect(error.hint ?? error.issues[0]?.hint ?? error.message).not.toBe("");
  });

  it("takes a number and its text for the same seed", () => {
    expect(createDataset(definition, { seed: 42 }).digest()).toBe(createDataset(definition, { seed: "42" }).digest());
    expect(createDataset(definition, { seed: -0 }).digest()).toBe(createDataset(definition, { seed: 0 }).digest());
    expect(createDataset(definition, { seed: 42 }).digest()).not.toBe(createDataset(definition, { seed: 43 }).digest());
  });

  it("makes tables members, but for those named like a method", () => {
    const named = defineDataset({
      digest: table(1, { id: f.int() }),
      toString: table(2, { id: f.int() }),
      users: table(3, { id: f.int() }),
    });
    const data = createDataset(named, { seed: 1 });
    expect(data.users.rowCount).toBe(3);
    expect(data.digest()).toMatch(/^[0-9a-f]{32}$/);
    expect(data.tables.digest.rowCount).toBe(1);
    expect(data.tables.toString.rowCount).toBe(2);
    expect(Object.keys(data)).toContain("users");
  });

  it("takes the present from the options, and from nowhere else", () => {
    const dates = defineDataset({ t: table(20, { d: f.timestamp({ as: "iso" }) }) });
    const at = (now?: string) => createDataset(dates, { seed: 1, ...(now === undefined ? {} : { now }) }).t.toArray();
    expect(at()).toEqual(at("2025-01-01T00:00:00Z"));
    for (const { d } of at("1999-06-01")) expect(d < "1999-06-02" && d > "1994").toBe(true);
  });

  it("evaluates the whole expression language with the cel plugin, and asks for it without", () => {
    const parsed = parseDataset({
      seedbed: 1,
      tables: { t: { rows: 3, fields: { a: { kind: "derived", expression: "[1, 2, 3].map(n, n * 2).size()" } } } },
    });
    expect(createDataset(parsed, { seed: 1, plugins: [cel] }).tables.t?.at(0)).toEqual({ a: 3 });
    expect(() => createDataset(parsed, { seed: 1 })).toThrow(expect.objectContaining({ code: "EXPRESSION_NEEDS_CEL" }));
  });

  it("explains what it does", () => {
    const { tables, streamVersion } = createDataset(definition, { seed: 1 }).explain();
    expect(streamVersion).toBe(1);
    expect(tables.map((made) => [made.name, made.rowCount, made.per])).toEqual([
      ["users", 9, undefined],
      ["notes", 9, "users"],
    ]);
    expect(tables[1]?.fields[0]).toMatchObject({ name: "userId", kind: "ref", type: "int", reads: ["users.id"] });
    expect(tables[0]?.fields[1]).toMatchObject({ name: "n", domain: 2 ** 31, unique: false });
  });
});
