import { f } from "@seedbed/core";
import { expect, it } from "vitest";
import { createKindsDataset } from "../engines/kinds-dataset.js";

it("holds every kind of field that every engine must agree on", () => {
  const used = new Set<string>();
  JSON.stringify(createKindsDataset().node, (name, value) => {
    if (name === "kind" && typeof value === "string") used.add(value);
    return value;
  });
  const kinds = new Set(Object.values(f).flatMap((field) => ("generator" in field ? [field.generator.name] : [])));
  expect([...kinds].filter((kind) => !used.has(kind))).toEqual([]);
});
