import { expect, it } from "vitest";
import { toFileNames } from "../../../src/targets/file-names.js";

it("keeps plain names and spells out what is dangerous in a path", () => {
  expect(toFileNames(["users", "order_items", "straße"])).toEqual(["users", "order_items", "straße"]);
  expect(toFileNames(["../etc/passwd", "a\\b", "c:d", "e f", "%"])).toEqual([
    "%2E%2E%2Fetc%2Fpasswd",
    "a%5Cb",
    "c%3Ad",
    "e%20f",
    "%25",
  ]);
  expect(toFileNames(["con", "-rf", "LPT1"])).toEqual(["_con", "_-rf", "_LPT1"]);
});

it("keeps names apart that differ in case only, and shortens long ones", () => {
  const [a, b] = toFileNames(["Users", "users"]);
  expect(a).toBe("Users");
  expect(b).toMatch(/^users-[0-9a-f]{8}$/);
  const [long, other] = toFileNames(["漢".repeat(200), `${"漢".repeat(199)}字`]);
  expect(Buffer.byteLength(long!)).toBeLessThanOrEqual(180);
  expect(long).not.toBe(other);
});
