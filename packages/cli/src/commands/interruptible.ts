import { EXIT_CODES } from "../errors/exit-code.js";

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/** The work was ended by a signal; carries the exit code. */
export class Interruption {
  readonly exitCode: number;

  /** @param signal - The signal received. */
  constructor(signal: (typeof SIGNALS)[number]) {
    this.exitCode = signal === "SIGINT" ? EXIT_CODES.interrupted : EXIT_CODES.terminated;
  }
}

/**
 * Runs work that Ctrl+C ends cleanly. A second Ctrl+C ends it at once; temporary files still go.
 *
 * @param work - Gets a signal that is aborted when the process is told to end.
 * @throws Interruption once the work has taken everything back.
 */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let interruption: Interruption | undefined;
  const listeners = SIGNALS.map((name) => ({
    name,
    listener: (): void => {
      if (interruption !== undefined) process.exit(interruption.exitCode);
      interruption = new Interruption(name);
      controller.abort(interruption);
    },
  }));
  for (const { name, listener } of listeners) process.on(name, listener);
  try {
    return await work(controller.signal);
  } catch (error) {
    throw interruption ?? error;
  } finally {
    for (const { name, listener } of listeners) process.off(name, listener);
  }
}
