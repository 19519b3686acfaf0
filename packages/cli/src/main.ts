import { readFileSync } from "node:fs";
import { CommanderError } from "commander";
import { Interruption } from "./commands/interruptible.js";
import { createCliError } from "./errors/cli-error.js";
import { EXIT_CODES } from "./errors/exit-code.js";
import { formatError, toErrorReport } from "./errors/format-error.js";
import { toExitCode } from "./errors/to-exit-code.js";
import { printJson, printNote } from "./output/print.js";
import { createProgram } from "./program.js";

/**
 * Runs the command line.
 *
 * @param argv - Arguments without `node` and the script.
 * @returns The exit code.
 */
export async function main(argv: readonly string[]): Promise<number> {
  const program = createProgram(readVersion());
  try {
    if (argv.length === 0) {
      program.outputHelp();
      return EXIT_CODES.usage;
    }
    await program.parseAsync(argv, { from: "user" });
    // A command that did its work and found something wrong says so here.
    return Number(process.exitCode ?? EXIT_CODES.ok);
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT_CODES.ok;
    return report(error instanceof CommanderError ? toUsageError(error) : error, argv.includes("--json"));
  }
}

function report(error: unknown, json: boolean): number {
  if (error instanceof Interruption) {
    printNote("seedbed: interrupted; nothing was kept");
    return error.exitCode;
  }
  const exitCode = toExitCode(error);
  if (exitCode === EXIT_CODES.pipeClosed) return exitCode;
  const debug = process.env["SEEDBED_DEBUG"] === "1";
  if (json) printJson({ error: { ...toErrorReport(error), exitCode } });
  if (!json || debug) printNote(formatError(error, debug));
  return exitCode;
}

function toUsageError(error: CommanderError): Error {
  return createCliError("USAGE_INVALID", error.message.replace(/^error: /, ""), { hint: "see: seedbed --help" });
}

function readVersion(): string {
  const manifest = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}
