import { describe, expect, it } from "vitest";
import { splitName, toSingular } from "../../../../src/importers/realism/split-name.js";

describe("splitName", () => {
  it.each([
    ["firstName", "first name"],
    ["first_name", "first name"],
    ["FIRST-NAME", "first name"],
    ["First Name", "first name"],
    ["FirstName", "first name"],
    ["HTTPStatusCode", "http status code"],
    ["userID", "user id"],
    ["ipv4Address", "ipv 4 address"],
    ["address2", "address 2"],
    ["customer's name", "customer name"],
    ["straßenName", "straßen name"],
    ["__proto__", "proto"],
    ["a.b/c", "a b c"],
    ["", ""],
    ["x".repeat(201), ""],
  ])("reads %s", (name, words) => expect(splitName(name).join(" ")).toBe(words));
});

describe("toSingular", () => {
  it.each([
    ["emails", "email"],
    ["categories", "category"],
    ["addresses", "address"],
    ["boxes", "box"],
    ["branches", "branch"],
    ["people", "person"],
    ["status", "status"],
    ["class", "class"],
    ["analysis", "analysis"],
    ["houses", "house"],
    ["is", "is"],
    ["name", "name"],
  ])("makes %s singular", (plural, singular) => expect(toSingular(plural)).toBe(singular));
});
