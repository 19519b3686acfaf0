import { describe, expect, it } from "vitest";
import { mockServer, openapi } from "../../../../../src/importers/openapi/index.js";
import { createDataset } from "../../../../../src/index.js";
import { createRing } from "../documents/ring.js";
import { createBodyValidator } from "../validate-response.js";

type Json = Record<string, unknown>;

const document = createRing(120);
const api = openapi(document);

describe("schemas that lead to more than a hundred others", () => {
  it("answer with what the document says", async () => {
    const validate = createBodyValidator(document);
    const server = mockServer(api, { seed: "ring", rows: 5 });
    for (let i = 0; i < 120; i += 37) {
      for (const key of [`list${i}`, `make${i}`, `get${i}`]) {
        const { method, path } = api.operation(key);
        const { url, headers, payload } = api.generateRequest(key, { seed: "ring" });
        const body = payload === undefined ? undefined : new TextEncoder().encode(String(payload));
        const response = await server.inject({ method, url, headers, body });
        const value = JSON.parse(String(response.body));
        expect(validate(path, method, response.status, "application/json", value), key).toEqual([]);
      }
    }
  });

  it("are judged as a whole, however deep a value goes", () => {
    const schema = api.schemas["Part0"]!;
    const seal = { wax: "red" };
    const nest = (depth: number, leaf: unknown): Json =>
      depth === 0 ? (leaf as Json) : { id: 1, name: "x", seal, parts: [nest(depth - 1, leaf)] };
    for (const depth of [1, 5, 40]) {
      expect(schema.check(nest(depth, { id: 1, name: "x", seal }))).toEqual([]);
      const pointer = "/parts/0".repeat(depth);
      expect(schema.check(nest(depth, { id: 0, name: 1, seal })).map(({ path }) => path)).toEqual([
        `${pointer}/id`,
        `${pointer}/name`,
      ]);
    }
    expect(schema.accepts({ id: 1, name: "x" })).toBe(false);
  });

  it("make values of which some hold others, and the same ones at any time", () => {
    const parts = api.generateSchema<Json>("Part3", { seed: "ring", count: 30 });
    expect(parts.some(({ next }) => typeof next === "object" && next !== null)).toBe(true);
    expect(parts.some(({ parts: inner }) => Array.isArray(inner) && inner.length > 0)).toBe(true);
    const others = openapi(document);
    for (let i = 60; i < 90; i++) others.generateSchema(`Part${i}`);
    expect(others.generateSchema("Part3", { seed: "ring", count: 30 })).toEqual(parts);
  });

  it("become tables", () => {
    const { tables } = createDataset(api.toDataset({ rows: 3 }), { seed: "ring" });
    expect(Object.keys(tables)).toHaveLength(120);
    for (const name of Object.keys(tables).slice(0, 5)) expect(tables[name]!.at(2)).toHaveProperty("id", 3);
  });
});
