import { mockServer } from "@seedbed/core/openapi";
import { http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { petshop } from "../src/petshop.js";
import { countPets, type Owner } from "../src/petshop-client.js";

const origin = "https://petshop.example/v1";
const mock = mockServer(petshop, { seed: "petshop", rows: { Owner: 20, Pet: 60 } });
const network = setupServer(http.all(`${origin}/*`, ({ request }) => mock.fetch(request)));

beforeAll(() => network.listen({ onUnhandledRequest: "error" }));
afterEach(() => mock.reset());
afterAll(() => network.close());

it("lets code under test speak to the API as if it were there", async () => {
  const counts = await countPets(origin);
  expect(counts.size).toBe(5);
  for (const count of counts.values()) expect(count).toBeGreaterThan(0);
  expect(await countPets(origin)).toEqual(counts);
});

it("keeps what is created, until the next test", async () => {
  const body = JSON.stringify({ name: "Ada", email: "ada@example.com" });
  const created = await fetch(`${origin}/owners`, { method: "POST", body, headers: { "content-type": "application/json" } });
  const owner = (await created.json()) as Owner;
  expect([created.status, owner]).toEqual([201, { id: 21, name: "Ada", email: "ada@example.com" }]);
  expect(await (await fetch(`${origin}/owners/${owner.id}`)).json()).toEqual(owner);
});

it("tells what is wrong with a request", async () => {
  const response = await fetch(`${origin}/owners?limit=1000`);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ errors: [{ in: "query", path: "limit", message: "must be <= 100" }] });
});
