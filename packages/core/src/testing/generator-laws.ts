import type { Seed } from "../index.js";
import { farRows } from "./laws/far-rows.js";
import { insertion } from "./laws/insertion.js";
import { jsonRoundTrip } from "./laws/json-round-trip.js";
import { noClock } from "./laws/no-clock.js";
import { prefix } from "./laws/prefix.js";
import { randomAccess } from "./laws/random-access.js";
import { sameEverywhere } from "./laws/same-everywhere.js";
import { scalarIsBatch } from "./laws/scalar-is-batch.js";
import { uniqueByConstruction } from "./laws/unique-by-construction.js";
import { validOrLoud } from "./laws/valid-or-loud.js";
import { versioned } from "./laws/versioned.js";
import type { GeneratorLawOptions } from "./subject/generator-law-options.js";
import type { Law, LawCheck } from "./subject/law.js";
import { digestColumn, Subject } from "./subject/subject.js";

const CHECKS: readonly LawCheck[] = [
  sameEverywhere,
  randomAccess,
  prefix,
  insertion,
  scalarIsBatch,
  noClock,
  uniqueByConstruction,
  validOrLoud,
  versioned,
  farRows,
  jsonRoundTrip,
];

/**
 * The laws of generation for one field, one by one, so that a test file can name each.
 *
 * @param options - The field, and what it needs around it.
 * @returns One law each, with a `run` that throws where it does not hold.
 * @example
 * ```ts
 * for (const law of generatorLaws({ field: f.int({ min: 1, max: 6 }) })) it(law.name, law.run);
 * ```
 */
export function generatorLaws(options: GeneratorLawOptions): readonly Law[] {
  const subject = new Subject(options);
  return CHECKS.filter(({ name }) => !(options.except ?? []).includes(name)).map(({ name, check }) => ({
    name,
    run: () => {
      for (const seed of subject.seeds) check(subject, seed);
    },
  }));
}

/**
 * Holds one field to all laws of generation.
 *
 * @param options - The field, and what it needs around it.
 * @throws SeedbedError `LAW_BROKEN`, naming the law, the path, the row and the seed.
 * @example
 * ```ts
 * checkGeneratorLaws({ field: f.int({ min: 1, max: 6 }), valid: (value) => Number(value) <= 6 });
 * ```
 */
export function checkGeneratorLaws(options: GeneratorLawOptions): void {
  for (const law of generatorLaws(options)) law.run();
}

/**
 * The digest of a field's values, to be written down and given back as `digests`.
 *
 * @param options - The field, and what it needs around it.
 * @param seed - A seed.
 * @returns 32 hexadecimal digits.
 */
export function digestGenerator(options: GeneratorLawOptions, seed: Seed): string {
  return digestColumn(new Subject(options).table(seed));
}
