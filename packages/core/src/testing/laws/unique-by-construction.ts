import { isSeedbedError, type Seed, type SeedbedError, type TableData } from "../../index.js";
import { compareValues } from "../subject/compare.js";
import { breakLaw, type LawCheck } from "../subject/law.js";
import { isSameValue, showValue } from "../subject/same-value.js";
import { readColumn, type Subject, VALUE } from "../subject/subject.js";

/** Domains up to this size are used up to the last value. */
const SMALL = 5000;

/** Errors that refuse uniqueness: the kind has none, or another option contradicts it. */
const REFUSALS: ReadonlySet<string> = new Set(["UNIQUE_UNSUPPORTED", "OPTION_INVALID"]);

/** Law 7: a unique field repeats no value, up to its whole capacity; beyond, an error names both numbers. */
export const uniqueByConstruction: LawCheck = {
  name: "unique by construction",
  check(subject, seed) {
    const made = tryUnique(subject, seed, undefined);
    const { unique } = subject.options;
    if (isSeedbedError(made)) {
      checkRefusal(made, subject, seed);
      if (made.code === "CAPACITY_EXCEEDED" && subject.options.per === undefined) {
        const values = Number(made.details.values ?? /only (\d+)/.exec(made.message)?.[1]);
        if (values <= SMALL) checkFull(subject, seed, values);
      }
      return;
    }
    if (unique === false) breakLaw({ law: "unique by construction", path: subject.path, seed, message: "it accepts unique()" });
    checkDistinct(subject, seed, made);
  },
};

function tryUnique(subject: Subject, seed: Seed, rows: number | undefined): TableData | SeedbedError {
  try {
    const field = subject.options.field.unique();
    const made = subject.table(seed, { field, ...(rows === undefined ? {} : { rows: { [subject.root.name]: rows } }) });
    if (made.rowCount > 0) made.at(0);
    return made;
  } catch (error) {
    if (isSeedbedError(error)) return error;
    throw error;
  }
}

function checkRefusal(error: SeedbedError, subject: Subject, seed: Seed): void {
  const where = { law: "unique by construction", path: subject.path, seed } as const;
  if (error.code === "CAPACITY_EXCEEDED") {
    if (!/\d+ rows.*\d+/s.test(error.message))
      breakLaw({ ...where, message: `the error does not name both numbers: ${error.message}` });
    return;
  }
  if (subject.options.unique === true || !REFUSALS.has(error.code)) {
    breakLaw({ ...where, message: `unique() is refused: ${error.message} (${error.code})` });
  }
}

function checkFull(subject: Subject, seed: Seed, values: number): void {
  const made = tryUnique(subject, seed, values);
  const where = { law: "unique by construction", path: subject.path, seed } as const;
  if (isSeedbedError(made)) breakLaw({ ...where, message: `${values} rows should fit ${values} values: ${made.message}` });
  checkDistinct(subject, seed, made);
  const beyond = tryUnique(subject, seed, values + 1);
  if (!isSeedbedError(beyond)) breakLaw({ ...where, message: `${values + 1} rows fit ${values} values` });
}

function checkDistinct(subject: Subject, seed: Seed, made: TableData): void {
  const where = { law: "unique by construction", path: subject.path, seed } as const;
  const values = readColumn(made);
  const seen = new Map<string, number[]>();
  for (const [row, value] of values.entries()) {
    if (value === null || value === undefined) continue;
    const text = showValue(value);
    const rows = seen.get(text) ?? [];
    const twin = rows.find((other) => isSameValue(values[other], value));
    if (twin !== undefined) breakLaw({ ...where, row, message: `${text} is the value of row ${twin} already` });
    seen.set(text, [...rows, row]);
  }
  const alone = values.map((_, row) => made.at(row)[VALUE]);
  compareValues(values, alone, { ...where, how: "when rows were read alone" });
  checkValid(subject, seed, made, values);
}

/** Unique values come by another way than others, and are as valid. */
function checkValid(subject: Subject, seed: Seed, made: TableData, values: readonly unknown[]): void {
  const { valid } = subject.options;
  if (valid === undefined) return;
  for (const [row, value] of values.entries()) {
    if (value === null || value === undefined) continue;
    const verdict = valid(value, made.at(row));
    if (verdict === true) continue;
    const message = `unique value ${showValue(value)} is not valid${verdict === false ? "" : `: ${verdict}`}`;
    breakLaw({ law: "unique by construction", path: subject.path, seed, row, message });
  }
}
