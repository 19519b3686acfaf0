import { breakLaw, type LawCheck } from "../subject/law.js";
import { digestColumn } from "../subject/subject.js";

/** Law 9: digests at fixed seeds stay as they were. */
export const versioned: LawCheck = {
  name: "versioned",
  check(subject, seed) {
    const { digests } = subject.options;
    const expected = digests !== undefined && Object.hasOwn(digests, String(seed)) ? digests[String(seed)] : undefined;
    if (expected === undefined) return;
    const actual = digestColumn(subject.table(seed));
    if (actual === expected) return;
    breakLaw({
      law: "versioned",
      path: subject.path,
      seed,
      message: `digest ${expected} became ${actual}`,
      hint: "values that move need a new stream version; if nobody relies on them yet, write the new digest down",
    });
  },
};
