import { describe, expect, it } from "vitest";
import { generate } from "../../../../src/importers/index.js";
import { RedrawPlan } from "../../../../src/importers/json-schema/make/redraw-plan.js";

describe("what is drawn again", () => {
  it("is the part at fault first, then what holds it, and the whole in the end", () => {
    const plan = new RedrawPlan();
    const moved = (): string[] => ["", "/a", "/a/b", "/c"].filter((path) => plan.rowOf(path, 7) !== 7);
    expect(moved()).toEqual([]);
    plan.add("/a/b");
    expect(moved()).toEqual(["/a/b"]);
    for (let i = 0; i < 6; i++) plan.add("/a/b");
    expect(moved()).toEqual(["/a", "/a/b"]);
    for (let i = 0; i < 40; i++) plan.add("/a/b");
    expect(moved()).toEqual(["", "/a", "/a/b"]);
  });

  it("moves nothing beside it", () => {
    const kept = { type: "array", items: { type: "integer" } };
    // That the text must not start with a vowel is left to the check of each value.
    const added = { allOf: [{ type: "string", minLength: 3 }, { not: { pattern: "^[aeiouabcdefgh]" } }] };
    const before = generate<{ kept: unknown }>(
      { type: "object", properties: { kept }, required: ["kept"] },
      { seed: 1, count: 50 },
    );
    const after = generate<{ kept: unknown }>(
      { type: "object", properties: { added, kept }, required: ["kept", "added"] },
      { seed: 1, count: 50 },
    );
    expect(after.map((value) => value.kept)).toEqual(before.map((value) => value.kept));
  });

  it("is the same alone and in a list, where the validator does not come to an end", () => {
    const schema = {
      type: "object",
      properties: { a: { type: ["null"] } },
      dependentSchemas: { "x-1": { $ref: "#" } },
      unevaluatedProperties: { type: "array" },
    };
    const values = generate(schema, { seed: 0, count: 40 });
    for (const at of [1, 17, 39]) expect(generate(schema, { seed: 0, at })).toEqual(values[at]);
  });
});
