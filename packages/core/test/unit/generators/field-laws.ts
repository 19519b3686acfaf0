import {
  type AnyField,
  createDataset,
  type DeclaredType,
  defineDataset,
  f,
  type Issue,
  isSeedbedError,
  table,
} from "@seedbed/core";
import { expect } from "vitest";

const SEEDS = ["demo", "42", "grün"];
const LAST = 2 ** 53 - 1;

function read(field: AnyField, rows: number, seed: string) {
  return createDataset(defineDataset({ t: table(rows, { v: field }) } as never), { seed }).tables as unknown as {
    t: { at(row: number): { v?: unknown }; slice(from?: number, to?: number): { v?: unknown }[]; digest(): string };
  };
}

/** Values of a field; holds the one-cell path against the batch path, and one batch against several. */
export function valuesOf<F extends AnyField>(field: F, rows = 200, seed = "demo"): DeclaredType<F>[] {
  const { t } = read(field, rows, seed);
  const batch = t.slice();
  expect(batch.map((_, row) => t.at(row))).toEqual(batch);
  const third = Math.floor(rows / 3);
  expect([...t.slice(0, third), ...t.slice(third)]).toEqual(batch);
  return batch.map((row) => row.v) as DeclaredType<F>[];
}

/** Values of the last rows there can be; holds the one-cell path against the batch path. */
export function lastValuesOf<F extends AnyField>(field: F): DeclaredType<F>[] {
  const { t } = read(field, LAST, "demo");
  const batch = t.slice(LAST - 20, LAST);
  expect(batch.map((_, i) => t.at(LAST - 20 + i))).toEqual(batch);
  return batch.map((row) => row.v) as DeclaredType<F>[];
}

/** First values and digest of a hundred rows for three seeds. */
export function goldenOf(field: AnyField): string[] {
  return SEEDS.map((seed) => {
    const { t } = read(field, 100, seed);
    return `${JSON.stringify([t.at(0).v, t.at(1).v])} ${t.digest()}`;
  });
}

/** Values of a unique field that takes every value of its domain. */
export function allValuesOf<F extends AnyField>(field: F, domain: number): DeclaredType<F>[] {
  const values = valuesOf(field.unique() as unknown as F, domain);
  expect(new Set(values.map((value) => JSON.stringify(value))).size).toBe(domain);
  expect(issuesOf({ v: field.unique() }, domain + 1)[0]?.code).toBe("CAPACITY_EXCEEDED");
  return values;
}

/** The issues that fields are refused with. */
export function issuesOf(fields: Readonly<Record<string, AnyField>>, rows = 10): readonly Issue[] {
  try {
    createDataset(defineDataset({ t: table(rows, fields) } as never), { seed: "demo" });
  } catch (error) {
    if (isSeedbedError(error)) return error.issues;
    throw error;
  }
  return [];
}

/** Codes and paths of the issues that a field is refused with; every issue has a message and, unless told otherwise, a hint. */
export function faultsOf(field: AnyField): string[] {
  return issuesOf({ v: field }).map(({ code, path, message, hint }) => {
    expect(message.length).toBeGreaterThan(10);
    expect(hint ?? message).toBeTruthy();
    return `${code} ${path.replace("tables.t.fields.v", "v")}`;
  });
}

/** A field of a kind with options that its types would refuse. */
export function loose(kind: keyof typeof f, ...options: unknown[]): AnyField {
  return (f[kind] as unknown as (...options: unknown[]) => AnyField)(...options);
}
