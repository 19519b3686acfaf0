import { describe, expect, it } from "vitest";
import { mockServer, openapi } from "../../../../../src/importers/openapi/index.js";
import { shop } from "../documents/shop.js";
import { styles } from "../documents/styles.js";
import { tracker } from "../documents/tracker.js";
import { createBodyValidator } from "../validate-response.js";

describe.each([
  ["shop, 3.0", shop],
  ["issue tracker, 3.1", tracker],
  ["styles and discriminators, 3.1", styles],
] as const)("%s", (_, document) => {
  const api = openapi(document);
  const validate = createBodyValidator(document);

  it.each(Object.keys(api.operations))("%s answers its own requests with what the document says", async (key) => {
    const server = mockServer(api, { seed: "demo", rows: 12 });
    const { path, method } = api.operation(key);
    for (const at of [0, 1, 2]) {
      const { url, headers, payload } = api.generateRequest(key, { seed: "demo", at, optional: at === 0 ? "all" : "some" });
      const request = { method, url, headers, body: typeof payload === "string" ? new TextEncoder().encode(payload) : payload };
      server.reset();
      const response = await server.inject(request);
      expect(response.status, `${method} ${url}\n${String(response.body)}`).toBeLessThan(300);
      const type = (response.headers["content-type"] ?? "").split(";")[0]!;
      const body = type.endsWith("json") ? JSON.parse(String(response.body)) : String(response.body ?? "");
      expect(validate(path, method, response.status, type, body), `${method} ${url}\n${String(response.body)}`).toEqual([]);
      server.reset();
      expect(await server.inject(request)).toEqual(response);
    }
  });

  it("generates responses of every status", () => {
    for (const { key, path, method, responses } of Object.values(api.operations)) {
      for (const { status: name } of responses) {
        if (!/^\d+$/.test(name)) continue;
        const { status, contentType, body } = api.generateResponse(key, { seed: "demo", status: Number(name) });
        if (contentType?.endsWith("json")) expect(validate(path, method, status, contentType, body)).toEqual([]);
      }
    }
  });

  it("generates every component schema", () => {
    for (const [name, schema] of Object.entries(api.schemas)) {
      for (const value of api.generateSchema(name, { seed: "demo", count: 5 })) expect(schema.check(value)).toEqual([]);
      expect(api.generateSchema(name, { seed: "demo", at: 3 })).toEqual(api.generateSchema(name, { seed: "demo", count: 5 })[3]);
    }
  });
});
