import * as adapters from "@seedbed/adapters";
import * as core from "@seedbed/core";
import * as seedbed from "seedbed";
import { expect, it } from "vitest";

it("exports everything that core and adapters export", () => {
  const missing = [...Object.keys(core), ...Object.keys(adapters)].filter((name) => !(name in seedbed));
  expect(missing).toEqual([]);
});
