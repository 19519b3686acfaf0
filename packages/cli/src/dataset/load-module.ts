import { isSeedbedError } from "@seedbed/core";
import { createCliError } from "../errors/cli-error.js";

/**
 * Imports a TypeScript or JavaScript module, whatever the Node version.
 *
 * @param path - Absolute path.
 * @returns Its exports.
 * @throws SeedbedError `DEFINITION_UNREADABLE`, or what the module throws itself.
 */
export async function loadModule(path: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    const { createJiti } = await import("jiti");
    const jiti = createJiti(path, { interopDefault: false });
    return await jiti.import<Record<string, unknown>>(path);
  } catch (cause) {
    if (isSeedbedError(cause)) throw cause;
    throw createCliError("DEFINITION_UNREADABLE", `cannot load ${path}\n${reasonOf(cause)}`, {
      hint: hintOf(cause),
      details: { path },
      cause,
    });
  }
}

/** The message without colours, so that logs stay readable. */
function reasonOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours start with one
  return message.replace(/\u001b\[[0-9;]*m/g, "").trimEnd();
}

function hintOf(cause: unknown): string {
  const missing = /Cannot find (?:module|package) '([^']+)'/.exec(reasonOf(cause))?.[1];
  if (missing === undefined) return "mend the file; it must load without errors";
  return /^[./]/.test(missing) ? `check the import of ${missing}` : `install it: npm install --save-dev ${packageOf(missing)}`;
}

function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}
