import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ADAPTER_ERRORS } from "@seedbed/adapters";
import { expect, it } from "vitest";
import { toFileError } from "../../../src/errors/file-error.js";

const guide = readFileSync(join(import.meta.dirname, "../../../../../docs/guides/files.md"), "utf8");

it("lists every error code in the guide, with its meaning", () => {
  for (const [code, { meaning }] of Object.entries(ADAPTER_ERRORS)) expect(guide).toContain(`| \`${code}\` | ${meaning} |`);
});

it("gives failures of the system a hint", () => {
  const full = toFileError(Object.assign(new Error("ENOSPC: no space"), { code: "ENOSPC" }), "out/users.csv");
  expect(full).toMatchObject({
    code: "FILE_WRITE_FAILED",
    message: "cannot write out/users.csv (ENOSPC)",
    hint: "the disk is full: free some space, or compress the output",
  });
  expect(toFileError(full, "elsewhere")).toBe(full);
  expect(toFileError("odd", "x").message).toBe("cannot write x (odd)");
});
