import { mockServer } from "@seedbed/core/openapi";
import fastify from "fastify";
import { afterAll, expect, it } from "vitest";
import { petshop } from "../src/petshop.js";
import type { Owner, Pet } from "../src/petshop-client.js";

const mock = mockServer(petshop, { seed: "petshop", rows: { Owner: 20, Pet: 60 } });
const app = fastify();
app.register(mock.fastify, { prefix: "/v1" });
app.get("/health", async () => ({ ok: true }));

afterAll(() => app.close());

it("serves the API below a prefix, beside routes of one's own", async () => {
  const owner = await app.inject("/v1/owners/7");
  expect([owner.statusCode, owner.json<Owner>().id]).toEqual([200, 7]);
  expect((await app.inject("/health")).json()).toEqual({ ok: true });
});

it("relates what it serves", async () => {
  const all = (await app.inject("/v1/pets")).json<Pet[]>();
  const pets = (await app.inject("/v1/owners/7/pets")).json<Pet[]>();
  expect(pets).toEqual(all.filter(({ ownerId }) => ownerId === 7));
});

it("reads bodies, and tells what is wrong with them", async () => {
  const made = await app.inject({ method: "POST", url: "/v1/owners", payload: { name: "Ada", email: "ada@example.com" } });
  expect([made.statusCode, made.headers["location"]]).toEqual([201, "/v1/owners/21"]);
  const read = await app.inject(String(made.headers["location"]));
  expect([read.statusCode, read.json<Owner>()]).toEqual([200, made.json<Owner>()]);
  const refused = await app.inject({ method: "POST", url: "/v1/owners", payload: { name: "" } });
  expect(refused.statusCode).toBe(400);
  expect(refused.json<{ errors: { path: string }[] }>().errors.map(({ path }) => path)).toEqual(["/email", "/name"]);
  expect((await app.inject({ method: "DELETE", url: "/v1/owners/21" })).statusCode).toBe(204);
  expect((await app.inject({ method: "POST", url: "/v1/owners/1" })).statusCode).toBe(405);
});
