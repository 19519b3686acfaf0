import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { digestGenerator } from "../../src/testing/index.js";
import { kindCases } from "../contract/kind-cases.js";

const SEEDS = ["", "seedbed", 20240501] as const;
const path = join(import.meta.dirname, "field-kinds.json");
/** Digests are a promise: they are written anew only when asked for. */
const rewrite = process.env.SEEDBED_GOLDEN === "write";

type Digests = Readonly<Record<string, readonly string[]>>;

const golden = JSON.parse(readFileSync(path, "utf8")) as Digests;
const names = Object.entries(kindCases).flatMap(([kind, cases]) => Object.keys(cases).map((name) => [kind, name] as const));
const found: Record<string, readonly string[]> = {};

afterAll(() => {
  if (rewrite) writeFileSync(path, `${JSON.stringify(found, null, 2)}\n`);
});

describe("values at fixed seeds stay as they are", () => {
  it.each(names)("%s: %s", (kind, name) => {
    const options = kindCases[kind]![name]!;
    const digests = SEEDS.map((seed) => digestGenerator(options, seed));
    found[`${kind}: ${name}`] = digests;
    if (!rewrite) expect(digests).toEqual(golden[`${kind}: ${name}`]);
  });

  it.runIf(!rewrite)("no digest is left over", () => {
    expect(Object.keys(golden).sort()).toEqual(names.map(([kind, name]) => `${kind}: ${name}`).sort());
  });
});
