import { createDataset, defineDataset, f, table } from "@seedbed/core";
import { describe, expect, expectTypeOf, it } from "vitest";

describe("f.enum", () => {
  it("weights numbers and booleans as it does texts", () => {
    const definition = defineDataset({
      t: table(20_000, { code: f.enum([200, 404], { weights: [9, 1] }), on: f.enum([true, false]) }),
    });
    const rows = createDataset(definition, { seed: "enum" }).t.toArray();
    expectTypeOf(rows[0]!.code).toEqualTypeOf<200 | 404>();
    const share = rows.filter((row) => row.code === 404).length / rows.length;
    expect(share).toBeGreaterThan(0.09);
    expect(share).toBeLessThan(0.11);
  });

  it("refuses weights that do not fit the values", () => {
    const definition = defineDataset({ t: table(1, { code: f.enum([1, 2], { weights: [1] }) }) });
    expect(() => createDataset(definition, { seed: 1 })).toThrow(expect.objectContaining({ code: "OPTION_INVALID" }));
  });
});
