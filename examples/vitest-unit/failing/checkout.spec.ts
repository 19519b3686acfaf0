import { factory, withDataset } from "@seedbed/core/vitest";
import { describe, expect } from "vitest";
import { shop } from "../src/shop.js";

const test = withDataset(shop);

describe("checkout (fails on purpose)", () => {
  test("reads some rows", ({ data }) => {
    const rows = [data.users.at(3), ...data.orders.slice(0, 2), data.users.at(4)];
    expect(JSON.stringify(rows)).toBe("");
  });

  test("builds a row", ({ data }) => {
    expect(JSON.stringify(factory(shop.users, data).build())).toBe("");
  });

  test("passes", ({ data }) => {
    expect(data.users.at(0).id).toBe(1);
  });

  test("fails without data", () => {
    expect(1).toBe(2);
  });

  test.fails("is to fail", ({ data }) => {
    expect(data.users.at(0).id).toBe(2);
  });

  test("passes at the second attempt", { retry: 2 }, ({ data, task }) => {
    expect(data.users.at(0).id).toBe(1);
    expect(task.result?.retryCount).toBe(1);
  });

  test("fails at every attempt", { retry: 1 }, ({ data }) => {
    expect(data.users.at(0).id).toBe(2);
  });
});
