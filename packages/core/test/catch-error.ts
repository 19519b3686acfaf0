import { isSeedbedError, type SeedbedError } from "../src/index.js";

/** The error an action throws; anything but a Seedbed error fails the test. */
export function catchError(action: () => unknown): SeedbedError {
  try {
    action();
  } catch (error) {
    if (isSeedbedError(error)) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}
