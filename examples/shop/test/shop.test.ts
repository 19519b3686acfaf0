import { createDataset } from "@seedbed/core";
import { expect, it } from "vitest";
import { shop } from "../src/shop.js";

it("is the same at every run", () => {
  const digest = createDataset(shop, { seed: "demo" }).digest();
  expect(createDataset(shop, { seed: "demo" }).digest()).toBe(digest);
});
