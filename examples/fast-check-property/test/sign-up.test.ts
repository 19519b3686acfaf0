import { generateInvalid, toArbitrary } from "@seedbed/core/schema";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountName, SignUp } from "../src/sign-up.js";

describe("signing up", () => {
  it("leads to a name for every valid form", () => {
    fc.assert(
      fc.property(toArbitrary(fc, SignUp), (form) => {
        expect(accountName(form)).not.toBe("");
        expect(accountName(form)).toBe(accountName(form).toLowerCase());
      }),
    );
  });

  it("shrinks to the plainest form", () => {
    const result = fc.check(
      fc.property(toArbitrary(fc, SignUp), ({ name }) => name.length < 3),
      { seed: 3 },
    );
    expect(result.counterexample?.[0]).toMatchObject({ name: "aaa", newsletter: false });
  });

  it.each(generateInvalid(SignUp, { seed: 1 }))("refuses $path: $reason", ({ value, path }) => {
    const issues = SignUp.safeParse(value).error?.issues ?? [];
    expect(issues.map((issue) => issue.path.map((step) => `/${String(step)}`).join(""))).toContain(path);
  });
});
