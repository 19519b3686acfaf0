import { createDataset, defineDataset, type Field, f, table } from "@seedbed/core";
import { describe, expect, expectTypeOf, it } from "vitest";
import { faultsOf, issuesOf, loose } from "./field-laws.js";

const data = createDataset(
  defineDataset({
    users: table(20, {
      id: f.sequence({ start: -3 }).primaryKey(),
      name: f.object({ first: f.enum(["Ada", "Élan"]), last: f.string({ length: 4, alphabet: "alpha" }) }),
      price: f.decimal({ min: 0, max: 20 }),
      note: f.string().nullable(0.5),
      at: f.timestamp(),
      day: f.date(),
      code: f.template("U-{id:6}|{name.first:upper}.{name.last:lower}|{price}|{note}|{at}|{day}|{{x}}"),
    }),
    orders: table(
      { per: "users", between: [0, 3] },
      { userId: f.ref("users.id"), label: f.template("{ users.name.last }/{userId}") },
    ),
  }),
  { seed: "demo" },
);

describe("template", () => {
  it("writes the fields of the row", () => {
    for (const { id, name, price, note, at, day, code } of data.users) {
      const sign = id < 0 ? "-" : "";
      const number = sign + String(Math.abs(id)).padStart(6 - sign.length, "0");
      expect(code).toBe(
        `U-${number}|${name.first.toUpperCase()}.${name.last.toLowerCase()}|${price.toFixed(2)}|${note ?? ""}|${at.toISOString()}|${day}|{x}`,
      );
    }
  });

  it("writes fields of rows it refers to, and gives one cell as it gives many", () => {
    const users = new Map(data.users.toArray().map((user) => [user.id, user]));
    for (const { userId, label } of data.orders) expect(label).toBe(`${users.get(userId)?.name.last}/${userId}`);
    for (const [i, row] of data.users.toArray().entries()) expect(data.users.at(i)).toEqual(row);
    for (const [i, row] of data.orders.toArray().entries()) expect(data.orders.at(i)).toEqual(row);
  });

  it("carries the paths it names in its type", () => {
    expectTypeOf(f.template("{a:3}-{{x}}-{b.c}{ d }")).toEqualTypeOf<Field<string, "a" | "b.c" | "d">>();
    expectTypeOf(f.template("plain")).toEqualTypeOf<Field<string>>();
    const wrong = table(1, { name: f.string(), label: f.template("{nam}") });
    // @ts-expect-error there is no field "nam"
    expect(() => createDataset(defineDataset({ wrong }), { seed: 1 })).toThrow("nam");
  });

  it("reports bad templates", () => {
    for (const source of ["{", "a}b", "{}", "{:3}", "{id:0}", "{id:101}", "{id:title}", "{{}", "{a{b}}"]) {
      expect(faultsOf(f.template(source)), source).toEqual(["TEMPLATE_INVALID v.template"]);
    }
    expect(faultsOf(loose("template", 5))).toEqual(["TEMPLATE_INVALID v.template"]);
    expect(issuesOf({ v: f.template("{w}"), w: f.bytes() }).map(({ code }) => code)).toEqual(["TYPE_MISMATCH"]);
    expect(issuesOf({ v: f.template("{w}"), w: f.object({ a: f.int() }) })[0]?.hint).toContain("{w.…}");
    expect(faultsOf(f.template("{other}"))[0]).toMatch(/^PATH_UNKNOWN/);
    expect(faultsOf(f.template("{v}"))[0]).toMatch(/^CELL_CYCLE/);
  });

  it("keeps its values", () => {
    const digests = ["demo", "42", "grün"].map((seed) =>
      createDataset(
        defineDataset({
          t: table(100, { id: f.sequence(), city: f.enum(["Köln", "Bonn"]), v: f.template("{city:upper} {id:4}/{city}") }),
        }),
        { seed },
      ),
    );
    expect(digests.map(({ t }) => `${t.at(1).v} ${t.digest()}`)).toMatchInlineSnapshot(`
      [
        "KÖLN 0002/Köln 4412ca1c1d62f9ffd0dcc0e388138bd1",
        "BONN 0002/Bonn f8a036ccb20b891a32f3dcb0caa6be77",
        "BONN 0002/Bonn 467309d3d56226d89d21001dce145a00",
      ]
    `);
    const { t } = createDataset(
      defineDataset({ t: table(2 ** 53 - 1, { id: f.sequence({ start: 0 }), v: f.template("N{id}") }) }),
      { seed: 1 },
    );
    expect(t.at(2 ** 53 - 2).v).toBe("N9007199254740990");
  });
});
