import { describe, expect, it } from "vitest";
import { type MockServerOptions, mockServer, openapi } from "../../../../../src/importers/openapi/index.js";
import { catchError } from "../../../../catch-error.js";
import { shop } from "../documents/shop.js";

const api = openapi(shop, { seed: "read" });

async function get(server: ReturnType<typeof mockServer>, url: string): Promise<Record<string, never>> {
  return JSON.parse(String((await server.inject({ method: "GET", url, headers: {} })).body));
}

describe("options of a server", () => {
  it.each([
    { seed: "other" },
    { examples: "off" },
    { examples: "prefer" },
    { schemas: { optionalFraction: 0 } },
    { schemas: { realism: "off" } },
    { schemas: { overrides: { email: "x@example.com" } } },
    { rows: 3 },
  ] as const)("%j holds for a document that was read already as for one that was not", async (options: MockServerOptions) => {
    const [fresh, late] = [mockServer(shop, { seed: "read", ...options }), mockServer(api, options)];
    for (const url of ["/users/1", "/users", "/orders"]) expect(await get(late, url)).toEqual(await get(fresh, url));
    expect(await get(late, "/users")).not.toEqual(await get(mockServer(api), "/users"));
  });

  it("leave the document as it was read", async () => {
    const before = await get(mockServer(api), "/users/1");
    await get(mockServer(api, { seed: "other", examples: "off" }), "/users/1");
    expect(await get(mockServer(api), "/users/1")).toEqual(before);
    expect(await get(mockServer(api, { seed: "read" }), "/users/1")).toEqual(before);
  });

  it.each([
    [{ uri: "https://example.com/api.json" }, "OPTION_INVALID", "uri says how a document is read, this one was read already"],
    [{ parse: JSON.parse }, "OPTION_INVALID", "parse says how a document is read, this one was read already"],
    [{ examples: "some" }, "OPTION_INVALID", 'examples has no "some"'],
    [{ unknownIds: "maybe" }, "OPTION_INVALID", 'unknownIds has no "maybe"'],
    [{ readOnly: "drop" }, "OPTION_INVALID", 'readOnly has no "drop"'],
    [{ maxBodyBytes: -1 }, "OPTION_INVALID", "maxBodyBytes must be a number from 0, got -1"],
    [{ rows: { Usr: 3 } }, "OPTION_INVALID", 'rows has "Usr", of which the document has no collection'],
    [{ statuses: { createUsr: 409 } }, "OPENAPI_NAME_UNKNOWN", 'the document has no operation "createUsr"'],
    [{ statuses: { createOrder: 418 } }, "OPENAPI_NAME_UNKNOWN", "createOrder has no response 418"],
  ])("%j is refused", (options, code, message) => {
    const error = catchError(() => mockServer(api, options as never));
    expect([error.code, error.message]).toEqual([code, message]);
    expect(error.hint).toMatch(/./);
  });
});
