/** What the command's exit codes mean. */
export const EXIT_CODES = {
  /** Everything was done. */
  ok: 0,
  /** Something failed on the way: a file could not be written, a worker died. */
  failure: 1,
  /** The command line asks for something that is not there. */
  usage: 2,
  /** The dataset definition cannot be loaded, is not valid or cannot be satisfied. */
  definition: 3,
  /** Interrupted, as by Ctrl+C. */
  interrupted: 130,
  /** The reader of standard output went away. */
  pipeClosed: 141,
  /** Told to terminate. */
  terminated: 143,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof EXIT_CODES)[keyof typeof EXIT_CODES];
