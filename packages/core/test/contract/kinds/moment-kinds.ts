import { f, table } from "../../../src/index.js";
import type { KindCases } from "../kind-cases.js";

const between = (from: string, to: string) => (value: unknown) => {
  const text = value instanceof Date ? value.toISOString() : String(value);
  return text >= from && text <= to;
};
const from = "2024-01-01";
const to = "2024-12-31";

export const momentKinds: Readonly<Record<string, KindCases>> = {
  date: {
    bare: { field: f.date(), unique: true },
    year: { field: f.date({ from, to }), valid: between(from, to), unique: true },
    weeks: { field: f.date({ from, to, step: "P1W" }), valid: (value) => new Date(`${value}T00:00:00Z`).getUTCDay() === 1 },
    business: {
      field: f.date({ from, to, businessDays: true }),
      valid: (value) => ![0, 6].includes(new Date(`${value}T00:00:00Z`).getUTCDay()),
    },
    after: {
      field: f.date({ after: "start", withinDays: 10 }),
      beside: { start: f.date({ from, to }) },
      valid: (value, row) => String(value) >= String(row.start),
    },
    ancient: { field: f.date({ from: "-000300-01-01", to: "0050-01-01" }) },
  },
  time: {
    bare: { field: f.time(), valid: (value) => /^\d\d:\d\d:\d\d(\.\d{3})?$/.test(String(value)) },
    office: {
      field: f.time({ from: "09:00", to: "17:30", step: "PT15M" }),
      valid: between("09:00:00", "17:30:00"),
      unique: true,
    },
  },
  timestamp: {
    bare: { field: f.timestamp(), unique: true },
    year: { field: f.timestamp({ from, to }), valid: between(from, "2024-12-31T23:59:59.999Z") },
    iso: { field: f.timestamp({ from, to, as: "iso" }), valid: between(from, "2024-12-31T23:59:59.999Z") },
    number: { field: f.timestamp({ from, to, as: "epochMs", step: "PT1H" }), valid: (value) => Number(value) % 3_600_000 === 0 },
    business: {
      field: f.timestamp({ from, to, businessHours: true }),
      valid: (value) => {
        const moment = value as Date;
        return moment.getUTCDay() % 6 !== 0 && moment.getUTCHours() >= 9 && moment.getUTCHours() < 17;
      },
    },
    "after a parent": {
      field: f.timestamp({ after: "users.joined", withinDays: 30 }),
      beside: { userId: f.ref("users.id"), joined: f.copy("users.joined") },
      tables: { users: table(20, { id: f.sequence(), joined: f.timestamp({ from, to }) }) },
      valid: (value, row) => {
        const days = ((value as Date).getTime() - (row.joined as Date).getTime()) / 86_400_000;
        return days >= 0 && days <= 30;
      },
    },
    "between fields": {
      field: f.timestamp({ after: "start", before: "end" }),
      beside: {
        start: f.timestamp({ from, to: "2024-03-31" }),
        end: f.timestamp({ from: "2024-06-01", to }),
      },
      valid: (value, row) => value instanceof Date && value >= (row.start as Date) && value <= (row.end as Date),
    },
  },
  duration: {
    bare: { field: f.duration(), valid: (value) => String(value).startsWith("P") },
    bounded: {
      field: f.duration({ from: "PT1M", to: "PT2H", step: "PT1M" }),
      valid: (value) => {
        const seconds = Number(/^PT(\d+)S$/.exec(String(value))?.[1]);
        return seconds % 60 === 0 && seconds >= 60 && seconds <= 7200;
      },
      unique: true,
    },
  },
};
