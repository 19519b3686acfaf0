import { isSeedbedError, type SeedbedError } from "@seedbed/core";
import { createAdapterError } from "./adapter-error.js";

/** What helps against the commonest failures, by the system's error code. */
const HINTS: Readonly<Record<string, string>> = {
  EACCES: "you may not write there: choose another folder or change its permissions",
  EPERM: "you may not write there: choose another folder or change its permissions",
  EROFS: "the file system is read-only: choose another folder",
  ENOSPC: "the disk is full: free some space, or compress the output",
  EDQUOT: "your disk quota is used up: free some space, or compress the output",
  ENOENT: "the folder does not exist, or does not take new files",
  ENOTDIR: "a part of the path is a file, not a folder",
  EEXIST: "a part of the path is a file, not a folder",
  EISDIR: "the path is a folder: name a file",
  ENAMETOOLONG: "choose a shorter path",
  EMFILE: "too many files are open: raise the limit, or write fewer tables at once",
};

/**
 * Turns a failure of the file system into an error with a hint. Errors of Seedbed pass unchanged.
 *
 * @param error - What was caught.
 * @param path - The file or folder it is about.
 */
export function toFileError(error: unknown, path: string): SeedbedError {
  if (isSeedbedError(error)) return error;
  const system = (error as { code?: unknown }).code;
  const reason = typeof system === "string" ? system : error instanceof Error ? error.message : String(error);
  const hint = typeof system === "string" ? HINTS[system] : undefined;
  return createAdapterError("FILE_WRITE_FAILED", `cannot write ${path} (${reason})`, {
    ...(hint === undefined ? {} : { hint }),
    details: { path, system: reason },
    cause: error,
  });
}
