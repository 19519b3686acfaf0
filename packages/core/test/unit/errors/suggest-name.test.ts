import { describe, expect, it } from "vitest";
import { suggestName } from "../../../src/errors/suggest-name.js";

describe("suggestName", () => {
  it.each([
    ["usres", "users"],
    ["itn", "int"],
    ["Users", "users"],
    ["user", "users"],
    ["createdat", "createdAt"],
  ])("%s → %s", (written, known) => {
    expect(suggestName(written, ["orders", "int", "users", "createdAt"])).toBe(`did you mean "${known}"?`);
  });

  it.each(["", "zzzzzz", "x".repeat(100_000)])("has nothing to say to %.10s", (written) => {
    expect(suggestName(written, ["orders", "users"])).toBeUndefined();
  });
});
