import { describe, expect, it } from "vitest";
import type { HintType, NameHint } from "../../../../src/importers/realism/contract/name-hint.js";
import { inferKind } from "../../../../src/importers/realism/infer-kind.js";
import { EXPECTED, UNKNOWN } from "./expected-names.js";

/** Reads `name(parent,parent):type`. */
function toHint(label: string): NameHint {
  const [, name = "", parents, type = "string"] = /^([^(:]+)(?:\(([^)]*)\))?(?::(\w+))?$/.exec(label) ?? [];
  return { name, type: type as HintType, ...(parents === undefined ? {} : { parents: parents.split(",") }) };
}

describe("inferKind", () => {
  it.each(
    Object.entries(EXPECTED).flatMap(([meaning, labels]) => labels.split(" ").map((label) => [label, meaning])),
  )("takes %s for %s", (label, meaning) => {
    const guess = inferKind(toHint(label!))!;
    const [kind, subject] = meaning!.split(": ");
    expect(guess.reason.split("is taken for ")[1]).toBe(subject);
    expect(guess.node.kind).toBe(kind);
    expect(guess.score).toBeGreaterThanOrEqual(0.5);
    expect(guess.score).toBeLessThanOrEqual(1);
  });

  it.each(UNKNOWN)("takes %s for nothing", (label) => {
    expect(inferKind(toHint(label))).toBeUndefined();
  });

  it("knows some hundred names in each group", () => {
    const known = new Set(Object.values(EXPECTED).flatMap((labels) => labels.split(" ")));
    expect(known.size).toBeGreaterThanOrEqual(250);
    expect(UNKNOWN.length).toBeGreaterThanOrEqual(90);
  });

  it("reads titles and descriptions where the name says nothing, less surely", () => {
    const byName = inferKind({ name: "zip", type: "string" })!;
    const byTitle = inferKind({ name: "z", title: "ZIP code", type: "string" })!;
    const byText = inferKind({ name: "z", description: "The ZIP code of the customer's address.", type: "string" })!;
    expect([byTitle.node, byText.node]).toEqual([byName.node, byName.node]);
    expect(byName.score).toBeGreaterThan(byTitle.score);
    expect(byTitle.score).toBeGreaterThan(byText.score);
    expect(byText.reason).toBe('the description reads "zip code", so the value is taken for a postal code');
    expect(inferKind({ name: "z", description: "Whether the city is known", type: "string" })).toBeUndefined();
    expect(inferKind({ name: "z", description: "Name of the town", type: "string", parents: ["customer"] })).toBeUndefined();
  });

  it("reads what encloses a name, past names that say nothing, from parents or from the path", () => {
    const kindOf = (hint: Omit<NameHint, "name" | "type">): string | undefined =>
      inferKind({ name: "name", type: "string", ...hint })?.node.kind;
    expect(kindOf({ parents: ["customers", "data", "attributes"] })).toBe("fullName");
    expect(kindOf({ parents: ["CreateCustomerRequest"] })).toBe("fullName");
    expect(kindOf({ path: "order.products.0.name" })).toBe("productName");
    expect(kindOf({ path: "company/name" })).toBe("company");
    expect(kindOf({ parents: ["customer", "plugin"] })).toBeUndefined();
    expect(kindOf({})).toBeUndefined();
  });

  it("leaves values alone that the schema lists or whose format says something else", () => {
    expect(inferKind({ name: "email", type: "string", enum: ["a@b.co"] })).toBeUndefined();
    expect(inferKind({ name: "email", type: "string", format: "uuid" })).toBeUndefined();
    expect(inferKind({ name: "email", type: "string", format: "email" })?.node.kind).toBe("email");
    expect(inferKind({ name: "price", type: "number", format: "double" })?.node.kind).toBe("decimal");
  });

  it("writes moments by format, and numbers only where bounds tell what they count", () => {
    const nodeOf = (hint: Partial<NameHint>) => inferKind({ name: "createdAt", type: "string", ...hint })?.node;
    expect(nodeOf({})).toEqual({ kind: "timestamp", as: "iso" });
    expect(nodeOf({ format: "date-time" })).toEqual({ kind: "timestamp", as: "iso" });
    expect(nodeOf({ format: "date" })).toEqual({ kind: "date" });
    expect(nodeOf({ format: "time" })).toBeUndefined();
    expect(nodeOf({ type: "integer" })).toBeUndefined();
    expect(nodeOf({ type: "integer", maximum: 9_999_999_999 })?.kind).toBe("int");
    expect(nodeOf({ type: "integer", maximum: 9_999_999_999_999 })).toEqual({ kind: "timestamp", as: "epochMs" });
  });

  it("keeps numbers within the bounds of the schema, and declines where nothing is left", () => {
    const age = (minimum?: number, maximum?: number) =>
      inferKind({
        name: "age",
        type: "integer",
        ...(minimum === undefined ? {} : { minimum }),
        ...(maximum === undefined ? {} : { maximum }),
      })?.node;
    expect(age()).toEqual({ kind: "int", min: 18, max: 90 });
    expect(age(0, 120)).toEqual({ kind: "int", min: 18, max: 90 });
    expect(age(21, 65)).toEqual({ kind: "int", min: 21, max: 65 });
    expect(age(100, 110)).toBeUndefined();
    expect(inferKind({ name: "latitude", type: "number", minimum: 40, maximum: 41 })?.node).toMatchObject({ min: 40, max: 41 });
    expect(inferKind({ name: "price", type: "integer" })?.node).toMatchObject({ kind: "int", min: 0, max: 10_000 });
  });

  it("reads the plural of lists as the kind of their elements", () => {
    expect(inferKind({ name: "emails", type: "array" })?.node).toEqual({ kind: "array", of: { kind: "email" } });
    expect(inferKind({ name: "ratings", type: "array", items: "integer" })?.node).toMatchObject({ of: { kind: "int" } });
    expect(inferKind({ name: "addresses", type: "array", items: "object" })).toBeUndefined();
  });

  it("takes hostile names in bounded time", () => {
    const long = 100_000;
    const names = [
      "a".repeat(long),
      "aA".repeat(long / 2),
      "_".repeat(long),
      "1a".repeat(long / 2),
      "Aa_".repeat(long / 3),
      "é".repeat(long),
    ];
    const start = performance.now();
    for (const name of names) {
      inferKind({ name, type: "string", title: name, description: name, path: `${name}.x`, parents: Array(1000).fill(name) });
      inferKind({ name: "name", type: "array", path: `${name}/name`, description: `${name} `.repeat(3) });
    }
    expect(performance.now() - start).toBeLessThan(1000);
    for (const name of ["__proto__", "constructor", "hasOwnProperty", "", "\u0000", "💥", "\ud800"]) {
      for (const type of ["string", "integer", "boolean", "array"] as const) {
        expect(inferKind({ name, type, parents: [name], title: name, description: name })).toBeUndefined();
      }
    }
  });
});
