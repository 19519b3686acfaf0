import { isSeedbedError } from "@seedbed/core";
import { describe, expect, it } from "vitest";
import type { NameRule } from "../../../../src/importers/realism/contract/name-rule.js";
import { createRealism } from "../../../../src/importers/realism/realism.js";

const badge: NameRule = {
  subject: "a badge",
  names: ["badge", "email"],
  score: 0.97,
  node: { kind: "pattern", source: "B-[0-9]{4}" },
};

describe("createRealism", () => {
  it("uses the built-in rules, or none", () => {
    expect(createRealism()({ name: "email", type: "string" })?.node.kind).toBe("email");
    expect(createRealism("on")({ name: "email", type: "string" })?.node.kind).toBe("email");
    expect(createRealism("off")({ name: "email", type: "string" })).toBeUndefined();
  });

  it("prefers rules of one's own that are as sure, and adds names", () => {
    const realism = createRealism({ rules: [badge] });
    expect(realism({ name: "visitorBadge", type: "string" })?.node.kind).toBe("pattern");
    expect(realism({ name: "email", type: "string" })?.node.kind).toBe("pattern");
    expect(realism({ name: "phone", type: "string" })?.node.kind).toBe("phone");
    const less = createRealism({ rules: [{ ...badge, score: 0.6 }] });
    expect(less({ name: "email", type: "string" })?.node.kind).toBe("email");
  });

  it("can do without the built-in rules, and with another threshold", () => {
    const own = createRealism({ rules: [badge], builtIn: false });
    expect(own({ name: "badge", type: "string" })?.node.kind).toBe("pattern");
    expect(own({ name: "phone", type: "string" })).toBeUndefined();
    const strict = createRealism({ threshold: 0.9 });
    expect(strict({ name: "email", type: "string" })).toBeDefined();
    expect(strict({ name: "status", type: "string" })).toBeUndefined();
  });

  it("goes on to the next rule when one declines", () => {
    const realism = createRealism({ rules: [{ ...badge, node: () => undefined }] });
    expect(realism({ name: "email", type: "string" })?.node.kind).toBe("email");
  });

  it("refuses what is no rule", () => {
    const options = [
      "loud",
      null,
      { threshold: 2 },
      { threshold: Number.NaN },
      { rules: [{ ...badge, score: 3 }] },
      { rules: [{ ...badge, names: ["--"] }] },
      { rules: [{ ...badge, names: "badge" }] },
      { rules: [{ ...badge, node: {} }] },
      { rules: [{ ...badge, subject: undefined }] },
      { rules: [null] },
    ];
    for (const option of options) {
      try {
        createRealism(option as never);
        expect.unreachable(JSON.stringify(option));
      } catch (error) {
        expect(isSeedbedError(error) && error.code).toBe("REALISM_INVALID");
      }
    }
  });
});
