import { createDataset, defineDataset, f, isSeedbedError, table } from "@seedbed/core";
import { describe, expect, expectTypeOf, it } from "vitest";

const states = f.oneOf("state", {
  ACTIVE: { weight: 7, fields: { since: f.date(), owner: f.string() } },
  PAUSED: { weight: 2, fields: { since: f.date(), reason: f.enum(["holiday", "unpaid"]) } },
  ENDED: { fields: { endedAt: f.timestamp(), ...f.oneOf("cause", { DEATH: {}, OTHER: { fields: { detail: f.string() } } }) } },
});

const data = (seed = "demo") => createDataset(defineDataset({ t: table(1000, { id: f.sequence(), ...states }) }), { seed });

describe("oneOf", () => {
  it("sets the fields of the branch taken, and no others", () => {
    for (const row of data().t) {
      expect(row.since !== null).toBe(row.state !== "ENDED");
      expect(row.owner !== null).toBe(row.state === "ACTIVE");
      expect(row.reason !== null).toBe(row.state === "PAUSED");
      expect(row.endedAt !== null).toBe(row.state === "ENDED");
      expect(row.cause !== null).toBe(row.state === "ENDED");
      expect(row.detail !== null).toBe(row.cause === "OTHER");
    }
  });

  it("takes branches by weight, and gives one cell as it gives many", () => {
    const rows = data().t.toArray();
    expect(Math.abs(rows.filter(({ state }) => state === "ACTIVE").length - 700)).toBeLessThan(60);
    for (const [i, row] of rows.slice(0, 100).entries()) expect(data().t.at(i)).toEqual(row);
  });

  it("is typed by its branches", () => {
    const row = data().t.at(0);
    expectTypeOf(row.state).toEqualTypeOf<"ACTIVE" | "PAUSED" | "ENDED">();
    expectTypeOf(row.reason).toEqualTypeOf<"holiday" | "unpaid" | null>();
    expectTypeOf(row.since).toEqualTypeOf<string | null>();
    expectTypeOf(row.endedAt).toEqualTypeOf<Date | null>();
    expectTypeOf(row.detail).toEqualTypeOf<string | null>();
  });

  it("works inside an object and in a document", () => {
    const definition = defineDataset({ t: table(100, { o: f.object({ ...states }) }) });
    const { t } = createDataset(definition, { seed: "demo" });
    t.toArray().forEach((row, i) => {
      expect(row.o.owner !== null).toBe(row.o.state === "ACTIVE");
      expect(t.at(i)).toEqual(row);
    });
    expect(JSON.stringify(definition.toJSON())).toContain('"when":{"field":"state","in":["ACTIVE","PAUSED"]}');
  });

  it.each([
    [() => f.oneOf("state", {}), "no branch"],
    [() => f.oneOf("state", { A: { fields: { x: f.int() } }, B: { fields: { x: f.string() } } }), "differently"],
    [() => f.oneOf("state", { A: { fields: { state: f.int() } } }), "discriminator"],
    [() => f.oneOf("state", { A: { fields: { x: f.int().when({ other: 1 }) } } }), "already depends"],
  ])("refuses what contradicts itself: %s", (make, message) => {
    try {
      make();
      expect.unreachable();
    } catch (error) {
      expect(isSeedbedError(error) && error.code).toBe("ONE_OF_INVALID");
      expect(isSeedbedError(error) && error.hint).toBeTruthy();
      expect(String(error)).toContain(message);
    }
  });

  it("keeps its values", () => {
    expect(["demo", "42", "grün"].map((seed) => data(seed).digest())).toMatchInlineSnapshot(`
      [
        "c3d789947c112943e0308d95a9db5597",
        "d48fd88f8237bed5b2bb35492d7ab92c",
        "7c5346a807b2f7e63abcd1ab9199b111",
      ]
    `);
  });
});
