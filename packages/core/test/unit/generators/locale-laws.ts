import {
  type AnyField,
  createDataset,
  type DeclaredType,
  defineDataset,
  type Issue,
  isSeedbedError,
  type Plugin,
  table,
} from "@seedbed/core";
import { en } from "@seedbed/core/locale/en";
import { expect } from "vitest";

const SEEDS = ["demo", "42", "grün"];
const LAST = 2 ** 53 - 1;

interface Reader {
  at(row: number): { v?: unknown };
  slice(from?: number, to?: number): { v?: unknown }[];
  digest(): string;
}

function read(field: AnyField, rows: number, seed: string, plugins: readonly Plugin[]): Reader {
  const data = createDataset(defineDataset({ t: table(rows, { v: field }) } as never), { seed, plugins });
  return (data.tables as unknown as { t: Reader }).t;
}

/** Values of a field that needs a locale; holds the one-cell path against the batch path. */
export function valuesOf<F extends AnyField>(field: F, rows = 200, plugins: readonly Plugin[] = [en]): DeclaredType<F>[] {
  const reader = read(field, rows, "demo", plugins);
  const batch = reader.slice();
  expect(batch.map((_, row) => reader.at(row))).toEqual(batch);
  const third = Math.floor(rows / 3);
  expect([...reader.slice(0, third), ...reader.slice(third)]).toEqual(batch);
  return batch.map((row) => row.v) as DeclaredType<F>[];
}

/** Values of the last rows there can be. */
export function lastValuesOf<F extends AnyField>(field: F): DeclaredType<F>[] {
  const reader = read(field, LAST, "demo", [en]);
  const batch = reader.slice(LAST - 20, LAST);
  expect(batch.map((_, i) => reader.at(LAST - 20 + i))).toEqual(batch);
  return batch.map((row) => row.v) as DeclaredType<F>[];
}

/** First values and digest of a hundred rows for three seeds. */
export function goldenOf(field: AnyField): string[] {
  return SEEDS.map((seed) => {
    const reader = read(field, 100, seed, [en]);
    return `${JSON.stringify([reader.at(0).v, reader.at(1).v])} ${reader.digest()}`;
  });
}

/** The issues that a field is refused with. */
export function issuesOf(field: AnyField, rows = 10, plugins: readonly Plugin[] = [en]): readonly Issue[] {
  try {
    read(field, rows, "demo", plugins);
  } catch (error) {
    if (isSeedbedError(error)) return error.issues;
    throw error;
  }
  return [];
}

/** Codes and paths of the issues that a field is refused with; every issue has a message. */
export function faultsOf(field: AnyField, plugins: readonly Plugin[] = [en]): string[] {
  return issuesOf(field, 10, plugins).map(({ code, path, message }) => {
    expect(message.length).toBeGreaterThan(10);
    return `${code} ${path.replace("tables.t.fields.v", "v")}`;
  });
}

/** Values of a unique field over its whole domain, and the refusal of one row more. */
export function allValuesOf<F extends AnyField>(field: F, domain: number): DeclaredType<F>[] {
  const values = valuesOf(field.unique() as unknown as F, domain);
  expect(new Set(values).size).toBe(domain);
  expect(issuesOf(field.unique(), domain + 1)[0]?.code).toBe("CAPACITY_EXCEEDED");
  return values;
}
