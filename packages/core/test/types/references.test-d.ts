import { describe, it } from "vitest";
import { createDataset, defineDataset, f, table } from "../../src/index.js";

const users = table(1, { id: f.uuid(), name: f.string(), address: f.object({ city: f.string() }) });

describe("references are checked by the compiler", () => {
  it("takes known tables, fields and members", () => {
    defineDataset({
      users,
      t: table(1, { u: f.ref("users.id"), c: f.copy("users.address.city"), d: f.copy("u"), e: f.copy("t.u") }),
    });
    defineDataset({ users, t: table(1, { at: f.date(), later: f.date({ after: "at" }), free: f.date({ from: "2024-01-01" }) }) });
  });

  it("refuses an unknown table", () => {
    // @ts-expect-error there is no table "usres"
    defineDataset({ users, t: table(1, { u: f.ref("usres.id") }) });
  });

  it("refuses an unknown field", () => {
    // @ts-expect-error there is no field "ID"
    defineDataset({ users, t: table(1, { u: f.ref("users.ID") }) });
    // @ts-expect-error a table is no field
    defineDataset({ users, t: table(1, { u: f.ref("users") }) });
  });

  it("refuses an unknown source of a copy, an aggregate, a bound or a template", () => {
    // @ts-expect-error there is no field "nmae"
    defineDataset({ users, t: table(1, { u: f.ref("users.id"), n: f.copy("users.nmae") }) });
    // @ts-expect-error there is no field "v"
    defineDataset({ t: table(1, { s: f.sum("c.v") }), c: table({ per: "t", between: [0, 1] }, { w: f.int() }) });
    // @ts-expect-error there is no field "started"
    defineDataset({ t: table(1, { start: f.date(), end: f.date({ after: "started" }) }) });
    // @ts-expect-error there is no field "nam"
    defineDataset({ t: table(1, { name: f.string(), label: f.template("{nam}") }) });
  });

  it("refuses unknown members of unique sets and keys", () => {
    // @ts-expect-error there is no field "b"
    table(1, { a: f.int() }).unique(["a", "b"]);
    // @ts-expect-error there is no field "b"
    table(1, { a: f.int() }).primaryKey(["b"]);
  });

  it("refuses options that are none", () => {
    // @ts-expect-error int has no scale
    f.int({ scale: 2 });
    // @ts-expect-error there is no such form
    f.decimal({ as: "bigint" });
    // @ts-expect-error a reference has no such option
    f.ref("users.id", { nulls: 0.1 });
    // @ts-expect-error a dataset needs a seed
    createDataset(defineDataset({ users }), {});
    // @ts-expect-error there is no such option
    createDataset(defineDataset({ users }), { seed: 1, plugin: [] });
  });
});
