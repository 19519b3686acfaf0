import { rmSync } from "node:fs";

const paths = new Set<string>();
let listening = false;

/**
 * Notes a temporary file, so that it goes even when the process ends without warning.
 *
 * @param path - The file.
 */
export function addLeftover(path: string): void {
  if (!listening) process.once("exit", removeAll);
  listening = true;
  paths.add(path);
}

/**
 * Forgets a temporary file that was renamed or removed.
 *
 * @param path - The file.
 */
export function dropLeftover(path: string): void {
  paths.delete(path);
}

function removeAll(): void {
  for (const path of paths) rmSync(path, { force: true });
}
