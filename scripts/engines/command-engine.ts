import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Engine } from "./engine.js";

/** Longest run of one engine. */
const TIMEOUT_MS = 240_000;

/** How a command-line engine is started. */
export interface CommandEngineOptions {
  readonly name: string;
  /** The program, or a function that finds or installs it and returns undefined when it cannot. */
  readonly program: string | (() => Promise<string | undefined>);
  readonly args?: readonly string[];
  /** How the script prints a line: `print` in engine shells, `console.log` elsewhere. */
  readonly print?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What to do when it is missing. */
  readonly hint: string;
}

/**
 * An engine that is a program: it gets a script file and prints the result.
 *
 * @param options - Program, arguments, environment.
 */
export function createCommandEngine(options: CommandEngineOptions): Engine {
  const { name, args = [], print = "print", env = {}, hint } = options;
  return {
    name,
    async run(bundle) {
      const program = typeof options.program === "string" ? options.program : await options.program();
      if (program === undefined) return { missing: hint };
      const folder = mkdtempSync(join(tmpdir(), "seedbed-engine-"));
      try {
        const script = join(folder, "script.js");
        writeFileSync(script, `${readFileSync(bundle, "utf8")}\n${print}(globalThis.seedbedDigests);\n`);
        const output = await runProgram(program, [...args, script], env);
        if (output === undefined) return { missing: hint };
        return { digests: JSON.parse(output.trim().split("\n").at(-1) ?? "") };
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

/** Standard output, or undefined when there is no such program. */
function runProgram(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const options = { env: { ...process.env, ...env }, timeout: TIMEOUT_MS, maxBuffer: 1 << 26 };
    execFile(program, [...args], options, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else if ((error as NodeJS.ErrnoException).code === "ENOENT") resolve(undefined);
      else reject(new Error(`${program} failed: ${error.message}\n${stderr.slice(0, 2000)}`));
    });
  });
}
