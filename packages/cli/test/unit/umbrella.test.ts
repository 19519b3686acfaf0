import * as adapters from "@seedbed/adapters";
import * as core from "@seedbed/core";
import * as openapi from "@seedbed/core/openapi";
import * as schema from "@seedbed/core/schema";
import * as vitest from "@seedbed/core/vitest";
import * as seedbed from "seedbed";
import * as ofVitest from "seedbed/vitest";
import { expect, it } from "vitest";

it("exports everything that core, its schemas and adapters export", () => {
  const all = { ...core, ...adapters, ...openapi, ...schema };
  const umbrella: Readonly<Record<string, unknown>> = { ...seedbed };
  const missing = Object.entries(all).filter(([name, value]) => umbrella[name] !== value);
  expect(missing.map(([name]) => name)).toEqual([]);
});

it("exports what tests use, apart", () => {
  expect(Object.keys(ofVitest).sort()).toEqual(Object.keys(vitest).sort());
});

it("declares tables by fields and by schemas", () => {
  const row = { type: "object", required: ["name"], properties: { name: { type: "string" } } };
  const { createDataset, defineDataset, f, table } = seedbed;
  const shop = defineDataset({ users: table(3, { id: f.sequence().primaryKey() }), notes: table(2, row) });
  const { users, notes } = createDataset(shop, { seed: 1 }).tables;
  const ids: readonly number[] = users.toArray().map(({ id }) => id);
  expect(ids).toEqual([1, 2, 3]);
  expect(notes.toArray().every(({ name }) => typeof name === "string")).toBe(true);
  // @ts-expect-error what is neither field nor keyword is no table
  expect(() => table(3, { id: 5 })).toThrow("rows of a table");
});
