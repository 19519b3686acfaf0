import * as fieldFunctions from "@seedbed/core/f";
import { describe, expect, it } from "vitest";
import {
  type AnyField,
  createDataset,
  DatasetDefinition,
  defineDataset,
  defineField,
  definePlugin,
  Field,
  f,
  parseDataset,
  table,
} from "../../../src/index.js";
import { catchError } from "../../catch-error.js";

const namesOf = ({ generators }: { readonly generators: readonly { readonly name: string }[] }) =>
  generators.map(({ name }) => name).sort();

const pair = defineField(
  {
    name: "duo.pair",
    options: (z, parts) => z.strictObject({ of: parts.field }),
    prepare(options: { of: AnyField["node"] }, context) {
      const cells = context.nested("of", options.of);
      return { type: { type: "json" }, at: (row) => [cells.at(row), cells.at(row)] };
    },
  },
  (options: { of: AnyField }) => new Field<unknown[]>({ kind: "duo.pair", of: options.of.node }),
);
const duo = definePlugin({ id: "duo", version: "1.0.0", fields: { pair } });

describe("fields carry the generators they need", () => {
  it.each<[string, AnyField, string[]]>([
    ["a kind", f.int(), ["int"]],
    ["modifiers", f.int().nullable().unique().keyed("a").locale("de").describe("text").when({ b: 1 }), ["int"]],
    ["nullable and optional", f.optional(f.nullable(f.uuid())), ["uuid"]],
    ["an array of arrays", f.array(f.array(f.bool())), ["array", "bool"]],
    ["an object", f.object({ a: f.int(), b: f.object({ c: f.ulid() }) }), ["int", "object", "ulid"]],
    ["the shape of a JSON document", f.json({ shape: f.array(f.date()) }), ["array", "date", "json"]],
    ["a branch of oneOf", f.oneOf("state", { a: { fields: { b: f.mac() } } }).b, ["mac"]],
    ["a plugin's kind, which comes with its plugin", pair({ of: f.array(f.int()) }), ["array", "int"]],
  ])("%s", (_, field, names) => {
    expect(namesOf(field)).toEqual(names);
  });

  it("each once in a definition, which leaves the node as it was", () => {
    const definition = defineDataset({
      a: table(1, { x: f.int(), y: f.int(), z: f.array(f.bool()) }),
      b: table(1, { x: f.int(), y: f.uuid() }),
    });
    expect(namesOf(definition)).toEqual(["array", "bool", "int", "uuid"]);
    expect(Object.keys(definition.node)).toEqual(["seedbed", "tables"]);
  });
});

describe("createDataset", () => {
  it("makes kinds nested in a plugin's", () => {
    const definition = defineDataset({ t: table(1, { a: pair({ of: f.int({ min: 7, max: 7 }) }) }) });
    expect(createDataset(definition, { seed: 1, plugins: [duo] }).t.at(0)).toEqual({ a: [7, 7] });
    expect(catchError(() => createDataset(definition, { seed: 1 })).issues[0]).toMatchObject({
      code: "KIND_UNKNOWN",
      hint: expect.stringContaining('plugin "duo"'),
    });
  });

  it("makes documents of any kind, and definitions made from theirs", () => {
    const fields = { a: { kind: "array", of: { kind: "int", min: 3, max: 3 }, length: 1 } };
    const parsed = parseDataset({ seedbed: 1, tables: { t: { rows: 1, fields } } });
    expect(createDataset(parsed, { seed: 1 }).tables.t?.at(0)).toEqual({ a: [3] });
    const copy = new DatasetDefinition({ ...parsed.node, locale: "de" }, parsed.generators);
    expect(createDataset(copy, { seed: 1 }).tables.t?.at(0)).toEqual({ a: [3] });
  });

  it("takes definitions by their shape", () => {
    const { node, generators } = defineDataset({ t: table(1, { a: f.constant(5) }) });
    expect(createDataset({ node, generators } as never, { seed: 1 }).tables).toMatchObject({ t: { rowCount: 1 } });
  });

  it("refuses nodes written by hand, and says where they belong", () => {
    const definition = defineDataset({ t: table(1, { a: new Field<number>({ kind: "int" }) }) });
    expect(catchError(() => createDataset(definition, { seed: 1 })).issues[0]).toMatchObject({
      code: "KIND_UNKNOWN",
      path: "tables.t.fields.a.kind",
      hint: expect.stringContaining("parseDataset"),
    });
  });
});

it("the entry of field functions is f", () => {
  expect(Object.keys(fieldFunctions).sort()).toEqual(Object.keys(f).sort());
  expect(fieldFunctions.int).toBe(f.int);
});
