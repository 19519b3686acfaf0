import { compareValues } from "../subject/compare.js";
import { breakLaw, type LawCheck } from "../subject/law.js";
import { readColumn } from "../subject/subject.js";

/** Law 6: neither the clock nor the platform's own randomness is read. */
export const noClock: LawCheck = {
  name: "no clock",
  check(subject, seed) {
    const where = { law: "no clock", path: subject.path, seed } as const;
    const values = readColumn(subject.table(seed));
    const read: string[] = [];
    const without = withoutClock(
      (what) => read.push(what),
      () => {
        const table = subject.table(seed);
        return { batch: readColumn(table), row: table.rowCount === 0 ? undefined : table.at(0) };
      },
    );
    if (read[0] !== undefined)
      breakLaw({ ...where, message: `${read[0]} was called`, hint: "take the present from context.now" });
    compareValues(values, without.batch, { ...where, how: "with another clock" });
  },
};

/** Runs an action with a clock and a dice that tell when they are used. */
function withoutClock<T>(onRead: (what: string) => void, action: () => T): T {
  const clock = Date;
  const now: unknown = Reflect.get(Date, "now");
  const random: unknown = Reflect.get(Math, "random");
  const watched = new Proxy(clock, {
    construct(target, args, newTarget) {
      if (args.length === 0) onRead("new Date()");
      return Reflect.construct(target, args.length === 0 ? [86_400_000] : args, newTarget) as object;
    },
    apply() {
      onRead("Date()");
      return "";
    },
  });
  try {
    Reflect.set(globalThis, "Date", watched);
    Reflect.set(clock, "now", () => {
      onRead("Date.now()");
      return 86_400_000;
    });
    Reflect.set(Math, "random", () => {
      onRead("Math.random()");
      return 0.5;
    });
    return action();
  } finally {
    Reflect.set(globalThis, "Date", clock);
    Reflect.set(clock, "now", now);
    Reflect.set(Math, "random", random);
  }
}
