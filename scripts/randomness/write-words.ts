import { once } from "node:events";
import type { Writable } from "node:stream";
import type { Seed } from "../../packages/core/src/random/seed-key.js";
import { createStream, reverseBits, type StreamName } from "../../packages/core/test/statistics/measures/streams.js";

/** Words in one write. */
const BLOCK = 65536;

/**
 * Writes words as raw bytes, least byte first, until the reader closes.
 *
 * @param out - Where to.
 * @param stream - Which words.
 * @param seed - The seed.
 * @param reverse - Whether the bits of each word are reversed.
 */
export async function writeWords(out: Writable, stream: StreamName, seed: Seed, reverse: boolean): Promise<void> {
  const next = createStream(stream, seed);
  let open = true;
  // A reader that has enough closes the pipe; that is no failure.
  out.on("error", () => {
    open = false;
  });
  out.on("close", () => {
    open = false;
  });
  while (open) {
    const block = Buffer.alloc(BLOCK * 4);
    for (let i = 0; i < BLOCK; i++) block.writeUInt32LE(reverse ? reverseBits(next()) : next(), i * 4);
    if (!out.write(block) && open) await Promise.race([once(out, "drain"), once(out, "close")]).catch(() => undefined);
  }
}
