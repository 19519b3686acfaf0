import { SeedbedError } from "../errors/seedbed-error.js";

/** Longest chain of fields that read each other: every link takes a part of the stack, once per cell. */
export const MAX_CHAIN = 150;

/**
 * The error for a chain of cells that is too long to evaluate.
 *
 * @param path - The field at its end.
 */
export function chainTooLong(path: string): SeedbedError {
  return new SeedbedError("CHAIN_TOO_LONG", `${path} ends a chain of more than ${MAX_CHAIN} fields that read each other`, {
    hint: "compute it from fewer fields in a row",
  });
}
