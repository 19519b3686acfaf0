import type { Seed } from "../../index.js";
import { SeedbedError } from "../../index.js";
import type { LawName } from "./law-name.js";
import type { Subject } from "./subject.js";

/** One law, ready to run against one field. */
export interface Law {
  readonly name: LawName;
  /**
   * Runs the law for every seed.
   *
   * @throws SeedbedError `LAW_BROKEN`, naming the law, the path, the row and the seed.
   */
  run(): void;
}

/** How a law is checked. */
export interface LawCheck {
  readonly name: LawName;
  /** Checks the law for one seed; calls {@link breakLaw} where it does not hold. */
  check(subject: Subject, seed: Seed): void;
}

/** Where and how a law was broken. */
export interface Breach {
  readonly law: LawName;
  readonly path: string;
  readonly seed: Seed;
  /** Row the breach shows at, where it shows at one. */
  readonly row?: number;
  /** What was expected and what was found. */
  readonly message: string;
  readonly hint?: string;
}

/**
 * Throws the error for a broken law.
 *
 * @param breach - Where and how.
 * @throws SeedbedError `LAW_BROKEN`.
 */
export function breakLaw(breach: Breach): never {
  const { law, path, seed, row, message, hint } = breach;
  const at = row === undefined ? "" : `, row ${row}`;
  throw new SeedbedError(
    "LAW_BROKEN",
    `the law "${law}" does not hold for ${path}${at}, seed ${JSON.stringify(seed)}: ${message}`,
    {
      ...(hint === undefined ? {} : { hint }),
      details: { law, path, seed, ...(row === undefined ? {} : { row }) },
    },
  );
}
