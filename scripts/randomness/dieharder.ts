import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Seed } from "../../packages/core/src/random/seed-key.js";
import type { StreamName } from "../../packages/core/test/statistics/measures/streams.js";
import { writeWords } from "./write-words.js";

/**
 * Runs the whole of dieharder over one stream; it takes hours.
 *
 * @param stream - Which words.
 * @param seed - The seed.
 * @returns dieharder's exit code; its table goes to standard output.
 */
export async function runDieharder(stream: StreamName, seed: Seed): Promise<number> {
  const child = spawn("dieharder", ["-a", "-g", "200"], { stdio: ["pipe", "inherit", "inherit"] });
  const ended = once(child, "exit");
  await Promise.race([writeWords(child.stdin, stream, seed, false), ended]);
  const [code] = (await ended) as [number | null];
  return code ?? 1;
}
