import { describe, expect, it } from "vitest";
import { createDataset, defineDataset, f, parseDataset, table } from "../../../src/index.js";
import { catchError } from "../../catch-error.js";

describe("tables", () => {
  it.each([
    ["a JSON Schema", { type: "object", properties: { id: { type: "integer" } } }],
    ["a reference", { $ref: "#/$defs/user" }],
    ["a library's schema", { "~standard": { version: 1, vendor: "v", validate: () => ({ value: 1 }) } }],
  ])("are not made of %s, and say who makes them", (_, schema) => {
    const error = catchError(() => table(3, schema as never));
    expect(error.code).toBe("FIELD_INVALID");
    expect(error.hint).toContain("@seedbed/core/schema");
  });

  it("may have fields named like keywords", () => {
    expect(table(3, { type: f.enum(["a"]), properties: f.int() }).node.fields).toHaveProperty("type");
  });
});

describe("definitions", () => {
  it("write documents that read back as themselves", () => {
    const definition = defineDataset(
      {
        users: table(3, {
          id: f.uuid().primaryKey().describe("key"),
          mood: f.enum({ good: 9, bad: 1 }).nullable(0.2).keyed("state"),
          why: f.string().when({ mood: "bad" }).locale("de"),
          tags: f.array(f.string().optional(0.5), { maxLength: 2 } as never),
        })
          .unique(["mood", "why"])
          .check("mood == 'good'")
          .keyed("people"),
        notes: table({ per: "users", between: [0, 2], distribution: "zipf" }, { by: f.ref("users.id"), n: f.int() }).primaryKey([
          "by",
          "n",
        ]),
      },
      { locale: "de", description: "people" },
    );
    const document = JSON.parse(JSON.stringify(definition.toJSON()));
    expect(document).toEqual({
      seedbed: 1,
      locale: "de",
      description: "people",
      tables: {
        users: {
          rows: 3,
          key: "people",
          unique: [["mood", "why"]],
          checks: ["mood == 'good'"],
          fields: {
            id: { kind: "uuid", primaryKey: true, description: "key" },
            mood: { kind: "enum", values: ["good", "bad"], weights: [9, 1], nullFraction: 0.2, key: "state" },
            why: { kind: "string", when: { field: "mood", in: ["bad"] }, locale: "de" },
            tags: { kind: "array", of: { kind: "string", absentFraction: 0.5 }, maxLength: 2 },
          },
        },
        notes: {
          per: { table: "users", between: [0, 2], distribution: "zipf" },
          primaryKey: ["by", "n"],
          fields: { by: { kind: "ref", to: "users.id" }, n: { kind: "int" } },
        },
      },
    });
    expect(JSON.stringify(definition)).toBe(JSON.stringify(definition.toJSON()));
  });

  it("never change: every method makes a new field or table", () => {
    const int = f.int();
    expect(int.unique().nullable().node).toEqual({ kind: "int", unique: true, nullFraction: 0.1 });
    expect(int.node).toEqual({ kind: "int" });
    const plain = table(1, { a: int });
    expect(plain.unique(["a"]).check("a > 0").node).toMatchObject({ unique: [["a"]], checks: ["a > 0"] });
    expect(plain.node).toEqual({ rows: 1, fields: { a: { kind: "int" } } });
  });

  it("cannot be written as documents with functions in them; the error names each", () => {
    const definition = defineDataset({
      t: table(1, { a: f.int(), b: f.derived((row) => row.a), o: f.object({ c: f.derived((row) => row.a) }) }).check(() => true),
    });
    const error = catchError(() => definition.toJSON());
    expect(error.code).toBe("FUNCTION_IN_DOCUMENT");
    expect(error.details.paths).toEqual([
      "tables.t.fields.b.expression",
      "tables.t.fields.o.fields.c.expression",
      "tables.t.checks[0]",
    ]);
    expect(error.hint).toMatch(/CEL/);
  });

  it.each(["__proto__", "constructor", "prototype", "", "a.b", "a\nb", "x".repeat(201)])("refuse the name %j", (name) => {
    const named = (value: unknown): never => Object.fromEntries([[name, value]]) as never;
    expect(catchError(() => defineDataset(named(table(1, { id: f.int() })))).code).toBe("NAME_INVALID");
    expect(catchError(() => defineDataset({ t: table(1, named(f.int())) })).code).toBe("NAME_INVALID");
  });

  it("take names of any script, and those of methods", () => {
    const definition = defineDataset({
      größe: table(2, { "имя 😀": f.int(), toString: f.int(), hasOwnProperty: f.int() }),
    });
    const data = createDataset(definition, { seed: 1 });
    expect(Object.keys(data.größe.at(1))).toEqual(["имя 😀", "toString", "hasOwnProperty"]);
    expect(data.größe.toArray()[1]).toEqual(data.größe.at(1));
    expect(createDataset(parseDataset(definition.toJSON()), { seed: 1 }).digest()).toBe(data.digest());
  });

  it("key values by table and field: a pinned key survives both being renamed", () => {
    const before = createDataset(defineDataset({ users: table(20, { age: f.int(), other: f.int() }) }), { seed: 1 });
    const after = createDataset(
      defineDataset({ people: table(20, { years: f.int().keyed("age"), other: f.int() }).keyed("users") }),
      { seed: 1 },
    );
    expect(after.people.toArray().map((row) => [row.years, row.other])).toEqual(
      before.users.toArray().map((row) => [row.age, row.other]),
    );
    expect(before.users.at(0).age).not.toBe(before.users.at(0).other);
  });
});
