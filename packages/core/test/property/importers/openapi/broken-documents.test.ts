import fc from "fast-check";
import { expect, it } from "vitest";
import { mockServer, openapi } from "../../../../src/importers/openapi/index.js";
import { isSeedbedError } from "../../../../src/index.js";
import { shop } from "../../../unit/importers/openapi/documents/shop.js";
import { styles } from "../../../unit/importers/openapi/documents/styles.js";
import { tracker } from "../../../unit/importers/openapi/documents/tracker.js";

type Holder = Record<string, unknown>;

const wrong: readonly unknown[] = [
  ...[null, -1, 1.5, "", "x", true, [], {}, [null], [[]], "__proto__"],
  ...[
    { $ref: "#/nothing" },
    { $ref: "#" },
    { $ref: 5 },
    { $ref: "#/components/schemas" },
    { $ref: "#/paths" },
    { $ref: "other.json" },
  ],
  ...[{ type: [] }, { type: "text" }, { allOf: [{ $ref: "#" }] }, { properties: 3 }, { oneOf: [] }, { not: {} }],
];

/** Replaces values somewhere in a document, or takes them away. */
function breakDocument(document: object, places: readonly number[], values: readonly number[]): Holder {
  const broken = structuredClone(document) as Holder;
  for (const [i, place] of places.entries()) {
    const holders: (readonly [Holder, string])[] = [];
    const walk = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return;
      for (const key of Object.keys(value)) {
        holders.push([value as Holder, key]);
        walk((value as Holder)[key]);
      }
    };
    walk(broken);
    const [holder, key] = holders[place % holders.length]!;
    const value = values[i % values.length]! % (wrong.length + 4);
    if (value < wrong.length) holder[key] = structuredClone(wrong[value]);
    else delete holder[key];
  }
  return broken;
}

it("broken documents are refused with pointers and hints, or answer", async () => {
  const index = fc.nat({ max: 1_000_000 });
  const lists = fc.array(index, { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(shop, tracker, styles), lists, lists, index, async (document, places, values, which) => {
      try {
        const api = openapi(breakDocument(document, places, values));
        const server = mockServer(api, { rows: 2 });
        const keys = Object.keys(api.operations);
        if (keys.length === 0) return;
        const { key, method } = api.operation(keys[which % keys.length]!);
        const { url, headers, payload } = api.generateRequest(key);
        const body = typeof payload === "string" ? new TextEncoder().encode(payload) : payload;
        expect((await server.inject({ method, url, headers, body })).status).toBeGreaterThanOrEqual(200);
      } catch (error) {
        if (!isSeedbedError(error)) throw error;
        expect(error.hint).toMatch(/./);
        if (error.code !== "OPENAPI_INVALID") return;
        for (const { path, hint } of error.issues)
          expect([path, hint]).toEqual([expect.stringMatching(/^#/), expect.stringMatching(/./)]);
      }
    }),
    { numRuns: 150 },
  );
});
