import { describe, expect, it } from "vitest";
import { findOrder } from "../../../src/expression/find-order.js";

const path = (left: string, op: string, right: string) => ({ left, op, right, rightKind: "path" });

describe("findOrder", () => {
  it.each([
    ["a < b", [path("a", "<", "b")]],
    ["(a <= b) && (b < c)", [path("a", "<=", "b"), path("b", "<", "c")]],
    ["person.born < start", [path("person.born", "<", "start")]],
    ["age >= 18", [{ left: "age", op: ">=", right: 18, rightKind: "number" }]],
    ["18.5 <= age", [{ left: "age", op: ">=", right: 18.5, rightKind: "number" }]],
    ["-5 < x", [{ left: "x", op: ">", right: -5, rightKind: "number" }]],
    ["d > '2024-01-01'", [{ left: "d", op: ">", right: "2024-01-01", rightKind: "moment" }]],
    [
      "t < timestamp('2024-01-01T00:00:00Z') && a > b",
      [{ left: "t", op: "<", right: "2024-01-01T00:00:00Z", rightKind: "moment" }, path("a", ">", "b")],
    ],
  ])("%s", (source, terms) => {
    expect(findOrder(source)).toEqual(terms);
  });

  it.each([
    "a == b",
    "a < b || b < c",
    "!(a < b)",
    "a + 1 < b",
    "1 < 2",
    "a < 'x'",
    "active",
    "a < b && active",
    "t < timestamp(x)",
    "size(a) < 3",
  ])("%s is no order", (source) => {
    expect(findOrder(source)).toBeUndefined();
  });
});
