import { checkIntrospection } from "./database-introspection.js";
import { DATABASE_SAMPLES } from "./database-samples.js";
import { checkClosed, checkFailures, checkNames, checkValues } from "./database-statements.js";
import type { DatabaseLaw, DatabaseSubject } from "./database-subject.js";
import { checkAtomicLoad, checkCancel, checkFailingSource, checkNestedLoad, checkTransaction } from "./database-transactions.js";
import { checkDictionary, checkLongRead, checkRefused, checkRoundTrip } from "./database-values.js";

/**
 * The laws every driver of a database that speaks SQL keeps.
 *
 * @param subject - A driver and what its database can hold.
 * @returns Laws to be run one by one.
 * @example
 * ```ts
 * for (const law of databaseLaws(subject)) it(law.name, law.check);
 * ```
 */
export function databaseLaws(subject: DatabaseSubject): DatabaseLaw[] {
  const samples = DATABASE_SAMPLES.flatMap((column) => {
    const sqlType = subject.sqlType(column);
    return sqlType === undefined ? [] : [{ column, sqlType }];
  });
  const text = samples.find(({ column }) => column.name === "null text");
  const law = (name: string, check: (subject: DatabaseSubject) => Promise<void>): DatabaseLaw => ({
    name,
    check: () => check(subject),
  });
  return [
    ...samples.map(({ column, sqlType }) =>
      law(`${column.type.type} survives writing and reading (${column.name}, ${sqlType})`, () =>
        checkRoundTrip(subject, column, sqlType),
      ),
    ),
    ...subject.lossy.map((lossy) =>
      law(`${lossy.column.name} is refused by ${lossy.sqlType}, not changed`, () => checkRefused(subject, lossy)),
    ),
    ...(text === undefined
      ? []
      : [law("dictionary text arrives as plain text does", () => checkDictionary(subject, text.sqlType))]),
    law("long reads come in batches and may be left", checkLongRead),
    law("values mean themselves in statements", checkValues),
    law("names may hold anything", checkNames),
    law("statements that fail have codes", checkFailures),
    law("transactions keep all or nothing", checkTransaction),
    law("loads keep all or nothing", checkAtomicLoad),
    ...(subject.survivesFailure ? [law("a load that fails leaves its transaction usable", checkNestedLoad)] : []),
    law("loads can be cancelled", checkCancel),
    law("a failing source's error comes through", checkFailingSource),
    law("keys, conditions and counts are read", checkIntrospection),
    ...subject.closed.map((door) =>
      law(`what does not open says why, without secrets (${door.code})`, () => checkClosed(subject, door)),
    ),
  ];
}
