import { parseArgs } from "node:util";
import { runDieharder } from "./dieharder.js";
import { printBattery } from "./print-battery.js";
import { isStreamName, STREAM_NAMES } from "./stream-names.js";
import { writeWords } from "./write-words.js";

const USAGE = `usage: npm run --silent randomness -- <command>
  battery [--seed demo]                    our own measures, up to 2^26 words a stream
  words <stream> [--seed demo] [--reverse] raw 32-bit words to standard output, without end
  dieharder <stream> [--seed demo]         dieharder -a -g 200 over that stream
streams: ${STREAM_NAMES.join(", ")}`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: "string", default: "demo" }, reverse: { type: "boolean", default: false } },
});
const [command, stream] = positionals;

if (command === "battery") {
  process.exitCode = printBattery(values.seed) ? 0 : 1;
} else if (command === "words" && isStreamName(stream)) {
  await writeWords(process.stdout, stream, values.seed, values.reverse);
} else if (command === "dieharder" && isStreamName(stream)) {
  process.exitCode = await runDieharder(stream, values.seed);
} else {
  console.error(USAGE);
  process.exitCode = 2;
}
