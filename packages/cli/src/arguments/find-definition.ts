import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { createCliError } from "../errors/cli-error.js";

const EXTENSIONS = ["ts", "mts", "cts", "js", "mjs", "cjs", "json"] as const;

/** Names a definition is found by when none is given, best first. */
export const DEFAULT_NAMES: readonly string[] = ["seedbed.config", "seedbed"].flatMap((stem) =>
  EXTENSIONS.map((extension) => `${stem}.${extension}`),
);

/**
 * Finds the definition file.
 *
 * @param path - As given; undefined to look for a default name.
 * @param folder - Folder that paths start from.
 * @returns Absolute path.
 * @throws SeedbedError `DEFINITION_NOT_FOUND`.
 */
export function findDefinition(path: string | undefined, folder: string): string {
  if (path === undefined) {
    const found = DEFAULT_NAMES.find((name) => isFile(resolve(folder, name)));
    if (found !== undefined) return resolve(folder, found);
    throw createCliError(
      "DEFINITION_NOT_FOUND",
      `there is no seedbed.config.{ts,js,json} and no seedbed.{ts,js,json} in ${folder}`,
      {
        hint: "name the definition file, or write a starter with: seedbed init",
        details: { folder },
      },
    );
  }
  const absolute = resolve(folder, path);
  if (isFile(absolute)) return absolute;
  const what = existsSync(absolute) ? `${path} is no file` : `there is no file ${path}`;
  throw createCliError("DEFINITION_NOT_FOUND", what, { hint: "check the path of the definition", details: { path: absolute } });
}

/**
 * Tells whether an argument looks like a definition file rather than a table name.
 *
 * @param argument - From the command line.
 */
export function isDefinitionPath(argument: string): boolean {
  return /[\\/]/.test(argument) || EXTENSIONS.some((extension) => argument.endsWith(`.${extension}`));
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
