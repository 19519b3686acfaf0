import { Command } from "commander";
import { createAtCommand } from "./commands/at.js";
import { createConnectCommand } from "./commands/connect.js";
import { createConvertCommand } from "./commands/convert.js";
import { createDigestCommand } from "./commands/digest.js";
import { createExtractCommand } from "./commands/extract.js";
import { createFillCommand } from "./commands/fill.js";
import { createGenerateCommand } from "./commands/generate.js";
import { createImportCommand } from "./commands/import.js";
import { createInitCommand } from "./commands/init.js";
import { createPlanCommand } from "./commands/plan.js";

const EXIT_HELP = `
Exit codes:
  0    done
  1    failed on the way, as when a file cannot be written
  2    the command line asks for something that is not there
  3    the definition cannot be loaded, is not valid or cannot be satisfied
  130  interrupted

Set SEEDBED_DEBUG=1 to see stack traces.`;

/** Every command, in the order of the help. A new one is its file and a line here. */
const COMMANDS: readonly (() => Command)[] = [
  createGenerateCommand,
  createPlanCommand,
  createAtCommand,
  createConnectCommand,
  createConvertCommand,
  createDigestCommand,
  createExtractCommand,
  createFillCommand,
  createImportCommand,
  createInitCommand,
];

/**
 * Makes the command line parser.
 *
 * @param version - The package's version.
 */
export function createProgram(version: string): Command {
  const program = new Command("seedbed")
    .description("Deterministic relational test data: the same definition and seed give the same bytes, everywhere.")
    .version(version, "-V, --version")
    .addHelpText("after", EXIT_HELP);
  for (const create of COMMANDS) program.addCommand(create());
  for (const command of [program, ...program.commands]) {
    // Errors are thrown, to be printed in one place.
    command.exitOverride().configureOutput({ writeErr: () => undefined });
    command.showSuggestionAfterError(true);
  }
  return program;
}
