import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { CLI_ERRORS } from "../../../src/errors/cli-error.js";
import { EXIT_CODES } from "../../../src/errors/exit-code.js";

const guide = readFileSync(join(import.meta.dirname, "../../../../../docs/guides/command.md"), "utf8");

it("lists every error code and exit code in the guide", () => {
  expect(Object.keys(CLI_ERRORS).filter((code) => !guide.includes(`\`${code}\``))).toEqual([]);
  expect(Object.values(EXIT_CODES).filter((code) => !new RegExp(`^\\| ${code} \\|`, "m").test(guide))).toEqual([]);
});
