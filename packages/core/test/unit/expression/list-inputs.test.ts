import { describe, expect, it } from "vitest";
import { listInputFields, listInputs } from "../../../src/expression/list-inputs.js";

describe("listInputs", () => {
  it.each([
    ["quantity * unitPrice", ["quantity", "unitPrice"]],
    ["person.firstName + person['lastName']", ["person.firstName", "person.lastName"]],
    ["meta['a.b'].c", ["meta"]],
    ["tags.exists(t, t == name && t.size() > n)", ["tags", "name", "n"]],
    ["t == 1 || tags.all(t, t.x)", ["t", "tags"]],
    ["cel.bind(v, a + b, v * c)", ["a", "b", "c"]],
    ["size({a: [b, c[d]]}) > 0 ? -e : has(f.g)", ["a", "b", "c", "d", "e", "f.g"]],
    ["1 + 2", []],
  ])("%s", (source, paths) => {
    expect(listInputs(source)).toEqual(paths);
  });

  it("lists the fields of the row", () => {
    expect(listInputFields("person.firstName + person.lastName + name")).toEqual(["person", "name"]);
  });
});
