import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

/** What a child process is to do. */
export interface ChildOrder {
  readonly workload: string;
  readonly contestant: string;
  /** Multiplies row counts. */
  readonly scale: number;
  /** True to check one result, false to time. */
  readonly check: boolean;
  /** Warm runs after the cold one. */
  readonly runs: number;
}

/** How long one run took. */
export interface RunTime {
  /** By the clock. */
  readonly wallMs: number;
  /** Of all threads of the process, on all processors. */
  readonly cpuMs: number;
}

/** What a child process found. */
export interface ChildReport {
  /** Rows or bytes made. */
  readonly size: number;
  /** The first run, whose code is not compiled yet; undefined when checking. */
  readonly cold?: RunTime;
  readonly warm: readonly RunTime[];
}

/** One thread means one: helper threads of the collector would work beside it for whoever leaves more garbage behind. */
const ONE_THREAD = "--single-threaded-gc";

const execute = promisify(execFile);

/**
 * Runs a Node process to its end.
 *
 * @param args - Node's arguments.
 * @returns What it wrote to standard output.
 * @throws Error with the end of its standard error when it fails.
 */
export async function runNode(args: readonly string[]): Promise<string> {
  const env = { ...process.env, NODE_OPTIONS: "", NODE_ENV: "production" };
  try {
    const { stdout } = await execute(process.execPath, [...args], { env, maxBuffer: 1 << 26 });
    return stdout;
  } catch (error) {
    const { stderr = "" } = error as { stderr?: string };
    throw new Error(`node ${args.join(" ")} failed:\n${stderr.slice(-2000)}`, { cause: error });
  }
}

/**
 * Runs one contestant in a process of its own.
 *
 * @param folder - Where the compiled programs lie.
 * @param order - What to run.
 */
export async function runChild(folder: string, order: ChildOrder): Promise<ChildReport> {
  const args = [ONE_THREAD, join(folder, "harness/child.mjs"), JSON.stringify(order)];
  return JSON.parse(await runNode(args)) as ChildReport;
}
