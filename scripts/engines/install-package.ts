import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

/**
 * Installs a package beside the repository's own, into a cache folder, when a run needs it: engines are large, and most
 * installations of the repository never use them.
 *
 * @param name - Package name.
 * @param version - Exact version.
 * @returns The package's folder, or undefined when it cannot be installed.
 */
export async function installPackage(name: string, version: string): Promise<string | undefined> {
  const prefix = join(import.meta.dirname, "../../node_modules/.cache/engines", `${name}-${version}`);
  const folder = join(prefix, "node_modules", name);
  if (!existsSync(folder)) {
    const args = [
      "install",
      "--prefix",
      prefix,
      "--no-save",
      "--no-audit",
      "--no-fund",
      "--engine-strict=false",
      `${name}@${version}`,
    ];
    try {
      await promisify(execFile)("npm", args, { timeout: 180_000 });
    } catch {
      return undefined;
    }
  }
  return existsSync(folder) ? folder : undefined;
}
