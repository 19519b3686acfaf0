import { expect } from "@jest/globals";
import { withDataset } from "@seedbed/core/jest";
import { shop } from "../src/shop.js";

const test = withDataset(shop);

test("has data in ES modules as well", ({ data }) => {
  expect(data.users.at(0)).toMatchSchema({ required: ["name"] });
});
